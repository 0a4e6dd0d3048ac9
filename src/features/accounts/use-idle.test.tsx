import { cleanup, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idleMilliseconds, useIdle } from './use-idle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('whoever leaves a shared computer alone is signed out after the time that is promised, and not before', () => {
  const leave = vi.fn();
  renderHook(() => useIdle(true, leave));
  vi.advanceTimersByTime(idleMilliseconds - 1_000);
  fireEvent.keyDown(window, { key: 'a' });
  vi.advanceTimersByTime(idleMilliseconds - 1_000);
  expect(leave).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(leave).toHaveBeenCalledTimes(1);
});

test('a tab that lay hidden for longer is found out when it comes back', () => {
  const leave = vi.fn();
  renderHook(() => useIdle(true, leave));
  vi.setSystemTime(Date.now() + idleMilliseconds + 1);
  fireEvent(document, new Event('visibilitychange'));
  expect(leave).toHaveBeenCalledTimes(1);
});

test('a computer of one’s own signs nobody out', () => {
  const leave = vi.fn();
  renderHook(() => useIdle(false, leave));
  vi.advanceTimersByTime(idleMilliseconds * 3);
  expect(leave).not.toHaveBeenCalled();
});
