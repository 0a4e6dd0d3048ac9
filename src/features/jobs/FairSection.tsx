import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { Choices } from '../../components/Choices.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { lawsFor } from './posting-choices.ts';
import type { SectionProps } from './posting-desk.ts';
import { postingWords } from './posting-words.ts';

const stages = ['after_interview', 'after_offer', 'required_by_law'] as const;

/** When a record may be asked about, with the laws of the job's places beside it; and whether names are hidden. */
export function FairSection({ desk, choices, isNew }: Omit<SectionProps, 'onSaid'> & { isNew: boolean }) {
  const words = postingWords[useSetting().locale];
  const { register, control } = desk.form;
  const [jurisdiction, places, chosen] = useWatch({ control, name: ['jurisdiction', 'places', 'fairChance'] });
  const laws = lawsFor({ jurisdiction, places }, choices);
  const proposed =
    laws.length > 0 && laws.every((law) => law.fairChance === 'after_interview') ? 'after_interview' : 'after_offer';
  const hasChosen = useRef(!isNew);
  // a new posting follows the law of its places until somebody chooses
  useEffect(() => {
    if (!hasChosen.current) desk.form.setValue('fairChance', proposed);
  }, [desk.form, proposed]);
  const isTooEarly = chosen === 'after_interview' && laws.some((law) => law.fairChance === 'after_offer');
  return (
    <>
      <Choices
        {...desk.field('fairChance')}
        legend={words.fairLead}
        register={register('fairChance', {
          onChange: () => {
            hasChosen.current = true;
          },
        })}
        options={stages.map((value) => ({
          value,
          label: (
            <>
              {words.fairNames[value]} <span className="hint">{words.fairHints[value]}</span>
            </>
          ),
        }))}
      />
      {laws.length > 0 && (
        <ul className="plain-list">
          {laws.map(({ law, url, fairChance }) => (
            <li key={law}>
              <a href={url}>{words.fairLaw(law)}</a>
              <span className="small muted">{words.fairNames[fairChance]}</span>
            </li>
          ))}
        </ul>
      )}
      <div role="status">{isTooEarly && <Notice tone="attention" title={words.fairTooEarly} />}</div>
      <label className="choice">
        <input type="checkbox" {...register('hidesNames')} aria-describedby="posting-hides-names" />
        <span>{words.hidesNames}</span>
      </label>
      <p className="hint" id="posting-hides-names">
        {words.hidesNamesHint}
      </p>
    </>
  );
}
