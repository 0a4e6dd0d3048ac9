import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { candidate, organization, signedIn, staffMember } from '../support/factories.ts';

const db = await testDatabase();

test('an invitation binds at the first sign-in with the confirmed address, once', async () => {
  await db.story(async (s) => {
    const admin = await s.asOwner(async (q) => {
      await organization(q);
      return await staffMember(q, 'admin');
    });
    await s.as(admin, (q) => q("select public.invite_staff('Cole@Example.org ', 'coordinator', 'Cole', 'es')"));
    const cole = await s.asOwner((q) => signedIn(q, 'cole@example.org'));
    const first = await s.as(cole, (q) => q.one('select public.claim_account() as account'));
    expect(first['account']).toMatchObject({
      full_name: 'Cole',
      locale: 'es',
      roles: ['coordinator'],
    });
    await s.as(admin, (q) => q('select public.set_staff_role($1, $2, false)', [cole.sub, 'coordinator']));
    const again = await s.as(cole, (q) => q.one('select public.claim_account() as account'));
    expect(again['account']).toMatchObject({ roles: [] });
  });
});

test('an unconfirmed address binds nothing', async () => {
  await db.story(async (s) => {
    const eve = await s.asOwner(async (q) => {
      const person = await signedIn(q, 'eve@example.org');
      await q('update auth.users set email_confirmed_at = null where id = $1', [person.sub]);
      await q("insert into public.staff_invitations (email, role) values ('eve@example.org', 'admin')");
      return person;
    });
    const error = await s.as(eve, (q) => q.failure('select public.claim_account()'));
    expect(error.code).toBe('DNIED');
    await s.asOwner(async (q) => expect(await q('select from public.staff_roles')).toHaveLength(0));
  });
});

test('a revoked invitation binds nothing, and ends only once', async () => {
  await db.story(async (s) => {
    const admin = await s.asOwner((q) => staffMember(q, 'admin'));
    const { id } = await s.as(admin, (q) => q.one("select public.invite_staff('hana@example.org', 'hr') as id"));
    await s.as(admin, (q) => q('select public.revoke_invitation($1)', [id]));
    expect((await s.as(admin, (q) => q.failure('select public.revoke_invitation($1)', [id]))).code).toBe('BADST');
    const hana = await s.asOwner((q) => signedIn(q, 'hana@example.org'));
    const { account } = await s.as(hana, (q) => q.one('select public.claim_account() as account'));
    expect(account).toMatchObject({ roles: [] });
  });
});

test('inviting the same address to the same role twice is refused beside the field', async () => {
  await db.story(async (s) => {
    const admin = await s.asOwner((q) => staffMember(q, 'admin'));
    await s.as(admin, (q) => q("select public.invite_staff('hana@example.org', 'hr')"));
    const twice = await s.as(admin, (q) => q.failure("select public.invite_staff('HANA@example.org', 'hr')"));
    expect([twice.code, twice.detail]).toEqual(['TAKEN', 'email']);
    const bad = await s.as(admin, (q) => q.failure("select public.invite_staff('nobody', 'hr')"));
    expect([bad.code, bad.detail]).toEqual(['INPUT', 'email']);
  });
});

test('the last admin cannot be removed, another can, and the loss works at once', async () => {
  await db.story(async (s) => {
    const [ana, bea] = await s.asOwner(async (q) => [
      await staffMember(q, 'admin', 'ana@example.org'),
      await staffMember(q, 'admin', 'bea@example.org'),
    ]);
    await s.as(ana, (q) => q("select public.set_staff_role($1, 'admin', false)", [bea.sub]));
    expect((await s.as(bea, (q) => q.failure("select public.invite_staff('x@example.org', 'hr')"))).code).toBe('DNIED');
    const last = await s.as(ana, (q) => q.failure("select public.set_staff_role($1, 'admin', false)", [ana.sub]));
    expect(last.code).toBe('BADST');
  });
});

test('a candidate sees only their own account; staff see colleagues and not candidates', async () => {
  await db.story(async (s) => {
    const [ann, ben, cole] = await s.asOwner(async (q) => [
      await candidate(q, 'ann@example.org'),
      await candidate(q, 'ben@example.org'),
      await staffMember(q, 'coordinator'),
    ]);
    const seen = (rows: Record<string, unknown>[]) => rows.map((row) => row['user_id']).sort();
    expect(seen(await s.as(ann, (q) => q('select user_id from public.accounts')))).toEqual([ann.sub]);
    expect(seen(await s.as(cole, (q) => q('select user_id from public.accounts')))).toEqual([cole.sub]);
    expect(seen(await s.asOwner((q) => q('select user_id from public.accounts')))).toEqual(
      [ann.sub, ben.sub, cole.sub].sort(),
    );
  });
});

test('a person may change their own name and language and nobody else’s', async () => {
  await db.story(async (s) => {
    const [ann, ben] = await s.asOwner(async (q) => [
      await candidate(q, 'ann@example.org'),
      await candidate(q, 'ben@example.org'),
    ]);
    expect(
      await s.as(ann, (q) =>
        q.count("update public.accounts set full_name = 'Ann', locale = 'es' where user_id = $1", [ann.sub]),
      ),
    ).toBe(1);
    expect(
      await s.as(ann, (q) => q.count("update public.accounts set full_name = 'X' where user_id = $1", [ben.sub])),
    ).toBe(0);
    expect(
      (
        await s.as(ann, (q) =>
          q.failure("update public.accounts set email = 'admin@example.org' where user_id = $1", [ann.sub]),
        )
      ).code,
    ).toBe('42501');
  });
});

test('with the second-factor setting on, one factor gives no staff rights and two do', async () => {
  await db.story(async (s) => {
    const cole = await s.asOwner(async (q) => {
      await organization(q);
      await q('update public.organization set requires_second_factor = true');
      return await staffMember(q, 'coordinator');
    });
    const canAct = (aal: 'aal1' | 'aal2') =>
      s.as({ ...cole, aal }, (q) => q.one("select private.has_role('coordinator') as yes"));
    expect(await canAct('aal1')).toEqual({ yes: false });
    expect(await canAct('aal2')).toEqual({ yes: true });
  });
});
