import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import type { AppError } from '../../lib/errors.ts';
import { instantWords } from '../../lib/instants.ts';
import { portalPaths } from '../../lib/paths.ts';
import type { Duplicate, OpenIntake } from './desk-intake.ts';
import { detailWords } from './detail-words.ts';
import { intakeTerms, languageName } from './intake-terms.ts';
import { decideDuplicate } from './intakes.queries.ts';

interface DuplicatePairProps {
  opened: OpenIntake;
  other: Duplicate;
  onDone: () => void;
}

/** Two requests side by side, what agrees marked in words, and the decision, which can be changed. */
export function DuplicatePair({ opened, other, onDone }: DuplicatePairProps) {
  const setting = useSetting();
  const { locale } = setting;
  const words = detailWords[locale];
  const terms = intakeTerms[locale];
  const [error, setError] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  const { intake, contact } = opened;
  const language = (code: string) => languageName(code, locale, code);

  async function decide(isSame: boolean): Promise<void> {
    setBusy(true);
    setError(undefined);
    const result = await decideDuplicate(intake.id, other.id, isSame);
    setBusy(false);
    if (result.ok) onDone();
    else setError(result.error);
  }

  const rows: [name: string, mine: string | null, theirs: string | null, mark?: string | false][] = [
    [
      words.facts.name,
      contact.fullName,
      other.fullName,
      contact.fullName === other.fullName ? words.same : other.similarName && words.alike,
    ],
    [words.facts.phone, contact.phone, other.phone, other.samePhone === true && words.same],
    [words.facts.email, contact.email, other.email, other.sameEmail === true && words.same],
    [
      words.facts.county,
      intake.county,
      other.county,
      intake.county !== null && intake.county === other.county && words.same,
    ],
    [
      words.facts.language,
      language(intake.language),
      language(other.language),
      intake.language === other.language && words.same,
    ],
    [words.facts.received, instantWords(intake.receivedAt, setting), instantWords(other.receivedAt, setting)],
    [words.facts.status, terms.status[intake.status], terms.status[other.status]],
  ];
  return (
    <div className="pair">
      <table className="pair-table">
        <thead>
          <tr>
            <th scope="col">{words.fact}</th>
            <th scope="col">
              {words.thisOne} <span className="reference">{intake.reference}</span>
            </th>
            <th scope="col">
              {words.otherOne} <span className="reference">{other.reference}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, mine, theirs, mark]) => (
            <tr key={name} data-same={mark ? '' : undefined}>
              <th scope="row">{name}</th>
              <td>{mine ?? '–'}</td>
              <td>
                {theirs ?? '–'} {mark && <Tag tone="sun">{mark}</Tag>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {error && <ErrorNotice error={error} takesFocus />}
      <p className="actions">
        {other.isSamePerson !== null && <b>{other.isSamePerson ? words.decidedSame : words.decidedDifferent}</b>}
        {other.isSamePerson !== true && (
          <Button isBusy={isBusy} onClick={() => decide(true)}>
            {words.samePerson}
          </Button>
        )}
        {other.isSamePerson !== false && (
          <Button isBusy={isBusy} onClick={() => decide(false)}>
            {words.differentPeople}
          </Button>
        )}
        <a href={portalPaths.intake(other.id)}>{words.openOther(other.reference)}</a>
      </p>
    </div>
  );
}
