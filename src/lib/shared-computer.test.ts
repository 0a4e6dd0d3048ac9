// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { forgetPerson, isSharedComputer, sessionStore, setSharedComputer } from './shared-computer.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test('on a computer of one’s own the session stays in the browser', () => {
  sessionStore.setItem('sb-x-auth-token', 'token');
  expect(localStorage.getItem('sb-x-auth-token')).toBe('token');
  expect(sessionStore.getItem('sb-x-auth-token')).toBe('token');
});

test('on a shared computer the session lives in the tab alone, also when it was in the browser before', () => {
  sessionStore.setItem('sb-x-auth-token', 'old');
  setSharedComputer(true);
  sessionStore.setItem('sb-x-auth-token', 'token');
  expect(localStorage.getItem('sb-x-auth-token')).toBeNull();
  expect(sessionStorage.getItem('sb-x-auth-token')).toBe('token');
  sessionStore.removeItem('sb-x-auth-token');
  expect(sessionStore.getItem('sb-x-auth-token')).toBeNull();
});

test('signing out sweeps what is about the person and keeps the language and what is not ours', () => {
  localStorage.setItem('peerdesk.apply.draft', 'words');
  localStorage.setItem('peerdesk.locale', 'es');
  localStorage.setItem('other', 'stays');
  sessionStorage.setItem('peerdesk.desk', 'me');
  forgetPerson();
  expect(Object.keys(localStorage).sort()).toEqual(['other', 'peerdesk.locale']);
  expect(Object.keys(sessionStorage)).toEqual([]);
});

test('on a shared computer not even the language or the answer itself stays', () => {
  setSharedComputer(true);
  localStorage.setItem('peerdesk.locale', 'es');
  forgetPerson();
  expect(Object.keys(localStorage)).toEqual([]);
  expect(Object.keys(sessionStorage)).toEqual([]);
  expect(isSharedComputer()).toBe(false);
});
