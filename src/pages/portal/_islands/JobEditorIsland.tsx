import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import { EditorPage } from '../../../features/jobs/EditorPage.tsx';

/** The editor of a posting behind the gate. */
export function JobEditorIsland() {
  return <PortalGate page="posting">{() => <EditorPage />}</PortalGate>;
}
