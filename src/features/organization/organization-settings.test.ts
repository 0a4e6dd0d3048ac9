import { expect, test } from 'vitest';
import { factsFormSchema, settingsLimits, textsFormSchema } from './organization-settings.ts';

const facts = {
  name: 'Two Rivers',
  legalName: 'Two Rivers, Inc.',
  phone: '503 555 0142',
  email: 'hello@tworivers.example.org',
  website: 'https://tworivers.example.org',
  zone: 'America/Los_Angeles',
  contactStandardDays: '10',
};
const faultsOf = (change: Partial<typeof facts>) =>
  (factsFormSchema.safeParse({ ...facts, ...change }).error?.issues ?? []).map((issue) => [
    issue.path[0],
    issue.message,
  ]);

test('days are kept as a number', () => {
  expect(factsFormSchema.parse(facts).contactStandardDays).toBe(10);
});

test.each(['0', '61', '', 'ten', '1.5', '-3'])('%j days are refused', (typed) => {
  expect(faultsOf({ contactStandardDays: typed })).toContainEqual(['contactStandardDays', 'not_number']);
});

test.each([
  [{ email: 'hello' }, ['email', 'not_email']],
  [{ website: 'tworivers.example.org' }, ['website', 'not_web']],
  [{ phone: '123' }, ['phone', 'not_phone']],
  [{ name: ' ' }, ['name', 'required']],
])('%j is refused', (change, fault) => {
  expect(faultsOf(change)).toContainEqual(fault);
});

test('the longest text is taken, one letter more is not', () => {
  const texts = (length: number) => ({ tagline: 'x', about: 'x'.repeat(length), equalOpportunityStatement: 'x' });
  expect(textsFormSchema.safeParse(texts(settingsLimits.about)).success).toBe(true);
  expect(textsFormSchema.safeParse(texts(settingsLimits.about + 1)).success).toBe(false);
});
