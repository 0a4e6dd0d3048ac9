import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import { given } from '../../lib/given.ts';
import type { Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';
import { messageSchema, type ThreadMessage, type ThreadSide } from './message-thread.ts';

const thread = z.array(messageSchema);

/** What a thread asks of the server. Tests give their own. */
export interface ThreadQueries {
  /** The thread in order; with `after` (an instant) only what was written or first read since. `not_found`, `denied`. */
  list: (id: string, after?: string) => Promise<Result<ThreadMessage[], AppError>>;
  /** Writes once, however often it is sent with the same key. `invalid` with field `body`, `rate_limited`, `not_found`. */
  write: (id: string, body: string, key: string) => Promise<Result<unknown, AppError>>;
  /** Marks the other side's messages up to an instant as read. */
  markRead: (id: string, until: string) => Promise<Result<unknown, AppError>>;
}

/** The candidate's functions and the team's: the same thread from two sides. */
export const threadQueries: Record<ThreadSide, ThreadQueries> = {
  candidate: {
    list: (id, after) =>
      call((client) => client.rpc('list_my_messages', { p_id: id, ...given({ p_after: after }) }), thread),
    write: (id, body, key) =>
      call((client) => client.rpc('write_my_message', { p_id: id, p_body: body, p_key: key }), nothing),
    markRead: (id, until) => call((client) => client.rpc('read_my_messages', { p_id: id, p_until: until }), nothing),
  },
  team: {
    list: (id, after) =>
      call((client) => client.rpc('list_messages', { p_id: id, ...given({ p_after: after }) }), thread),
    write: (id, body, key) =>
      call((client) => client.rpc('write_message', { p_id: id, p_body: body, p_key: key }), nothing),
    markRead: (id, until) => call((client) => client.rpc('read_messages', { p_id: id, p_until: until }), nothing),
  },
};
