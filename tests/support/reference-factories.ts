import type { Story } from './database.ts';
import type { HiringWorld } from './offer-factories.ts';

/** A complete set of answers. */
export const answers = {
  given_by: 'Ida Referee',
  how_known: 'We shared a desk',
  known_from: '2021-03',
  known_until: '2024-06',
  would_work_again: 'yes',
  strengths: 'Stays calm',
  may_call: true,
  phone: '+1 503 555 0177',
};

/** A referee of the world's application. */
export async function referee(s: Story, world: HiringWorld, email: string | null = 'ida@example.org'): Promise<string> {
  const { id } = await s.asOwner((q) =>
    q.one<{ id: string }>(
      `insert into public.application_referees (application_id, position, full_name, relation, email, phone)
       values ($1, 0, 'Ida Referee', 'Colleague', $2, '+1 503 555 0177') returning id`,
      [world.application, email],
    ),
  );
  return id;
}

/** Asks as HR; gives the request and the token as the mail would carry it. */
export async function asked(s: Story, world: HiringWorld, who: string): Promise<{ request: string; token: string }> {
  const { request } = await s.as(world.hana, (q) =>
    q.one<{ request: string }>('select public.ask_reference($1) as request', [who]),
  );
  const { facts } = await s.asOwner((q) =>
    q.one<{ facts: { token: string } }>("select private.reference_link_facts($1, 'ida@example.org') as facts", [
      request,
    ]),
  );
  return { request, token: facts.token };
}

/** Opens a link as the function does. */
export const openLink = (s: Story, token: string, address: string | null = null) =>
  s.as(
    'service_role',
    async (q) =>
      (
        await q.one<{ reply: Record<string, unknown> }>('select public.open_reference_link($1, $2) as reply', [
          token,
          address,
        ])
      ).reply,
  );
/** Answers a link as the function does. */
export const giveReference = (s: Story, token: string, said: unknown = answers) =>
  s.as(
    'service_role',
    async (q) =>
      (
        await q.one<{ reply: Record<string, unknown> }>('select public.give_reference($1, $2) as reply', [
          token,
          JSON.stringify(said),
        ])
      ).reply,
  );
