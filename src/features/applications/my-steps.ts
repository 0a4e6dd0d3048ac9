import type { MyApplication, MyEvent } from './my-application.ts';

/** A line of the way so far. */
export interface MyStep {
  id: string;
  /** A command of the application, or `ask_document`, `hand_in_document`. */
  command: string;
  at: string;
  isMine: boolean;
  reason: MyEvent['reason'];
  note: string | null;
}

/** What happened, oldest first: steps they know of, papers asked for and handed in. */
export function myStepsOf({ events, requests }: Pick<MyApplication, 'events' | 'requests'>): MyStep[] {
  const nothing = { reason: null, note: null };
  const steps: MyStep[] = [
    ...events.map(({ id, command, happenedAt, isMine, reason, note }) => ({
      id,
      command,
      at: happenedAt,
      isMine,
      reason,
      note,
    })),
    ...requests.map(({ id, askedAt }) => ({
      id: `${id}-asked`,
      command: 'ask_document',
      at: askedAt,
      isMine: false,
      ...nothing,
    })),
    ...requests.flatMap(({ id, fulfilledAt }) =>
      fulfilledAt === null
        ? []
        : [{ id: `${id}-handed-in`, command: 'hand_in_document', at: fulfilledAt, isMine: true, ...nothing }],
    ),
  ];
  return steps.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
