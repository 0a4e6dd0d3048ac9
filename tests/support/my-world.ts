import { type StaffRole, staffRoles } from '../../src/features/accounts/account.ts';
import type { ApplicationStatus } from '../../src/features/applications/application.ts';
import type { Person } from './actors.ts';
import type { Story } from './database.ts';
import { candidate, organization, staffMember } from './factories.ts';
import { applicationIn, candidateOf, openJob } from './hiring-factories.ts';

/** Two candidates with an application each, and one of every role: the people that /my must keep apart. */
export interface MyWorld {
  ann: Person;
  bob: Person;
  staff: Record<StaffRole, Person>;
  job: string;
  /** Ann's application. */
  id: string;
  /** Bob's application for the same posting. */
  other: string;
}

/** Makes that world; Ann's application stands in `status`. */
export async function myWorld(
  story: Story,
  status: ApplicationStatus = 'screening',
  from?: ApplicationStatus,
): Promise<MyWorld> {
  return await story.asOwner(async (q) => {
    await organization(q);
    const ann = await candidate(q, 'ann@people.example.org');
    const bob = await candidate(q, 'bob@people.example.org');
    const staff: Partial<Record<StaffRole, Person>> = {};
    for (const role of staffRoles) staff[role] = await staffMember(q, role);
    const job = await openJob(q);
    const { id } = await applicationIn(q, {
      job,
      candidate: await candidateOf(q, ann, 'Ann Example'),
      status,
      ...(from ? { from } : {}),
    });
    const { id: other } = await applicationIn(q, { job, candidate: await candidateOf(q, bob, 'Bob Example') });
    return { ann, bob, staff: staff as Record<StaffRole, Person>, job, id, other };
  });
}
