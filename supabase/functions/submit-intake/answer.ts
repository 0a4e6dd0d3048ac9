import { type AskFault, askWords } from '../../../src/features/intakes/ask-words.ts';
import { formLocale, type IntakeProblems } from '../../../src/features/intakes/intake.ts';
import { intakeFields } from '../../../src/features/intakes/intake-fields.ts';
import type { IntakeReply } from '../../../src/features/intakes/intake-reply.ts';
import type { Locale } from '../../../src/lib/locale.ts';
import { localPath, sitePaths } from '../../../src/lib/paths.ts';
import { fillForm } from './fill-form.ts';
import { fillReceipt } from './fill-receipt.ts';
import { plainForm, plainReceipt } from './plain-pages.ts';
import type { SitePages } from './site-pages.ts';

/** Why a form was not taken. */
export interface Refusal {
  status: number;
  problems: IntakeProblems;
  /** What is wrong with the form as a whole. */
  fault?: AskFault;
  /** Stands in the log beside the cause; a person can say it over the phone. */
  code?: string;
}

/** Sentences for the page: one per question, one for the whole. */
export interface Complaint {
  problems: Map<string, string>;
  text: string;
}

/**
 * Tells that the request is stored. A browser that runs script gets 303 to the receipt, whose script shows the
 * reference from the address. One that does not cannot be shown it there: a static page knows nothing of its visitor,
 * and hosted functions may not serve pages to GET. So it gets the receipt as the answer to its own post; loading it
 * again posts the same answers, which are the same request.
 */
export async function answerReceived(
  request: Request,
  form: FormData,
  reference: string,
  site: SitePages,
): Promise<Response> {
  const locale = formLocale(form);
  if (wantsJson(request)) return json({ ok: true, reference }, 200, site);
  const receipt = `${site.url}${localPath(locale, sitePaths.askReceived)}?ref=${reference}`;
  if (form.get('key'))
    return new Response(null, { status: 303, headers: { location: receipt, 'cache-control': 'no-store' } });
  const page = await site.page(localPath(locale, sitePaths.askReceived));
  const html = (page && fillReceipt(page, reference)) ?? plainReceipt(locale, reference);
  return htmlPage(html, 200, site, { 'content-location': receipt });
}

/** Tells what is wrong, with everything that was typed still there. */
export async function answerRefused(
  request: Request,
  form: FormData,
  refusal: Refusal,
  site: SitePages,
): Promise<Response> {
  const locale = formLocale(form);
  const complaint = inWords(refusal, locale, await site.phone());
  const extra: Record<string, string> = refusal.status === 429 ? { 'retry-after': '3600' } : {};
  if (wantsJson(request)) {
    const problems = Object.fromEntries(complaint.problems);
    return json({ ok: false, problems, ...(complaint.text && { text: complaint.text }) }, refusal.status, site, extra);
  }
  const page = await site.page(localPath(locale, sitePaths.ask));
  const html = (page && fillForm(page, form, complaint)) ?? plainForm(locale, form, complaint, site.formAction);
  return htmlPage(html, refusal.status, site, extra);
}

function inWords({ problems, fault, code }: Refusal, locale: Locale, phone: string | undefined): Complaint {
  const words = askWords[locale];
  const found = new Map<string, string>();
  for (const field of intakeFields) {
    const problem = problems[field];
    // An agreement that is no longer in force is mended by agreeing anew.
    const shownAt = field === 'consent_version' ? 'consents' : field;
    if (problem) found.set(shownAt, words.problems[field][problem] ?? words.problemsTitle);
  }
  const sentences = fault
    ? [words.faults[fault], phone && `${words.callInstead} ${phone}.`, code && `${words.faultReference} ${code}.`]
    : [];
  return { problems: found, text: sentences.filter(Boolean).join(' ') };
}

function wantsJson(request: Request): boolean {
  return request.headers.get('accept')?.includes('application/json') === true;
}

function json(reply: IntakeReply, status: number, site: SitePages, extra: Record<string, string> = {}): Response {
  return Response.json(reply, { status, headers: { ...site.corsHeaders, 'cache-control': 'no-store', ...extra } });
}

function htmlPage(html: string, status: number, site: SitePages, extra: Record<string, string>): Response {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': site.contentPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...extra,
  };
  return new Response(html, { status, headers });
}
