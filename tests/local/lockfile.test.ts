import { expect, it } from 'vitest';
import { missingEntries, readLockfile } from '../../.ci/complete-lockfile.ts';

it('the lockfile describes every optional package it names, or npm ci refuses it ("node .ci/complete-lockfile.ts" adds them)', () => {
  expect(missingEntries(readLockfile()).map(([path]) => path)).toEqual([]);
});
