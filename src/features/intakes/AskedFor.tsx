import { Facts } from '../../components/Facts.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { OpenIntake } from './desk-intake.ts';
import { detailWords } from './detail-words.ts';
import { intakeTerms } from './intake-terms.ts';

/** What the person asked for: program, ways to meet, place, plan. */
export function AskedFor({ opened }: { opened: OpenIntake }) {
  const { locale } = useSetting();
  const words = detailWords[locale];
  const { contact, intake, programName, planName, jurisdiction } = opened;
  const meetings = contact.meetingWays.map((way) => intakeTerms[locale].meeting[way]).join(', ');
  return (
    <section className="panel" aria-labelledby="asked-title">
      <h2 id="asked-title">{words.askedTitle}</h2>
      <Facts
        rows={[
          [words.program, programName?.[locale] ?? programName?.en ?? words.anyProgram],
          [words.meet, meetings || words.notSaid],
          [words.place, [intake.county, jurisdiction.replace('US-', '')].filter(Boolean).join(', ')],
          [words.plan, planName ?? contact.planOther ?? words.notSaid],
          [words.memberNumber, contact.memberNumber],
        ]}
      />
    </section>
  );
}
