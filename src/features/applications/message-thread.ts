import * as z from 'zod/mini';

/** Longest message, as the database allows it (application_messages_body_is_short). */
export const messageMaxLength = 4000;

/** One message, as list_messages and list_my_messages give it. */
export const messageSchema = z.object({
  id: z.string(),
  isFromCandidate: z.boolean(),
  isMine: z.boolean(),
  /** Who of the team wrote it: the whole name for the team, a first name for the candidate; null for the candidate's. */
  authorName: z.nullable(z.string()),
  /** Null while the candidate's name is hidden from the reader: people sign what they write. */
  body: z.nullable(z.string()),
  writtenAt: z.string(),
  /** When the other side first had it on their screen. */
  readAt: z.nullable(z.string()),
});

/** One message of an application's thread. */
export type ThreadMessage = z.output<typeof messageSchema>;

/** Who looks at a thread: the person who applied, or the hiring team. */
export type ThreadSide = 'candidate' | 'team';

/** Whether a message is the other side's, seen from here. */
export function isTheirs(message: ThreadMessage, side: ThreadSide): boolean {
  return message.isFromCandidate !== (side === 'candidate');
}

/**
 * A thread with what came or changed since: by id, in the order of writing.
 * @param before what is shown
 * @param newer what list_messages gave for "after"
 */
export function joinThread(before: readonly ThreadMessage[], newer: readonly ThreadMessage[]): ThreadMessage[] {
  const byId = new Map([...before, ...newer].map((message) => [message.id, message]));
  return [...byId.values()].sort((a, b) => compare(a.writtenAt, b.writtenAt) || compare(a.id, b.id));
}

/** The newest instant of a thread: the last writing or reading. Undefined for an empty one. */
export function newestInstant(thread: readonly ThreadMessage[]): string | undefined {
  return thread
    .flatMap(({ writtenAt, readAt }) => (readAt === null ? [writtenAt] : [writtenAt, readAt]))
    .sort(compare)
    .at(-1);
}

// instants of the database are all in UTC, so their text sorts as they do, to the microsecond that Date loses
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
