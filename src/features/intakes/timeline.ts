import type { Attempt, IntakeEvent, OpenIntake } from './desk-intake.ts';

/** One entry of the timeline: a step of the request, or a try to reach the person. */
export type TimelineEntry =
  | { kind: 'event'; at: string; event: IntakeEvent }
  | { kind: 'attempt'; at: string; attempt: Attempt };

/**
 * Steps and tries in one list, newest first. The step that each try leaves behind is dropped: the try says more.
 */
export function timelineOf({ events, attempts }: Pick<OpenIntake, 'events' | 'attempts'>): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...events
      .filter((event) => event.command !== 'record_attempt')
      .map((event) => ({ kind: 'event' as const, at: event.happenedAt, event })),
    ...attempts.map((attempt) => ({ kind: 'attempt' as const, at: attempt.attemptedAt, attempt })),
  ];
  return entries.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
