import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';

const db = await testDatabase();

test('a build that begins while a change is not committed yet leaves that change its own request', async () => {
  const [changing, building] = [await db.connect(), await db.connect()];
  const begun = async () => (await building.query('select private.begin_site_rebuild() as id')).rows[0].id;
  await changing.query("delete from private.site_rebuilds; select private.request_site_rebuild('first')");

  await changing.query('begin');
  await changing.query("select private.request_site_rebuild('second')");
  expect(await begun(), 'the waiting request is held by the change that counts on it').toBeNull();
  await changing.query('commit');
  expect(await begun()).not.toBeNull();

  await changing.query('begin');
  await changing.query("select private.request_site_rebuild('third'); select private.request_site_rebuild('fourth')");
  expect(await begun()).toBeNull();
  await changing.query('commit');
  expect(await begun(), 'a request that came during a build').not.toBeNull();
  expect(await begun(), 'many changes of one transaction ask once').toBeNull();
});
