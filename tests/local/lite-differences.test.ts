import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import type { Mail } from '../../supabase/local/mail-store.ts';
import { testDatabase } from '../support/database.ts';
import { testStack } from '../support/stack.ts';

/*
 * Each test states what hosted Supabase does, through supabase-js. It is true of the local stack only because of the
 * mends in supabase/local/lite.ts; run it against a hosted project to see that the statement itself is right.
 */
const stack = await testStack();
const ann = { role: 'authenticated', sub: '00000000-0000-4000-8000-00000000000a', email: 'ann@example.org' } as const;

await stack.owner.query(`
  create table public.probe_rooms (
    id int primary key,
    name text not null constraint probe_rooms_name_is_short check (length(name) < 10),
    taken tstzrange,
    opened_at timestamptz not null default '2026-11-22 06:14:57.6+00',
    secret text default 'hidden',
    price numeric(10, 2) default 21.50,
    constraint probe_rooms_overlap_never exclude using gist (taken with &&)
  );
  alter table public.probe_rooms enable row level security;
  create policy everyone_select on public.probe_rooms for select to anon, authenticated using (true);
  create policy person_insert on public.probe_rooms for insert to authenticated with check (true);
  grant select (id, name, taken, opened_at, price) on public.probe_rooms to anon;
  grant select, insert on public.probe_rooms to authenticated;
  create table private.probe_secrets (id int);
  alter table private.probe_secrets enable row level security;
  insert into public.probe_rooms (id, name) values (1, 'blue');

  create function public.probe_raise(p_code text) returns void language plpgsql as $$
    begin raise exception using errcode = p_code, message = 'no', detail = 'why', hint = 'do this'; end $$;
  create function public.probe_request() returns jsonb language sql stable as $$
    select jsonb_build_object('role', current_user, 'email', auth.email(), 'uid', auth.uid(), 'aal', auth.jwt() ->> 'aal',
      'from', current_setting('request.headers', true)::jsonb ->> 'x-forwarded-for') $$;
  create function public.probe_json(p_value jsonb, p_note text default null) returns text language sql immutable as $$
    select jsonb_typeof(p_value) || coalesce(' ' || (p_value ->> 'name'), '') $$;
  grant execute on function public.probe_raise, public.probe_request, public.probe_json to anon, authenticated;

  insert into storage.buckets (id, name, public) values ('probe', 'probe', false);
  create policy person_all on storage.objects for all to authenticated using (bucket_id = 'probe') with check (bucket_id = 'probe');
`);

/** Every grant on what is ours, in words, so that a difference shows which one changed. */
async function grants(database: pg.Client): Promise<string[]> {
  const { rows } = await database.query<{ grant: string }>(`
    select format('%s.%s %s', n.nspname, c.relname, coalesce(c.relacl::text, '-')) as grant
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'private', 'auth', 'storage') and c.relname not like 'probe%'
    union all
    select format('%s.%s.%s %s', n.nspname, c.relname, a.attname, a.attacl)
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.attacl is not null and n.nspname in ('public', 'private') and c.relname not like 'probe%'
    union all select format('schema %s %s', nspname, nspacl) from pg_namespace where nspname !~ '^pg_(toast_)?temp'
    union all select format('default %s %s', defaclnamespace::regnamespace, defaclacl) from pg_default_acl order by 1`);
  return rows.map((row) => row.grant);
}

