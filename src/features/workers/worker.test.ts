import { describe, expect, it } from 'vitest';
import { Constants } from '../../lib/database.types.ts';
import { toAppError } from '../../lib/errors.ts';
import { interviewStatuses, interviewWays } from '../interviews/interview.ts';
import { conditionOwners, conditionStates, offerStatuses, payUnits } from '../offers/offer.ts';
import { referenceStatuses, wouldWorkAgain } from '../references/reference.ts';
import { assignmentSchema, programsArgument } from './assignment.ts';
import { endReasons, limitKinds, limitOf, loadState } from './worker.ts';

const { Enums } = Constants.public;

it.each<[string, readonly string[], readonly string[]]>([
  ['interview_way', interviewWays, Enums.interview_way],
  ['interview_status', interviewStatuses, Enums.interview_status],
  ['offer_status', offerStatuses, Enums.offer_status],
  ['condition_state', conditionStates, Enums.condition_state],
  ['condition_owner', conditionOwners, Enums.condition_owner],
  ['pay_unit', payUnits, Enums.pay_unit],
  ['reference_status', referenceStatuses, Enums.reference_status],
  ['would_work_again', wouldWorkAgain, Enums.would_work_again],
  ['employment_end_reason', endReasons, Enums.employment_end_reason],
  ['program_limit_kind', limitKinds, Enums.program_limit_kind],
])('the desk knows every %s of the database and no other', (_name, ours, theirs) => {
  expect([...ours].sort()).toEqual([...theirs].sort());
});

describe('a load against its limit', () => {
  it.each([
    [0, null, 'free'],
    [900, null, 'free'],
    [5.3, 6, 'free'],
    [5.4, 6, 'near'],
    [6, 6, 'full'],
    [6.05, 6, 'over'],
  ] as const)('%d of %s is %s', (load, atMost, state) => expect(loadState(load, atMost)).toBe(state));
});

describe('a refusal', () => {
  const details = JSON.stringify({ limit: 'caseload', program_id: 'p', would_be: 7, at_most: 6 });
  it('names the limit it minds', () => {
    expect(limitOf(toAppError({ code: 'BADST', message: 'x', details }))).toEqual({
      limit: 'caseload',
      programId: 'p',
      wouldBe: 7,
      atMost: 6,
    });
  });
  it.each([
    ['another state', { code: 'BADST', message: 'x', details: 'hired' }],
    ['broken details', { code: 'BADST', message: 'x', details: '{"limit":' }],
    ['an unknown limit', { code: 'BADST', message: 'x', details: '{"limit":"moon"}' }],
    ['another code', { code: 'DNIED', message: 'x', details }],
  ])('for %s names none', (_name, error) => expect(limitOf(toAppError(error))).toBeUndefined());
});

describe('an assignment', () => {
  const one = { programId: 'a', supervisorId: 's', percent: '' };
  const form = { hiredOn: '2026-12-01', percent: '75', programs: [one], override: '' };
  const faults = (change: object) => {
    const read = assignmentSchema.safeParse({ ...form, ...change });
    return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  it('gives its one program the whole share', () => {
    const read = assignmentSchema.parse(form);
    expect(programsArgument(read)).toEqual([{ program_id: 'a', supervisor_id: 's', fte: 0.75 }]);
  });
  it('divides it among several, up to the whole, with a comma or a point', () => {
    const programs = [
      { ...one, percent: '37,5' },
      { programId: 'b', supervisorId: 't', percent: '37.5' },
    ];
    expect(programsArgument(assignmentSchema.parse({ ...form, programs })).map(({ fte }) => fte)).toEqual([
      0.375, 0.375,
    ]);
    expect(faults({ percent: '70', programs })).toEqual(['programs: sum']);
  });
  it.each([
    ['no program', { programs: [] }, 'programs: required'],
    ['a program without supervisor', { programs: [{ ...one, supervisorId: '' }] }, 'programs.0.supervisorId: required'],
    ['less than a twentieth', { percent: '4' }, 'percent: percent'],
    ['more than full time', { percent: '101' }, 'percent: percent'],
    ['words', { percent: 'half' }, 'percent: percent'],
    ['no day', { hiredOn: '' }, 'hiredOn: required'],
  ])('with %s is told what to mend', (_name, change, fault) => expect(faults(change)).toContain(fault));
  it('names a program that stands there twice, or lacks its share', () => {
    expect(faults({ programs: [one, one] })).toEqual(expect.arrayContaining(['programs: twice', 'programs: shares']));
  });
});
