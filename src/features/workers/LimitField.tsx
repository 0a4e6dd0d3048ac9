import { type ComponentProps, useEffect, useRef } from 'react';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { type LimitBreach, nameIn, type ProgramTeam } from './worker.ts';
import { workerWords } from './worker-words.ts';

interface LimitFieldProps {
  id: string;
  error: string | undefined;
  breach: LimitBreach;
  teams: readonly ProgramTeam[];
  register: ComponentProps<'textarea'>;
}

/** Says which limit a change would pass and asks why; takes the focus, because the form was refused. */
export function LimitField({ id, error, breach, teams, register }: LimitFieldProps) {
  const { locale } = useSetting();
  const words = workerWords[locale];
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new refusal takes the focus again
  useEffect(() => box.current?.focus(), [breach]);
  const program = nameIn(teams.find(({ programId }) => programId === breach.programId)?.names ?? null, locale);
  const said = words.breach[breach.limit](
    breach.wouldBe.toLocaleString(locale),
    breach.atMost.toLocaleString(locale),
    program,
  );
  return (
    <div ref={box} tabIndex={-1} className="notice-frame stack">
      <Notice tone="danger" role="alert" title={words.overrideTitle}>
        <p>{said}</p>
      </Notice>
      <Field id={id} error={error} label={words.override} hint={words.overrideHint} isOptional>
        {(control) => <textarea {...control} rows={2} {...register} />}
      </Field>
    </div>
  );
}
