import { describe, expect, it } from 'vitest';
import { testDatabase } from '../support/database.ts';

const db = await testDatabase();
const ann = { role: 'authenticated', sub: '00000000-0000-4000-8000-000000000001', email: 'ann@example.org' } as const;

describe('acting as someone', () => {
  it('gives SQL the claims a token would carry', async () => {
    const seen = await db.as(ann, (q) =>
      q.one(`select current_user::text as role, auth.uid() as id, auth.email() as email, auth.jwt() ->> 'aal' as aal`),
    );
    expect(seen).toEqual({ role: 'authenticated', id: ann.sub, email: ann.email, aal: 'aal1' });
  });

  it('lets one actor see what another arranged, and leaves nothing behind', async () => {
    const table = 'create table public.notes (text text); grant select on public.notes to anon';
    const seen = await db.story(async (story) => {
      await story.asOwner((q) => q(table.split(';')[0] ?? ''));
      const denied = await story.as('anon', (q) => q.failure('select * from public.notes'));
      await story.asOwner((q) => q(table.split(';')[1] ?? ''));
      return { denied: denied.code, rows: await story.as('anon', (q) => q('select * from public.notes')) };
    });
    expect(seen).toEqual({ denied: '42501', rows: [] });
    expect((await db.asOwner((q) => q.failure('select * from public.notes'))).code).toBe('42P01');
  });

  it('keeps what is committed for the next connection', async () => {
    await db.committed.asOwner((q) => q('create table public.kept (id int)'));
    const client = await db.connect();
    expect((await client.query('select * from public.kept')).rowCount).toBe(0);
  });

  it('starts the request roles without any grant in public, as hosted Supabase does', async () => {
    await db.story(async (story) => {
      await story.asOwner((q) => q('create table public.fresh (id int)'));
      for (const role of ['anon', 'service_role', ann] as const) {
        expect((await story.as(role, (q) => q.failure('select * from public.fresh'))).code).toBe('42501');
      }
    });
  });
});
