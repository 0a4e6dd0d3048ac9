import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { SectionProps } from './posting-desk.ts';
import { postingWords } from './posting-words.ts';
import { sayPostingFault } from './say-posting-fault.ts';
import { zoneName } from './schedule.ts';

interface DatesSectionProps extends Pick<SectionProps, 'desk'> {
  /** On whose clock the days begin and end. */
  zone: string;
  /** A public posting's closing date moves by its own command, with a reason. */
  isPublic: boolean;
  hasOpened: boolean;
}

/** From which day to which day people can apply. */
export function DatesSection({ desk, zone, isPublic, hasOpened }: DatesSectionProps) {
  const { locale } = useSetting();
  const words = postingWords[locale];
  const { register } = desk.form;
  const error = (name: 'opensOn' | 'closesOn') => sayPostingFault(locale, desk.field(name).error);
  return (
    <>
      <p className="muted">{isPublic ? words.datesMove : words.zoneHint(zoneName(zone, locale))}</p>
      <div className="two-fields">
        <Field
          {...desk.field('opensOn')}
          error={error('opensOn')}
          label={words.opensOn}
          hint={hasOpened ? undefined : words.opensHint}
          isOptional
        >
          {(props) => <input {...props} type="date" readOnly={hasOpened} {...register('opensOn')} />}
        </Field>
        <Field {...desk.field('closesOn')} error={error('closesOn')} label={words.closesOn}>
          {(props) => <input {...props} type="date" readOnly={isPublic} {...register('closesOn')} />}
        </Field>
      </div>
    </>
  );
}
