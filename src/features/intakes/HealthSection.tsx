import { Facts } from '../../components/Facts.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { HealthFacts } from './desk-intake.ts';
import { detailWords } from './detail-words.ts';
import { intakeTerms } from './intake-terms.ts';

/** Health facts, set apart and marked, as they are in the database. */
export function HealthSection({ health }: { health: HealthFacts | null }) {
  const { locale } = useSetting();
  const words = detailWords[locale];
  return (
    <section className="panel health" aria-labelledby="health-title">
      <h2 id="health-title">
        <Icon name="lock" />
        {words.healthTitle}
      </h2>
      <p className="small">{words.healthLead}</p>
      {health ? (
        <Facts
          rows={[
            [words.support, intakeTerms[locale].support[health.support]],
            [words.access, health.accessNeeds ?? words.noAccess],
          ]}
        />
      ) : (
        <p>{words.noHealth}</p>
      )}
    </section>
  );
}
