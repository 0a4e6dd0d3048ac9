import { type AskFault, askWords } from '../../../src/features/intakes/ask-words.ts';
import {
  formLocale,
  type IntakeArgument,
  type IntakeProblems,
  parseIntake,
  readAnswers,
} from '../../../src/features/intakes/intake.ts';
import { intakeFields } from '../../../src/features/intakes/intake-fields.ts';
import { type AppError, describeForLog } from '../../../src/lib/errors.ts';
import { sitePaths } from '../../../src/lib/paths.ts';
import type { Result } from '../../../src/lib/result.ts';
import { callerAddress } from '../_shared/caller-address.ts';
import { readForm } from '../_shared/read-form.ts';
import { answerReceived, answerRefused, type Refusal } from './answer.ts';
import { findRobot, type TokenCheck } from './robot-check.ts';
import type { SitePages } from './site-pages.ts';
import { submissionKey } from './submission-key.ts';

/** Largest form taken, in bytes; the longest honest one is about 10 KB. */
const largestForm = 64 * 1024;

/** What the function needs from outside. */
export interface SubmitIntakeDeps {
  site: SitePages;
  /** Stores the request; the reference once it is committed. */
  submit: (intake: IntakeArgument, key: string, address: string | undefined) => Promise<Result<string, AppError>>;
  checkToken: TokenCheck | undefined;
  log: (line: string) => void;
}

/**
 * Takes a posted intake form and stores it once, however often it comes. Answers as the caller can read it: JSON to
 * the form's script, 303 to the receipt for a form posted where script runs, a whole page where it does not.
 */
export async function handle(request: Request, deps: SubmitIntakeDeps): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: deps.site.corsHeaders });
  if (request.method !== 'POST') return Response.redirect(`${deps.site.url}${sitePaths.ask}`, 303);
  const read = await readForm(request, largestForm);
  const form = read.ok ? read.value : new FormData();
  const refuse = (refusal: Refusal) => answerRefused(request, form, refusal, deps.site);
  if (!read.ok)
    return refuse(read.error === 'too_large' ? faultRefusal(413, 'too_large') : faultRefusal(415, 'failed'));

  const address = callerAddress(request);
  const robot = await findRobot(form, address, deps.checkToken);
  if (robot) return refuse(faultRefusal(422, robot));
  const locale = formLocale(form);
  const answers = readAnswers(form);
  const parsed = parseIntake(answers, locale);
  if (!parsed.ok) return refuse({ status: 422, problems: parsed.error });

  const visit = form.get('key');
  const key = await submissionKey(answers, typeof visit === 'string' ? visit : '', new Date());
  const stored = await deps.submit(parsed.value, key, address);
  if (stored.ok) return answerReceived(request, form, stored.value, deps.site);
  return refuse(refusalOf(stored.error, deps.log));
}

function faultRefusal(status: number, fault: AskFault): Refusal {
  return { status, problems: {}, fault };
}

/** A failed call in the asker's terms; what is not theirs to mend gets a code that stands in the log too. */
function refusalOf(error: AppError, log: (line: string) => void): Refusal {
  if (error.code === 'rate_limited') return faultRefusal(429, 'rate_limited');
  const field = intakeFields.find((known) => known === error.field);
  if (error.code === 'invalid' && field) {
    const problems: IntakeProblems = { [field]: askWords.en.problems[field].bad ? 'bad' : 'missing' };
    return { status: 422, problems };
  }
  const code = crypto.randomUUID().slice(0, 6).toUpperCase();
  log(`submit-intake failed, code ${code}: ${describeForLog(error)}`);
  return { ...faultRefusal(500, 'failed'), code };
}
