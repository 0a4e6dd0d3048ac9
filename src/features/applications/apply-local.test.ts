// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { forgetPerson, setSharedComputer } from '../../lib/shared-computer.ts';
import { forgetLocal, type LocalDraft, readLocal, setKeepsOnDevice, writeLocal } from './apply-local.ts';

const draft: LocalDraft = {
  answers: { support: { needs: 'x' } },
  unsent: ['support'],
  base: { support: {} },
  owner: null,
};
const now = Date.parse('2026-11-22T10:00:00Z');

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test('without a yes, unsent words live in the tab alone', () => {
  writeLocal('job', draft, now);
  expect(Object.keys(localStorage)).toEqual([]);
  expect(readLocal('job', now)).toEqual(draft);
  sessionStorage.clear();
  expect(readLocal('job', now)).toBeUndefined();
});

test('with a yes, they outlive the tab, for two weeks', () => {
  setKeepsOnDevice(true);
  writeLocal('job', draft, now);
  sessionStorage.clear();
  expect(readLocal('job', now + 13 * 86_400_000)).toEqual(draft);
  expect(readLocal('job', now + 15 * 86_400_000)).toBeUndefined();
});

test('on a shared computer nothing is written beyond the tab, and what was there before is not read', () => {
  setKeepsOnDevice(true);
  writeLocal('job', draft, now);
  sessionStorage.clear();
  setSharedComputer(true);
  expect(readLocal('job', now)).toBeUndefined();
  setKeepsOnDevice(false);
  writeLocal('job', draft, now);
  expect(Object.keys(localStorage)).toEqual([]);
  forgetPerson();
  expect(readLocal('job', now)).toBeUndefined();
});

test('what is sent leaves the browser', () => {
  setKeepsOnDevice(true);
  writeLocal('job', draft, now);
  writeLocal('job', { ...draft, unsent: [] }, now);
  expect(readLocal('job', now)).toBeUndefined();
  writeLocal('job', draft, now);
  forgetLocal('job');
  expect(Object.keys(localStorage)).toEqual(['peerdesk.apply-keeps']);
});

test('a text that is not ours to read is no draft', () => {
  sessionStorage.setItem('peerdesk.apply.job', '{"at": 1, "answers": "no"}');
  expect(readLocal('job', now)).toBeUndefined();
  sessionStorage.setItem('peerdesk.apply.job', '<script>');
  expect(readLocal('job', now)).toBeUndefined();
});
