import { Choices } from '../../components/Choices.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { SectionProps } from './posting-desk.ts';
import { postingWords } from './posting-words.ts';
import { sayPostingFault } from './say-posting-fault.ts';

/** The pay range. Without it a posting is never public. */
export function PaySection({ desk }: Pick<SectionProps, 'desk'>) {
  const { locale } = useSetting();
  const words = postingWords[locale];
  return (
    <>
      <p className="muted">{words.payLead}</p>
      <div className="two-fields">
        {(['payMin', 'payMax'] as const).map((name) => (
          <Field
            key={name}
            {...desk.field(name)}
            error={sayPostingFault(locale, desk.field(name).error)}
            label={words[name]}
          >
            {(props) => <input {...props} inputMode="decimal" autoComplete="off" {...desk.form.register(name)} />}
          </Field>
        ))}
      </div>
      <Choices
        {...desk.field('payUnit')}
        legend={words.payUnit}
        register={desk.form.register('payUnit')}
        options={(['hour', 'year'] as const).map((value) => ({ value, label: words.unitNames[value] }))}
      />
    </>
  );
}
