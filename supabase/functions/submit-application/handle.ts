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
  isStored: (path: string) => Promise<Result<boolean, AppError>>;
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
  const { status, files } = prepared.value;
  const problems = status === 'draft' ? findProblems(prepared.value) : new Map<string, ApplyFault>();
  for (const [entry, path] of status === 'draft' ? Object.entries(files) : []) {
    const stored = await deps.isStored(path);
    if (!stored.ok) return refuse({ code: 'unavailable', cause: stored.error });
    if (!stored.value) problems.set(`documents.entries.${entry}.document_id`, 'not_stored');
  }
  if (problems.size > 0)
    return json({ ok: false, code: 'invalid', problems: sentences(problems, order.locale) }, errorStatus.invalid);

  const sent = await deps.submit(request, order);
  return sent.ok ? json({ ok: true, receipt: sent.value }, 200) : refuse(sent.error);
}

function findProblems({ answers, posting }: Prepared): Map<string, ApplyFault> {
  const asked = [...sectionsFor(posting), ...applySections.filter((section) => section === 'signature')];
  return new Map(
    asked.flatMap((section) =>
      faultsOf(section, answers[section] ?? {}, posting).map(({ path, fault }): [string, ApplyFault] => [
        [section, ...path].join('.'),
        fault,
      ]),
    ),
  );
}
