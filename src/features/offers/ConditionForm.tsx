import { useCallback } from 'react';
import * as z from 'zod/mini';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { useLoad } from '../../components/use-load.ts';
import { conditionStates, offerLimits } from './offer.ts';
import { offerWords } from './offer-words.ts';
import { decideCondition, listEvidence } from './offers.queries.ts';
import type { TeamCondition } from './team-offer.ts';

const schema = z.object({
  state: z.enum(conditionStates, 'required'),
  note: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(offerLimits.note, 'too_long')),
  document: z.string(),
});

interface ConditionFormProps {
  applicationId: string;
  condition: TeamCondition;
  onDone: () => void;
  onRefused: () => void;
  decide?: typeof decideCondition;
  evidence?: typeof listEvidence;
}

/** A person decides a condition and says on what evidence. */
export function ConditionForm(props: ConditionFormProps) {
  const { applicationId, condition, onDone, onRefused, decide = decideCondition, evidence = listEvidence } = props;
  const { locale } = useSetting();
  const words = offerWords[locale];
  const [papers] = useLoad(useCallback(() => evidence(applicationId), [evidence, applicationId]));
  const desk = useDeskForm({
    id: 'condition',
    schema,
    defaults: { note: '', document: '' },
    send: async ({ state, note, document }) => {
      const result = await decide(condition.id, state, note, document);
      if (!result.ok && result.error.code === 'wrong_state') onRefused();
      return result;
    },
    fieldOf: (name) => (name === 'state' || name === 'note' || name === 'document' ? name : undefined),
    onDone,
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <p>
        <b>{locale === 'es' ? condition.labelEs : condition.labelEn}</b>
      </p>
      <ErrorSummary
        problems={desk.problems}
        labels={{ state: words.decision, note: words.evidence, document: words.document }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
      <Choices
        {...desk.field('state')}
        legend={words.decision}
        register={desk.form.register('state')}
        options={conditionStates
          .filter((state) => state !== condition.state)
          .map((state) => ({ value: state, label: words.state[state] }))}
      />
      <Field {...desk.field('note')} label={words.evidence} hint={words.evidenceHint}>
        {(control) => <textarea {...control} rows={3} {...desk.form.register('note')} />}
      </Field>
      {papers.state === 'ready' && papers.value.length > 0 && (
        <Field {...desk.field('document')} label={words.document} isOptional>
          {(control) => (
            <select {...control} {...desk.form.register('document')}>
              <option value="">{words.noDocument}</option>
              {papers.value.map(({ id, kind, note }) => (
                <option key={id} value={id}>
                  {[words.documentKind[kind] ?? kind, note].filter(Boolean).join(': ')}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {words.decideSubmit}
        </Button>
      </p>
    </form>
  );
}
