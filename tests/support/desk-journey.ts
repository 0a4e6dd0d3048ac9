import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { openJob } from './hiring-factories.ts';
import { type Hand, newHand, oneValue, sendApplication } from './hiring-journey.ts';
import { queryOn } from './query.ts';

/** A posting of the journey's own, so that journeys side by side do not meet on one board. */
export async function ownJob(owner: pg.Client, hidesNames = false): Promise<string> {
  const job = await openJob(queryOn(owner), `desk-${randomUUID().slice(0, 8)}`);
  await owner.query('update public.jobs set hides_names = $2 where id = $1', [job, hidesNames]);
  return job;
}

/** An application that was sent, and its candidate. */
export interface SentApplication {
  id: string;
  reference: string;
  name: string;
  hand: Hand;
}

/** Sends a whole application as a new candidate of that name. */
export async function sentApplication(owner: pg.Client, job: string, name: string): Promise<SentApplication> {
  const hand = await newHand(owner);
  const reference = await sendApplication(owner, hand, job, name);
  const id = await oneValue(owner, 'select id as value from public.applications where reference = $1', [reference]);
  return { id, reference, name, hand };
}
