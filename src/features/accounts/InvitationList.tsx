import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { Load } from '../../components/use-load.ts';
import type { AppError } from '../../lib/errors.ts';
import { instantWords } from '../../lib/instants.ts';
import type { Invitation } from './account.ts';
import { revokeInvitation } from './accounts.queries.ts';
import { roleWords } from './role-words.ts';
import { teamWords } from './team-words.ts';

interface InvitationListProps {
  invitations: Load<Invitation[]>;
  onReload: () => void;
  onRevoked: () => void;
}

/** Invitations that nobody has answered yet. */
export function InvitationList({ invitations, onReload, onRevoked }: InvitationListProps) {
  const setting = useSetting();
  const words = teamWords[setting.locale];
  const roles = roleWords[setting.locale];
  const [error, setError] = useState<AppError>();
  const [busyId, setBusyId] = useState<string>();

  async function handleRevoke(id: string): Promise<void> {
    setBusyId(id);
    setError(undefined);
    const result = await revokeInvitation(id);
    setBusyId(undefined);
    if (result.ok) onRevoked();
    else {
      setError(result.error);
      onReload();
    }
  }

  return (
    <section className="panel" aria-labelledby="invitations-title">
      <h2 id="invitations-title">{words.openTitle}</h2>
      {error && <ErrorNotice error={error} words={{ wrong_state: words.revokeGone }} takesFocus />}
      {invitations.state === 'loading' && <Skeleton lines={2} />}
      {invitations.state === 'failed' && <ErrorNotice error={invitations.error} onRetry={onReload} />}
      {invitations.state === 'ready' && invitations.value.length === 0 && <p className="muted">{words.noneOpen}</p>}
      {invitations.state === 'ready' && invitations.value.length > 0 && (
        <DataTable
          caption={words.openCaption}
          rows={invitations.value}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'person',
              heading: words.person,
              isRowHeading: true,
              cell: (row) => (
                <>
                  <span>{row.fullName ?? row.email}</span>
                  {row.fullName && <span className="small muted">{row.email}</span>}
                </>
              ),
            },
            { key: 'role', heading: words.role, cell: (row) => roles[row.role] },
            { key: 'invited', heading: words.invitedOn, cell: (row) => instantWords(row.invitedAt, setting) },
            {
              key: 'revoke',
              heading: words.revoke,
              isPlain: true,
              cell: (row) => (
                <Button
                  look="quiet"
                  isBusy={busyId === row.id}
                  aria-label={words.revokeLabel(row.email, roles[row.role])}
                  onClick={() => handleRevoke(row.id)}
                >
                  {words.revoke}
                </Button>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
