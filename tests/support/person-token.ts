import { sign } from 'hono/jwt';
import type { Stack } from '../../supabase/local/stack.ts';
import type { Person } from './actors.ts';

/** A person's token, as the sign-in service of this stack would sign it; good for an hour. */
export async function personToken(
  { apiUrl, jwtSecret }: Pick<Stack, 'apiUrl' | 'jwtSecret'>,
  { role, sub, email, aal = 'aal1' }: Person,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const issued = {
    aud: 'authenticated',
    iss: `${apiUrl}/auth/v1`,
    iat: now,
    exp: now + 3600,
    session_id: crypto.randomUUID(),
  };
  return await sign({ ...issued, role, sub, email, aal }, jwtSecret, 'HS256');
}
