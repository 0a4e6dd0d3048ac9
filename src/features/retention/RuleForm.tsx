import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { useRevised } from '../../components/use-revised.ts';
import { saveRule } from './retention.queries.ts';
import { leastMonths, type RetentionRule, type RuleForm as RuleValues, ruleFormSchema } from './retention.ts';
import { retentionWords } from './retention-words.ts';

interface RuleFormProps {
  rule: RetentionRule;
  onLookAgain: () => Promise<void>;
}

/** One rule, to change. */
export function RuleForm({ rule, onLookAgain }: RuleFormProps) {
  const words = retentionWords[useSetting().locale];
  const least = leastMonths(rule);
  const { send, isSaved } = useRevised(
    rule.revision,
    (values: RuleValues, revision) => saveRule(rule.id, values, revision),
    onLookAgain,
  );
  const desk = useDeskForm({
    id: `rule-${rule.id}`,
    schema: ruleFormSchema(least),
    defaults: { keepMonths: String(rule.keepMonths), noticeDays: String(rule.noticeDays), isEnabled: rule.isEnabled },
    send,
  });
  const say = (error: string | undefined) =>
    error === 'out_of_range' || error === 'not_number' ? words.outOfRange : error;
  const name = words.rule[rule.id] ?? rule.id;
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems.map((problem) => ({ ...problem, message: say(problem.message) ?? problem.message }))}
        labels={{ keepMonths: words.keep, noticeDays: words.notice }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} words={{ stale: words.stale }} takesFocus />}
      <div className="filters filters-wide">
        <Field
          id={desk.field('keepMonths').id}
          error={say(desk.field('keepMonths').error)}
          label={words.keep}
          hint={least === 1 ? words.draftHint : words.keepHint(least)}
        >
          {(control) => (
            <input {...control} className="short" inputMode="numeric" {...desk.form.register('keepMonths')} />
          )}
        </Field>
        <Field
          id={desk.field('noticeDays').id}
          error={say(desk.field('noticeDays').error)}
          label={words.notice}
          hint={words.noticeHint}
        >
          {(control) => (
            <input {...control} className="short" inputMode="numeric" {...desk.form.register('noticeDays')} />
          )}
        </Field>
        <label className="choice">
          <input type="checkbox" {...desk.form.register('isEnabled')} />
          <span>{words.enabled}</span>
        </label>
        <Button type="submit" isBusy={desk.isBusy} aria-label={words.saveLabel(name)}>
          {words.save}
        </Button>
      </div>
      <p className="small" role="status">
        {isSaved && words.saved}
      </p>
    </form>
  );
}
