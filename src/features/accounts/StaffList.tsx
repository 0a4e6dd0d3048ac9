import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import type { Load } from '../../components/use-load.ts';
import { nameOf, type StaffMember } from './account.ts';
import { RoleSwitches } from './RoleSwitches.tsx';
import { roleWords } from './role-words.ts';
import { teamWords } from './team-words.ts';

interface StaffListProps {
  staff: Load<StaffMember[]>;
  me: string;
  onChanged: () => Promise<void>;
  onReload: () => void;
}

/** Everybody with a role, and the way to change it. */
export function StaffList({ staff, me, onChanged, onReload }: StaffListProps) {
  const { locale } = useSetting();
  const words = teamWords[locale];
  const [openId, setOpenId] = useState<string>();
  const people = staff.state === 'ready' ? staff.value : [];
  // kept while open even when the last role is taken and the person leaves the list
  const [kept, setKept] = useState<StaffMember>();
  const current = people.find((person) => person.userId === openId) ?? (kept && { ...kept, roles: [] });
  return (
    <section className="panel" aria-labelledby="staff-title">
      <h2 id="staff-title">{words.staffTitle}</h2>
      {staff.state === 'loading' && <Skeleton lines={6} look="rows" />}
      {staff.state === 'failed' && <ErrorNotice error={staff.error} onRetry={onReload} />}
      {people.length > 0 && (
        <DataTable
          caption={words.staffCaption}
          rows={people}
          rowKey={(row) => row.userId}
          columns={[
            {
              key: 'person',
              heading: words.person,
              isRowHeading: true,
              cell: (row) => (
                <>
                  <span>
                    {nameOf(row)} {row.userId === me && <span className="muted">{words.you}</span>}
                  </span>
                  {row.fullName && <span className="small muted">{row.email}</span>}
                </>
              ),
            },
            {
              key: 'roles',
              heading: words.roles,
              cell: (row) => (
                <span className="tags">
                  {row.roles.map((role) => (
                    <Tag key={role}>{roleWords[locale][role]}</Tag>
                  ))}
                </span>
              ),
            },
            {
              key: 'change',
              heading: words.change,
              isPlain: true,
              cell: (row) => (
                <Button
                  look="quiet"
                  aria-label={words.changeLabel(nameOf(row))}
                  onClick={() => {
                    setOpenId(row.userId);
                    setKept(row);
                  }}
                >
                  {words.change}
                </Button>
              ),
            },
          ]}
        />
      )}
      {current && (
        <Dialog
          title={words.changeTitle(nameOf(current))}
          isOpen={openId !== undefined}
          onClose={() => setOpenId(undefined)}
        >
          <RoleSwitches person={current} isMe={current.userId === me} onChanged={onChanged} />
        </Dialog>
      )}
    </section>
  );
}
