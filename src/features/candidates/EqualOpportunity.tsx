import { lazy, Suspense, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { AppError } from '../../lib/errors.ts';
import { useFormWords } from '../applications/use-form-words.ts';
import { myEqualOpportunity, removeEqualOpportunity } from './candidates.queries.ts';
import { dataWords } from './data-words.ts';
import type { OwnAnswers } from './my-data.ts';

const EqualOpportunityForm = lazy(async () => ({
  default: (await import('./EqualOpportunityForm.tsx')).EqualOpportunityForm,
}));

interface EqualOpportunityProps {
  load?: typeof myEqualOpportunity;
  remove?: typeof removeEqualOpportunity;
}

/** The voluntary answers: theirs to see, to change and to take back. */
export function EqualOpportunity({
  load = myEqualOpportunity,
  remove = removeEqualOpportunity,
}: EqualOpportunityProps) {
  const { locale } = useSetting();
  const words = dataWords[locale];
  const form = useFormWords(locale);
  const [shown, reload] = useLoad(load);
  const [openId, setOpenId] = useState<string>();
  const [said, setSaid] = useState('');
  const [error, setError] = useState<AppError>();
  const lines = shown.state === 'ready' ? shown.value : [];
  const current = lines.find((line) => line.applicationId === openId);

  async function handleRemove(id: string): Promise<void> {
    setError(undefined);
    const result = await remove(id);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    await reload();
    setSaid(words.equalRemoved);
  }

  return (
    <section className="panel" aria-labelledby="equal-title">
      <h2 id="equal-title">{words.equalTitle}</h2>
      <p>{words.equalLead}</p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {error && <ErrorNotice error={error} takesFocus />}
      {(shown.state === 'loading' || !form) && <Skeleton lines={2} />}
      {shown.state === 'failed' && <ErrorNotice error={shown.error} onRetry={reload} />}
      {form && (
        <ul className="plain-list">
          {lines.map((line) => (
            <li key={line.applicationId}>
              <b>{titleOf(line, locale)}</b>
              {line.isAnswered ? (
                <Facts
                  rows={[
                    [words.equalGender, line.gender && form.equal.genders[line.gender]],
                    [words.equalRace, line.raceEthnicity.map((race) => form.equal.races[race]).join(', ')],
                  ]}
                />
              ) : (
                <span className="muted">{words.equalNone}</span>
              )}
              <span className="actions">
                <Button
                  aria-label={words.equalChangeLabel(titleOf(line, locale))}
                  onClick={() => setOpenId(line.applicationId)}
                >
                  {words.equalChange}
                </Button>
                {line.isAnswered && (
                  <Button
                    look="quiet"
                    aria-label={words.equalRemoveLabel(titleOf(line, locale))}
                    onClick={() => handleRemove(line.applicationId)}
                  >
                    {words.equalRemove}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Dialog title={words.equalTitle} isOpen={current !== undefined} onClose={() => setOpenId(undefined)}>
        {current && form && (
          <Suspense fallback={<Skeleton lines={4} />}>
            <EqualOpportunityForm
              answers={current}
              form={form}
              onDone={async () => {
                setOpenId(undefined);
                await reload();
                setSaid(words.equalSaved);
              }}
            />
          </Suspense>
        )}
      </Dialog>
    </section>
  );
}

function titleOf({ titles, reference }: OwnAnswers, locale: 'en' | 'es'): string {
  return `${titles[locale] ?? titles.en ?? ''} (${reference})`;
}
