import { randomBytes, randomUUID } from 'node:crypto';
import { type StaffRole, staffRoles } from '../../src/features/accounts/account.ts';
import type { Person } from './actors.ts';
import type { Story } from './database.ts';
import { candidate, organization, staffMember } from './factories.ts';
import { applicationIn, candidateOf, openJob } from './hiring-factories.ts';
import type { Query, Row } from './query.ts';

/** Two candidates, a posting, a sent application of the first, and one of each role of staff. */
export interface DocumentWorld {
  writer: Person;
  other: Person;
  hr: Person;
  staff: Record<StaffRole, Person>;
  /** Candidate rows of writer and other. */
  mine: string;
  theirs: string;
  job: string;
  /** The sent application and its reference. */
  sent: string;
  reference: string;
}

/** Makes that world. */
export async function documentWorld(story: Story): Promise<DocumentWorld> {
  return await story.asOwner(async (q) => {
    await organization(q);
    const writer = await candidate(q, 'writer@people.example.org');
    const other = await candidate(q, 'other@people.example.org');
    const staff: Partial<Record<StaffRole, Person>> = {};
    for (const role of staffRoles) staff[role] = await staffMember(q, role);
    const everyone = staff as Record<StaffRole, Person>;
    const mine = await candidateOf(q, writer);
    const theirs = await candidateOf(q, other, 'Robin Example');
    const job = await openJob(q);
    const { id, reference } = await applicationIn(q, { job, candidate: mine });
    return { writer, other, hr: everyone.hr, staff: everyone, mine, theirs, job, sent: id, reference };
  });
}

/** What the asker's shelf shows. */
export async function heldBy(q: Query): Promise<Row[]> {
  return (await q.one<{ held: Row[] }>('select public.list_my_documents() as held')).held;
}

/** What the asker is still asked for. */
export async function askedOf(q: Query): Promise<Row[]> {
  return (await q.one<{ asked: Row[] }>('select public.list_my_document_requests() as asked')).asked;
}

/** Facts of an upload as the function records them. */
export function upload(candidateId: string): Row {
  return {
    candidate_id: candidateId,
    kind: 'certificate',
    file_name: 'cv.pdf',
    media_type: 'application/pdf',
    size_bytes: 10,
    sha256: randomBytes(32).toString('hex'),
    storage_path: `${candidateId}/${randomUUID()}`,
    upload_key: randomUUID(),
  };
}
