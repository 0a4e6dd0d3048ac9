import { Facts } from '../../components/Facts.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { RetentionRule } from './retention.ts';
import { retentionWords } from './retention-words.ts';

/** A rule for those who only look. */
export function RuleFacts({ rule }: { rule: RetentionRule }) {
  const words = retentionWords[useSetting().locale];
  return (
    <Facts
      rows={[
        [words.keep, rule.keepMonths],
        [words.notice, rule.noticeDays],
        [words.enabled, rule.isEnabled ? '✓' : '–'],
      ]}
    />
  );
}
