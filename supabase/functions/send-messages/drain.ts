import type { Mail } from '../../../src/features/messages/mail.ts';
import { writeMail } from '../../../src/features/messages/mail.ts';
import type { ClaimedMessage } from '../../../src/features/messages/mail-facts.ts';
import { describeForLog, toAppError } from '../../../src/lib/errors.ts';
import type { Outbox, UnreadMessage } from './outbox.ts';
import { describeRun, emptyRun, type Run } from './run.ts';
import type { OutgoingMail, SendOutcome } from './send-mail.ts';

/** What a run needs from outside. */
export interface DrainDeps {
  outbox: Outbox;
  /** Gives the mail its shape. */
  render: (mail: Mail) => Promise<{ html: string; text: string }>;
  send: (id: string, mail: OutgoingMail) => Promise<SendOutcome>;
  siteUrl: string;
  fromAddress: string;
  /** Most mails begun in one second; Resend allows five by default. */
  perSecond: number;
  /** Milliseconds after which no further message is claimed. */
  budget: number;
  /** Most messages in one run: hosted functions get two seconds of processor time. */
  mostPerRun: number;
  log: (line: string) => void;
}

/** Messages held at once. Few, so that none outlives its lease even if every attempt times out. */
const atOnce = 5;
const leaseSeconds = 60;
/** A longer pause than this is left to the next run, in seconds. */
const longestPause = 10;

/**
 * Sends what is due until nothing is left or time is up: claim, write, send, record. A crash at any point loses
 * nothing and sends nothing twice: the lease ends, and the next run sends under the same key.
 */
export async function drain(deps: DrainDeps): Promise<Run> {
  const run = emptyRun();
  const worker = crypto.randomUUID();
  const startedAt = new Date();
  const pace = paceOf(deps.perSecond);
  try {
    const isEnough = () => run.sent + run.failed >= deps.mostPerRun || run.pause > longestPause;
    while (Date.now() - startedAt.getTime() < deps.budget && !isEnough()) {
      const batch = await deps.outbox.claim(worker, atOnce, leaseSeconds);
      if (batch.length === 0) break;
      const ends = await Promise.allSettled(batch.map((message) => sendOne(message, worker, run, deps, pace)));
      const broken = ends.find((end) => end.status === 'rejected');
      if (broken) throw broken.reason;
    }
  } catch (error) {
    run.fault = describeForLog(toAppError(error));
  }
  const { isOk, detail } = describeRun(run);
  if (!isOk) deps.log(`send-messages: ${detail}`);
  await deps.outbox
    .recordRun(startedAt, isOk, detail)
    .catch(() => deps.log('send-messages: the run could not be recorded'));
  return run;
}

async function sendOne(
  message: ClaimedMessage | UnreadMessage,
  worker: string,
  run: Run,
  deps: DrainDeps,
  pace: Pace,
): Promise<void> {
  const mail = await compose(message, deps).catch(() => undefined);
  if (mail === undefined) {
    run.failed += 1;
    run.codes.add('UNWRITABLE');
    return await deps.outbox.recordFailed(message.id, worker, 'UNWRITABLE', true, undefined);
  }
  await pace.wait();
  const outcome = await deps.send(message.id, mail);
  if (outcome.kind === 'accepted') {
    run.sent += 1;
    return await deps.outbox.recordSent(message.id, outcome.providerId);
  }
  run.failed += 1;
  run.codes.add(outcome.code);
  run.isOurFault ||= outcome.isOurFault;
  if (outcome.retryAfterSeconds !== undefined) {
    run.pause = Math.max(run.pause, outcome.retryAfterSeconds);
    pace.hold(Math.min(outcome.retryAfterSeconds, longestPause) * 1000);
  }
  await deps.outbox.recordFailed(message.id, worker, outcome.code, outcome.isFinal, outcome.retryAfterSeconds);
}

/** Writes a message as it is to be sent; undefined when this function does not know how. */
async function compose(message: ClaimedMessage | UnreadMessage, deps: DrainDeps): Promise<OutgoingMail | undefined> {
  if (message.kind === 'unread') return undefined;
  const mail = writeMail(message, deps.siteUrl);
  return {
    from: `${quoted(mail.senderName)} <${deps.fromAddress}>`,
    to: message.to_email,
    ...(mail.replyTo && { replyTo: mail.replyTo }),
    subject: mail.subject,
    ...(await deps.render(mail)),
    ...(mail.attachments && {
      attachments: mail.attachments.map((file) => ({ ...file, content: base64(file.content) })),
    }),
  };
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** A display name as RFC 5322 wants it when it holds more than letters. */
function quoted(name: string): string {
  return `"${name.replace(/[\\"]/g, '').replace(/\s+/g, ' ')}"`;
}

interface Pace {
  /** Waits until the next mail may begin. */
  wait: () => Promise<void>;
  /** Lets nothing begin for so many milliseconds. */
  hold: (milliseconds: number) => void;
}

function paceOf(perSecond: number): Pace {
  let next = Date.now();
  return {
    async wait() {
      const turn = Math.max(next, Date.now());
      next = turn + 1000 / perSecond;
      const left = turn - Date.now();
      if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    },
    hold(milliseconds) {
      next = Math.max(next, Date.now() + milliseconds);
    },
  };
}
