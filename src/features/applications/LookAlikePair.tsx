import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import type { AppError } from '../../lib/errors.ts';
import { portalPaths } from '../../lib/paths.ts';
import { decideSamePerson } from './desk.queries.ts';
import type { LookAlike, OpenApplication } from './desk-application.ts';
import { deskDetailWords } from './desk-detail-words.ts';
import { titleIn } from './desk-row.ts';
import { deskTerms } from './desk-terms.ts';

interface LookAlikePairProps {
  opened: OpenApplication;
  other: LookAlike;
  onDone: () => void;
}

/** Two people side by side, what agrees marked in words, and the decision, which can be taken back. */
export function LookAlikePair({ opened, other, onDone }: LookAlikePairProps) {
  const { locale } = useSetting();
  const words = deskDetailWords[locale];
  const terms = deskTerms[locale];
  const [error, setError] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  const { application, candidate } = opened;

  async function decide(isSame: boolean): Promise<void> {
    setBusy(true);
    setError(undefined);
    const result = await decideSamePerson(application.id, other.id, isSame);
    setBusy(false);
    if (result.ok) onDone();
    else setError(result.error);
  }

  const name = candidate?.fullName ?? null;
  const rows: [fact: string, mine: string | null, theirs: string | null, mark: string | false][] = [
    [
      words.name,
      name,
      other.fullName,
      name !== null && name === other.fullName ? words.same : other.similarName === true && words.alike,
    ],
    [words.phone, candidate?.phone ?? null, other.phone, other.samePhone === true && words.same],
    [words.email, candidate?.email ?? null, other.email, other.sameEmail === true && words.same],
    [
      words.job,
      titleIn(application.jobTitles, locale, application.jobReference),
      titleIn(other.jobTitles, locale, other.reference),
      false,
    ],
    [words.status, terms.status[application.status], terms.status[other.status], false],
  ];
  return (
    <div className="pair">
      <table className="pair-table">
        <thead>
          <tr>
            <th scope="col">{words.fact}</th>
            <th scope="col">
              {words.thisOne} <span className="reference">{application.reference}</span>
            </th>
            <th scope="col">
              {words.otherOne} <span className="reference">{other.reference}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([fact, mine, theirs, mark]) => (
            <tr key={fact} data-same={mark ? '' : undefined}>
              <th scope="row">{fact}</th>
              <td>{mine ?? '–'}</td>
              <td>
                {theirs ?? '–'} {mark && <Tag tone="sun">{mark}</Tag>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {candidate?.hasAccount && other.hasAccount && !other.isJoined && <p className="small">{words.bothAccounts}</p>}
      {error && <ErrorNotice error={error} takesFocus />}
      <p className="actions">
        {other.isJoined ? <b>{words.decidedSame}</b> : other.isSamePerson === false && <b>{words.decidedDifferent}</b>}
        {!other.isJoined && (
          <Button isBusy={isBusy} onClick={() => decide(true)}>
            {words.samePerson}
          </Button>
        )}
        {other.isSamePerson !== false && (
          <Button isBusy={isBusy} onClick={() => decide(false)}>
            {words.differentPeople}
          </Button>
        )}
        <a href={portalPaths.application(other.id)}>{words.openOther(other.reference)}</a>
      </p>
    </div>
  );
}
