import { describe, expect, it } from 'vitest';
import { builtInLetters } from '../../src/features/messages/built-in-letters.ts';
import { letterKinds } from '../../src/features/messages/letter-kinds.ts';
import { locales } from '../../src/lib/locale.ts';
import type { Person } from '../support/actors.ts';
import { testStack } from '../support/stack.ts';

const stack = await testStack();
const { owner } = stack;

async function person(role: string | undefined): Promise<Person> {
  const email = `${role ?? 'nobody'}@example.org`;
  const { rows } = await owner.query(
    'insert into auth.users (id, email, email_confirmed_at) values (gen_random_uuid(), $1, now()) returning id',
    [email],
  );
  await owner.query('insert into public.accounts (user_id, email) values ($1, $2)', [rows[0].id, email]);
  if (role) await owner.query('insert into public.staff_roles (user_id, role) values ($1, $2)', [rows[0].id, role]);
  return { role: 'authenticated', sub: rows[0].id, email };
}

await owner.query(
  `insert into public.organization (name, legal_name, phone, email, website, zone)
   values ('Test Rivers', 'Test Rivers Inc.', '+1 503 555 0100', 'desk@rivers.example.org', 'http://localhost:4321', 'America/Los_Angeles')
   on conflict (id) do nothing`,
);
const hana = await stack.token(await person('hr'));

async function preview(body: unknown, token: string | undefined = hana) {
  const response = await fetch(`${stack.apiUrl}/functions/v1/preview-message`, {
    method: 'POST',
    headers: { apikey: stack.anonKey, ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  return { status: response.status, reply: await response.json() };
}

const forbidden =
  /assess|peer|mental|alcohol|recover|health|salud|medicaid|diagnos|disab|race|raza|gender|género|undefined/i;
const each = letterKinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const));

describe('the preview', () => {
  it.each(each)('renders %s in %s as the sender would', async (kind, locale) => {
    const { status, reply } = await preview({ kind, locale, letter: builtInLetters[locale][kind] });
    expect(status).toBe(200);
    const seen = JSON.stringify(reply);
    expect(seen).not.toMatch(forbidden);
    expect(reply.text).toContain('Test Rivers');
    if (!kind.startsWith('reference_')) expect(seen).toContain('7KM-2QX');
    if (kind !== 'erasure_done') expect(reply.text).toMatch(/https?:\/\/\S+\/(my|portal|reference|es\/reference)/);
    expect(JSON.stringify(reply.body)).toContain('font-size');
  });

  it('shows words that are not saved, as words and never as markup', async () => {
    const letter = { subject: 'S {reference}', heading: 'H', paragraphs: ['<script>alert(1)</script> {name}'] };
    const { reply } = await preview({ kind: 'offer_made', locale: 'en', letter });
    expect(reply.subject).toBe('S 7KM-2QX');
    expect(reply.text).toContain('<script>alert(1)</script> Robin');
    const tags = [...JSON.stringify(reply.body).matchAll(/"tag":"(\w+)"/g)].map(([, tag]) => tag);
    expect(tags).not.toContain('script');
    expect(JSON.stringify(reply.body)).toContain('<script>alert(1)</script> Robin');
  });

  it('names the field with an unknown placeholder', async () => {
    const letter = { subject: 'S {salary}', heading: 'H', paragraphs: ['P'] };
    expect(await preview({ kind: 'offer_made', locale: 'en', letter })).toEqual({
      status: 422,
      reply: { ok: false, code: 'invalid', field: 'subject' },
    });
  });

  it('is for those who may word mail, and takes nothing but words', async () => {
    const letter = builtInLetters.en.offer_made;
    expect(
      (await preview({ kind: 'offer_made', locale: 'en', letter }, await stack.token(await person(undefined)))).reply,
    ).toMatchObject({ code: 'denied' });
    expect((await preview({ kind: 'offer_made', locale: 'en', letter }, '')).status).toBe(401);
    expect((await preview({ kind: 'intake_received', locale: 'en', letter })).reply).toMatchObject({
      code: 'invalid',
      field: 'kind',
    });
    expect(
      (await preview({ kind: 'offer_made', locale: 'en', letter: { ...letter, heading: 'x'.repeat(30_000) } })).reply,
    ).toMatchObject({ code: 'invalid' });
  });
});

it('a test of words arrives in the mailbox of whoever asked, marked as one, with its calendar file', async () => {
  const client = await stack.as({ ...(await person('admin')) });
  const sent = await client.rpc('send_template_test', { p_kind: 'interview_set', p_locale: 'es' });
  expect(sent.error).toBeNull();
  const mail = await stack.mailbox.requireEmail('admin@example.org');
  expect(mail.subject).toMatch(/^\[Prueba\] Nos vemos el lunes, 1 de marzo de 2027/);
  expect(mail.attachments).toEqual([
    { filename: 'interview.ics', contentType: expect.stringContaining('text/calendar'), content: expect.any(String) },
  ]);
  const file = Buffer.from(mail.attachments[0]?.content ?? '', 'base64').toString('utf8');
  expect(file).toContain('BEGIN:VCALENDAR');
  expect(file).toContain('METHOD:REQUEST');
});
