import { expect, test } from 'vitest';
import {
  attemptFormSchema,
  closeFormSchema,
  handOverFormSchema,
  noteLimit,
  reopenFormSchema,
  waysFor,
} from './desk-forms.ts';

const today = '2026-11-22';
const faults = (result: {
  success: boolean;
  error?: { issues: readonly { path: PropertyKey[]; message: string }[] } | undefined;
}) => Object.fromEntries((result.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]));

test('an empty try names both questions', () => {
  expect(
    faults(attemptFormSchema(today).safeParse({ note: '', nextStepOn: '', way: null, outcome: undefined })),
  ).toEqual({
    way: 'required',
    outcome: 'required',
  });
});

test('a next step may be today or later, or left open', () => {
  const schema = attemptFormSchema(today);
  const form = { way: 'call', outcome: 'reached', note: '' };
  expect(faults(schema.safeParse({ ...form, nextStepOn: '2026-11-21' }))).toEqual({ nextStepOn: 'past' });
  expect(schema.safeParse({ ...form, nextStepOn: today }).success).toBe(true);
  expect(schema.safeParse({ ...form, nextStepOn: '' }).success).toBe(true);
});

test('a note of the longest length is taken, one letter more is not', () => {
  const form = (length: number) => ({ to: 'nobody', note: 'x'.repeat(length) });
  expect(handOverFormSchema.safeParse(form(noteLimit)).success).toBe(true);
  expect(faults(handOverFormSchema.safeParse(form(noteLimit + 1)))).toEqual({ note: 'too_long' });
});

test('closing for another reason needs a note, as in SQL', () => {
  expect(faults(closeFormSchema.safeParse({ reason: 'other', note: '  ' }))).toEqual({ note: 'required' });
  expect(closeFormSchema.safeParse({ reason: 'declined', note: '' }).success).toBe(true);
});

test('opening again needs words', () => {
  expect(faults(reopenFormSchema.safeParse({ note: ' ' }))).toEqual({ note: 'required' });
});

test('the ways a person chose come first, the others stay possible', () => {
  expect(waysFor(['email'])).toEqual(['email', 'call', 'text']);
});
