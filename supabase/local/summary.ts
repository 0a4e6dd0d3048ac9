import { withClient } from './database.ts';
import type { Stack } from './stack.ts';

/**
 * What `npm start` prints when all is ready: the addresses, the demo staff and candidates, and how to sign in.
 * @param stack a running stack
 */
export async function readySummary(stack: Stack): Promise<string> {
  const staff = await withClient(stack.databaseUrl, (owner) =>
    owner.query<{ email: string; roles: string }>(
      `select email, string_agg(distinct role::text, ', ' order by role::text) as roles
       from public.staff_invitations where revoked_at is null group by email order by min(invited_at), email limit 12`,
    ),
  );
  const candidates = await withClient(stack.databaseUrl, (owner) =>
    owner.query<{ email: string; locale: string }>(
      `select email, locale from public.candidates where email like '%.candidate@example.org' order by locale, email desc`,
    ),
  );
  const width = Math.max(0, ...[...staff.rows, ...candidates.rows].map(({ email }) => email.length));
  return [
    '',
    `  Site and portal   ${stack.siteUrl}   (portal: ${stack.siteUrl}/portal)`,
    `  Supabase API      ${stack.apiUrl}`,
    `  Mailbox           ${stack.mailboxUrl}`,
    `  Database          ${stack.databaseUrl}`,
    '',
    ...(staff.rows.length === 0 ? [] : ['  Demo staff (all invented):']),
    ...staff.rows.map(({ email, roles }) => `    ${email.padEnd(width)}   ${roles}`),
    '',
    ...(candidates.rows.length === 0 ? [] : [`  Demo candidates, at ${stack.siteUrl}/my:`]),
    ...candidates.rows.map(({ email, locale }) => `    ${email.padEnd(width)}   ${locale}`),
    '',
    `  To sign in, open the page, type one of these addresses, and read the code in the mailbox.`,
    '  Ctrl-C stops everything. "npm start -- --fresh" starts over.',
    '',
  ].join('\n');
}