describe('grants', () => {
  it('stay as the schema wrote them, whatever the traffic', async () => {
    const person = await stack.as(ann);
    for (const client of [stack.anon, person, stack.service]) {
      await client.from('probe_rooms').select('id');
      await client.rpc('probe_request');
      await client.storage.from('probe').list();
    }
    await person.from('probe_rooms').insert({ id: 99, name: 'kept' });
    const untouched = await (await testDatabase()).connect(); // the same schema, and never a request
    expect(await grants(stack.owner)).toEqual(await grants(untouched));
  });

  it('that were withheld answer 401 to anybody and 403 to a signed-in person, with code 42501', async () => {
    const anybody = await stack.anon.from('probe_rooms').insert({ id: 2, name: 'red' });
    expect([anybody.status, anybody.error?.code]).toEqual([401, '42501']);
    const person = await (await stack.as(ann)).from('probe_rooms').update({ name: 'red' }).eq('id', 1);
    expect([person.status, person.error?.code]).toEqual([403, '42501']);
    const column = await stack.anon.from('probe_rooms').select('secret');
    expect([column.status, column.error?.code]).toEqual([401, '42501']);
    const service = await stack.service.from('probe_rooms').select('id');
    expect([service.status, service.error?.code]).toEqual([403, '42501']);
  });
});

describe('database errors', () => {
  it.each([
    ['P0001', 400],
    ['NTFND', 400],
    ['DNIED', 400],
    ['40001', 500],
    ['54000', 500],
    ['53400', 500],
    ['23503', 409],
  ])('%s raised in a function arrive with code, message, details and hint, and status %i', async (code, status) => {
    const { error, status: got } = await (await stack.as(ann)).rpc('probe_raise', { p_code: code });
    expect(error).toMatchObject({ code, message: 'no', details: 'why', hint: 'do this' });
    expect(got).toBe(status);
  });

  it('PTnnn chooses the status', async () => {
    expect((await stack.anon.rpc('probe_raise', { p_code: 'PT418' })).status).toBe(418);
  });

  it('a broken check names its constraint, with 400 and 23514', async () => {
    const { error, status } = await (await stack.as(ann)).from('probe_rooms').insert({ id: 3, name: 'much too long' });
    expect([status, error?.code]).toEqual([400, '23514']);
    expect(error?.message).toContain('probe_rooms_name_is_short');
  });

  it('an overlap answers 400 and 23P01, to all but one of twenty at once', async () => {
    const person = await stack.as(ann);
    const taken = '[2026-12-01T09:00Z,2026-12-01T10:00Z)';
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        person.from('probe_rooms').insert({ id: 100 + index, name: 'slot', taken }),
      ),
    );
    const codes = answers.map(({ error, status }) => `${status} ${error?.code ?? 'taken'}`).sort();
    expect(codes).toEqual(['201 taken', ...Array.from({ length: 19 }, () => '400 23P01')]);
  });

  it('are not printed with their rows', async () => {
    expect(stack.log.join('\n')).not.toContain('much too long');
  });
});

describe('values', () => {
  it('write an instant as ISO 8601 with its offset', async () => {
    const { data } = await stack.anon.from('probe_rooms').select('opened_at').eq('id', 1).single();
    expect(data).toEqual({ opened_at: '2026-11-22T06:14:57.6+00:00' });
  });

  it('write an amount as a number', async () => {
    const { data } = await stack.anon.from('probe_rooms').select('price').eq('id', 1).single();
    expect(data).toEqual({ price: 21.5 });
  });

  it('take an amount as a number', async () => {
    const person = await stack.as(ann);
    await person.from('probe_rooms').insert({ id: 50, name: 'dear', price: 1234.56 });
    const { data } = await person.from('probe_rooms').select('price').eq('price', 1234.56).single();
    expect(data).toEqual({ price: 1234.56 });
  });
});

describe('a request', () => {
  it('shows SQL the claims of the token and the address of the socket, not the one claimed', async () => {
    const person = await stack.as({ ...ann, aal: 'aal2' });
    const { data } = await person.rpc('probe_request').setHeader('x-forwarded-for', '203.0.113.9');
    expect(data).toEqual({ role: 'authenticated', email: ann.email, uid: ann.sub, aal: 'aal2', from: '127.0.0.1' });
  });

  it('without a key is refused', async () => {
    expect((await fetch(`${stack.apiUrl}/rest/v1/probe_rooms`)).status).toBe(401);
  });

  it('from a page elsewhere is let in by CORS', async () => {
    for (const path of ['/rest/v1/probe_rooms', '/auth/v1/otp', '/storage/v1/object/probe/x']) {
      const headers = {
        origin: stack.siteUrl,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'apikey,authorization,x-client-info',
      };
      const answer = await fetch(`${stack.apiUrl}${path}`, { method: 'OPTIONS', headers });
      expect(answer.ok).toBe(true);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('access-control-allow-headers')).toMatch(/x-client-info/);
    }
  });
});

