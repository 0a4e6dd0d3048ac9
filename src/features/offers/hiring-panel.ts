import type { StaffRole } from '../accounts/account.ts';
import type { ApplicationStatus } from '../applications/application.ts';

/** What the application page gives each panel of hiring (interviews, offer, references, hire). */
export interface HiringPanelProps {
  applicationId: string;
  /** Where the application stands as the page shows it; a command that meets another state is refused. */
  status: ApplicationStatus;
  /** The reader's roles, to leave out what the database would refuse. Comfort only; left out, all is offered. */
  roles?: readonly StaffRole[];
  /** Something changed, or was refused because somebody else changed it: load the application again. */
  onChanged: () => void | Promise<void>;
}

/** Tells whether a reader's roles hold one of the wanted ones; unknown roles count as yes, the database decides. */
export function mayDo(roles: readonly StaffRole[] | undefined, ...wanted: readonly StaffRole[]): boolean {
  return roles === undefined || wanted.some((role) => roles.includes(role));
}
