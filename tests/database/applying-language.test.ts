import { expect, test } from 'vitest';
import { personAndJob } from '../support/apply-factories.ts';
import { testDatabase } from '../support/database.ts';
import { staffMember } from '../support/factories.ts';

const db = await testDatabase();

test('who first applies in Spanish goes on in Spanish, on their pages and in mail', async () => {
  await db.story(async (story) => {
    const { person, job } = await personAndJob(story);
    await story.as(person, (q) => q("select public.start_application($1, 'es')", [job]));
    const spoken = await story.asOwner((q) =>
      q(
        'select a.locale, c.locale as mail from public.accounts a join public.candidates c using (user_id) where user_id = $1',
        [person.sub],
      ),
    );
    expect(spoken).toEqual([{ locale: 'es', mail: 'es' }]);
  });
});

test('a language chosen meanwhile stays when they look at the form again in the other one', async () => {
  await db.story(async (story) => {
    const { person, job } = await personAndJob(story);
    await story.as(person, (q) => q("select public.start_application($1, 'es')", [job]));
    await story.as(person, (q) => q("update public.accounts set locale = 'en' where user_id = $1", [person.sub]));
    await story.as(person, (q) => q("select public.start_application($1, 'es')", [job]));
    const { locale } = await story.asOwner((q) =>
      q.one('select locale from public.accounts where user_id = $1', [person.sub]),
    );
    expect(locale).toBe('en');
  });
});

test('staff who look at the form keep the language of their desk', async () => {
  await db.story(async (story) => {
    const { job } = await personAndJob(story);
    const hr = await story.asOwner((q) => staffMember(q, 'hr'));
    await story.as(hr, (q) => q("select public.start_application($1, 'es')", [job]));
    const { locale } = await story.asOwner((q) =>
      q.one('select locale from public.accounts where user_id = $1', [hr.sub]),
    );
    expect(locale).toBe('en');
  });
});