describe('files', () => {
  it('are taken as a File, read back by their owner, refused to anybody, and shown by a signed address', async () => {
    const person = (await stack.as(ann)).storage.from('probe');
    const put = await person.upload(
      'ann/note.txt',
      new File(['seven words and not one more here'], 'note.txt', { type: 'text/plain' }),
    );
    expect(put.error).toBeNull();
    expect(await (await person.download('ann/note.txt')).data?.text()).toBe('seven words and not one more here');
    const direct = await fetch(`${stack.apiUrl}/storage/v1/object/authenticated/probe/ann/note.txt`, {
      headers: { apikey: stack.anonKey, authorization: `Bearer ${await stack.token(ann)}` },
    });
    expect(await direct.text()).toBe('seven words and not one more here');
    expect((await stack.anon.storage.from('probe').download('ann/note.txt')).error).not.toBeNull();
    const signed = await person.createSignedUrl('ann/note.txt', 60);
    expect(await (await fetch(signed.data?.signedUrl ?? '')).text()).toBe('seven words and not one more here');
  });
});

describe('signing in by code', () => {
  it('sends a code and a link that opens nothing by itself, the first time and later', async () => {
    const mails: Mail[] = [];
    for (const round of ['first', 'later']) {
      const asked = await stack.anon.auth.signInWithOtp({
        email: 'new@example.org',
        options: { emailRedirectTo: `${stack.siteUrl}/portal` },
      });
      expect(asked.error, round).toBeNull();
      mails.push(await stack.mailbox.requireEmail('new@example.org', { after: mails.at(-1) }));
      const mail = mails.at(-1);
      expect(mail?.html).toContain(`${stack.siteUrl}/portal?token_hash=`);
      expect(mail?.html).not.toContain('/auth/v1/verify');
      const token = await stack.mailbox.requireCode('new@example.org');
      const { data, error } = await stack.anon.auth.verifyOtp({ email: 'new@example.org', token, type: 'email' });
      expect(error, round).toBeNull();
      expect(data.user?.email).toBe('new@example.org');
      await stack.owner.query(
        `update auth.users set confirmation_sent_at = now() - interval '1 hour', recovery_sent_at = now() - interval '1 hour'`,
      );
    }
  });

  it('leads the link to a page of this site only', async () => {
    await stack.anon.auth.signInWithOtp({
      email: 'led@example.org',
      options: { emailRedirectTo: 'https://elsewhere.example.net/portal' },
    });
    const mail = await stack.mailbox.requireEmail('led@example.org');
    expect(mail.html).not.toContain('elsewhere.example.net');
    expect(mail.html).toContain(`${stack.siteUrl}?token_hash=`);
  });

  it('opens a session from the link’s token once', async () => {
    await stack.anon.auth.signInWithOtp({ email: 'link@example.org' });
    const mail = await stack.mailbox.requireEmail('link@example.org');
    const hash = /token_hash=([^&"]+)/.exec(mail.html)?.[1] ?? '';
    const first = await stack.anon.auth.verifyOtp({ token_hash: hash, type: 'email' });
    expect(first.data.session?.user.email).toBe('link@example.org');
    const again = await stack.anon.auth.verifyOtp({ token_hash: hash, type: 'email' });
    expect(again.error?.code).toBe('otp_expired');
  });

  it('refuses a wrong code and says no more than that', async () => {
    const { error } = await stack.anon.auth.verifyOtp({ email: 'new@example.org', token: '000000', type: 'email' });
    expect([error?.status, error?.code]).toEqual([403, 'otp_expired']);
  });
});
