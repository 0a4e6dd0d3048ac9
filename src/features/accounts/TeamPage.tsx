import { useState } from 'react';
import { DeskHead } from '../../components/DeskHead.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { Desk } from './account.ts';
import { listOpenInvitations, listStaff } from './accounts.queries.ts';
import { InvitationList } from './InvitationList.tsx';
import { InviteForm } from './InviteForm.tsx';
import { StaffList } from './StaffList.tsx';
import { teamWords } from './team-words.ts';

const listEveryone = () => listStaff();

/** Who works here: invite, take back, give and take roles. */
export function TeamPage({ desk }: { desk: Desk }) {
  const words = teamWords[useSetting().locale];
  const [said, setSaid] = useState('');
  const [staff, reloadStaff] = useLoad(listEveryone);
  const [invitations, reloadInvitations] = useLoad(listOpenInvitations);

  return (
    <>
      <DeskHead title={words.title} lead={words.lead} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className="columns">
        <div className="column-main">
          <StaffList staff={staff} me={desk.account.userId} onChanged={reloadStaff} onReload={reloadStaff} />
          <InvitationList
            invitations={invitations}
            onReload={reloadInvitations}
            onRevoked={async () => {
              await reloadInvitations();
              setSaid(words.revoked);
            }}
          />
        </div>
        <div className="column-side">
          <InviteForm
            onInvited={() => {
              void reloadInvitations();
            }}
          />
        </div>
      </div>
    </>
  );
}
