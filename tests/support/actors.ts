import type pg from 'pg';

/** Who a statement runs as: the claims a signed-in person's token carries. */
export interface Person {
  role: 'authenticated';
  /** The auth user's id. */
  sub: string;
  email: string;
  /** Authenticator assurance level; aal1 (one factor) when left out. */
  aal?: 'aal1' | 'aal2';
  /** Header values the gateway would have set, e.g. x-forwarded-for. */
  headers?: Record<string, string>;
}

/** The database's owner, one of the two keys, or a person with a token. */
export type Actor = 'owner' | 'anon' | 'service_role' | Person;

/**
 * Makes the open transaction of a connection run as an actor, as PostgREST does for a request.
 * @param client a connection with an open transaction
 */
export async function actAs(client: pg.ClientBase, actor: Actor): Promise<void> {
  const role = typeof actor === 'string' ? actor : actor.role;
  const claims =
    typeof actor === 'string' ? (role === 'owner' ? '' : JSON.stringify({ role })) : JSON.stringify(claimsOf(actor));
  const headers = typeof actor === 'string' ? {} : (actor.headers ?? {});
  await client.query("select set_config('request.jwt.claims', $1, true), set_config('request.headers', $2, true)", [
    claims,
    role === 'owner' ? '' : JSON.stringify(headers),
  ]);
  await client.query(role === 'owner' ? 'set local role none' : `set local role ${role}`);
}

function claimsOf({ role, sub, email, aal }: Person): Record<string, string> {
  return { aud: 'authenticated', role, sub, email, aal: aal ?? 'aal1' };
}
