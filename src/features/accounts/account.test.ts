import { expect, test } from 'vitest';
import { codeDigits, inviteSchema, pageRoles, portalPages, reaches, staffRoles } from './account.ts';

test.each([
  ['123456', '123456'],
  ['123 456', '123456'],
  [' Your code: 123-456. ', '123456'],
  ['12345678', '123456'],
  ['', ''],
])('%j holds the digits %j', (typed, digits) => {
  expect(codeDigits(typed)).toBe(digits);
});

test('a screen is reached by its roles and by no other', () => {
  for (const page of portalPages) {
    for (const role of staffRoles) {
      const needed = pageRoles[page];
      expect(reaches({ roles: [role] }, page)).toBe(needed.length === 0 || needed.includes(role));
    }
    expect(reaches({ roles: [] }, page)).toBe(false);
  }
});

test('an invitation is trimmed and its address folded to lower case', () => {
  expect(inviteSchema.parse({ email: ' Ann@Example.ORG ', fullName: ' Ann ', role: 'hr', locale: 'es' })).toEqual({
    email: 'ann@example.org',
    fullName: 'Ann',
    role: 'hr',
    locale: 'es',
  });
});
