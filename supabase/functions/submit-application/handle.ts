import { applySections } from '../../../src/features/applications/apply-fields.ts';
import type { ApplyFault } from '../../../src/features/applications/apply-schema.ts';
import { faultsOf, sectionsFor } from '../../../src/features/applications/apply-state.ts';
import { type AppError, describeForLog, errorStatus } from '../../../src/lib/errors.ts';
import type { Result } from '../../../src/lib/result.ts';
import { type Prepared, readOrder, type SubmitOrder } from './order.ts';
import { sentences } from './sentences.ts';

/** What the function needs from outside. */
export interface SubmitApplicationDeps {
  corsHeaders: Readonly<Record<string, string>>;
  /** The caller's draft, read with their own token; counts one try against the rate limit. */
  prepare: (request: Request, id: string) => Promise<Result<Prepared, AppError>>;
  /** Whether the bytes of a file are really there. */
  isStored: (path: string) => Promise<boolean>;
  /** Sends it: the receipt, the same one however often. */
  submit: (request: Request, order: SubmitOrder) => Promise<Result<unknown, AppError>>;
  log: (line: string) => void;
}

/**
 * Sends an application: reads the caller's draft, says every gap in a sentence, sees that each attached file is there,
 * then lets the database decide. A draft that was sent before answers with its receipt.
 */
export async function handle(request: Request, deps: SubmitApplicationDeps): Promise<Response> {
  const json = (reply: unknown, status: number) =>
    Response.json(reply, { status, headers: { ...deps.corsHeaders, 'cache-control': 'no-store' } });
  const refuse = (error: AppError) => {
    const status = errorStatus[error.code];
    if (status >= 500) deps.log(`submit-application failed: ${describeForLog(error)}`);
    return json({ ok: false, code: error.code, ...(error.field && { field: error.field }) }, status);
  };
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: deps.corsHeaders });
  const order = request.method === 'POST' ? await readOrder(request) : undefined;
  if (!order) return refuse({ code: 'invalid', field: 'body' });

  const prepared = await deps.prepare(request, order.id);
  if (!prepared.ok) return refuse(prepared.error);
  const problems = prepared.value.status === 'draft' ? await findProblems(prepared.value, deps) : new Map();
  if (problems.size > 0)
    return json({ ok: false, code: 'invalid', problems: sentences(problems, order.locale) }, errorStatus.invalid);

  const sent = await deps.submit(request, order);
  return sent.ok ? json({ ok: true, receipt: sent.value }, 200) : refuse(sent.error);
}

async function findProblems(
  { answers, posting, files }: Prepared,
  deps: SubmitApplicationDeps,
): Promise<Map<string, ApplyFault>> {
  const asked = [...sectionsFor(posting), ...applySections.filter((section) => section === 'signature')];
  const faults = asked.flatMap((section) =>
    faultsOf(section, answers[section] ?? {}, posting)
      // a section that may stay empty has no faults then; one that may not says so at its first question
      .map(({ path, fault }): [string, ApplyFault] => [[section, ...path].join('.'), fault]),
  );
  const gone = await Promise.all(
    Object.entries(files).map(async ([entry, path]) => ((await deps.isStored(path)) ? undefined : entry)),
  );
  for (const entry of gone)
    if (entry !== undefined) faults.push([`documents.entries.${entry}.document_id`, 'not_stored']);
  return new Map(faults);
}
