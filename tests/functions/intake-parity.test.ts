import { describe, expect, it } from 'vitest';
import { parseIntake } from '../../src/features/intakes/intake.ts';
import {
  type Answers,
  askedByChoices,
  consentKinds,
  contactWays,
  dayParts,
  intakeLimits,
  languages,
  meetingWays,
  senderStyles,
  supportKinds,
  updatesToChoices,
} from '../../src/features/intakes/intake-fields.ts';
import { constraintFields } from '../../src/lib/error-fields.ts';
import { toAppError } from '../../src/lib/errors.ts';
import { testDatabase } from '../support/database.ts';
import { intakeForm } from '../support/intake-post.ts';

const db = await testDatabase();

describe('the form’s choices and the database’s enums', () => {
  it.each([
    ['intake_asked_by', askedByChoices],
    ['intake_updates_to', updatesToChoices],
    ['contact_way', contactWays],
    ['day_part', dayParts],
    ['sender_style', senderStyles],
    ['meeting_way', meetingWays],
    ['support_kind', supportKinds],
    ['consent_kind', consentKinds],
  ])('%s are the same words', async (type, choices) => {
    const rows = await db.asOwner((q) =>
      q<{ word: string }>(`select unnest(enum_range(null::public.${type}))::text as word`),
    );
    expect(rows.map((row) => row.word).sort()).toEqual([...choices].sort());
  });

  it('every language on offer is a code the database takes', async () => {
    const { bad } = await db.asOwner((q) =>
      q.one<{ bad: string[] }>(
        "select coalesce(array_agg(l) filter (where l !~ '^[a-z]{2,5}$'), '{}') as bad from unnest($1::text[]) l",
        [[...languages]],
      ),
    );
    expect(bad).toEqual([]);
  });
});

/** A form's answers as the schema reads them. */
function answersOf(changed: Record<string, string>): Answers {
  const whole = {
    ...intakeForm(),
    asked_by: 'helper',
    helper_name: 'Hugo',
    language: 'other',
    language_other: 'X',
    plan_id: 'other',
    plan_other: 'P',
    ...changed,
  };
  return (field) => [Reflect.get(whole, field) ?? []].flat();
}

describe('a text of the longest allowed length', () => {
  const limits = Object.entries(intakeLimits).filter(([field]) => !/phone|email/.test(field));
  it.each(limits)('in %s (%i) is taken by both, one more by neither, and both name the field', async (field, limit) => {
    const parsed = parseIntake(answersOf({ [field]: 'x'.repeat(limit) }), 'en');
    if (!parsed.ok) throw new Error(`zod refuses ${field}: ${JSON.stringify(parsed.error)}`);
    const argument = JSON.stringify(parsed.value);
    const longer = JSON.stringify({ ...parsed.value, [field]: 'x'.repeat(limit + 1) });
    await db.as('service_role', async (q) => {
      expect(await q('select public.submit_intake($1, $2)', [argument, `parity-${field}-exact`])).toHaveLength(1);
      const failure = await q.failure('select public.submit_intake($1, $2)', [longer, `parity-${field}-longer`]);
      expect(toAppError(failure)).toMatchObject({ code: 'invalid', field });
    });
    expect(parseIntake(answersOf({ [field]: 'x'.repeat(limit + 1) }), 'en')).toEqual({
      ok: false,
      error: { [field]: 'bad' },
    });
  });
});

it('every check that typing can break points at a field; the others are the machine’s own', async () => {
  const machineOnly = [
    'accounts_email_is_normalised', // copied from the sign-in
    'intake_duplicate_decisions_are_ordered',
    'intakes_close_reason_matches_status',
    'intakes_reference_reads_over_the_phone',
    'organization_is_one_row',
    'staff_invitations_end_once',
  ];
  const rows = await db.asOwner((q) =>
    q<{ conname: string }>(
      `select conname from pg_constraint where contype = 'c' and conrelid::regclass::text ~ '^(public\\.)?(accounts|staff_invitations|organization(_.*)?|intakes|intake_.*)$' order by 1`,
    ),
  );
  expect(rows.length).toBeGreaterThan(20);
  const unnamed = rows.map((row) => row.conname).filter((name) => constraintFields[name] === undefined);
  expect(unnamed).toEqual(machineOnly.sort());
  const all = await db.asOwner((q) => q<{ conname: string }>('select conname from pg_constraint'));
  const gone = Object.keys(constraintFields).filter((name) => !all.some((row) => row.conname === name));
  expect(gone).toEqual([]);
});
