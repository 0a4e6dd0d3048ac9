import {
  type ReferenceReply,
  referenceArgument,
  referenceAskSchema,
  referenceFields,
  referenceFormSchema,
  referenceReplySchema,
} from '../../../src/features/references/reference.ts';
import { camelKeys } from '../../../src/lib/camel-keys.ts';
import { type AppError, describeForLog } from '../../../src/lib/errors.ts';
import { fail, ok, type Result } from '../../../src/lib/result.ts';
import { callerAddress } from '../_shared/caller-address.ts';

/** What the function needs from outside. */
export interface GiveReferenceDeps {
  corsHeaders: Readonly<Record<string, string>>;
  /** open_reference_link: what the referee may see. */
  open: (token: string, address: string | undefined) => Promise<Result<unknown, AppError>>;
  /** give_reference: keeps the answers, or the refusal, once. */
  give: (
    token: string,
    answers: Record<string, string | boolean>,
    address: string | undefined,
  ) => Promise<Result<unknown, AppError>>;
  log: (line: string) => void;
}

/** Largest body taken, in bytes; the longest honest one is about 12 KB. */
const largestBody = 64 * 1024;

/**
 * A referee's link, opened and answered. The token comes in the body of a POST, never in an address, and stands in no
 * log. Every token that opens nothing (wrong, expired, taken back) gets the same answer, at the same status.
 */
export async function handle(request: Request, deps: GiveReferenceDeps): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: deps.corsHeaders });
  if (request.method !== 'POST') return reply({ state: 'failed' }, 405, deps);
  const body = await readJson(request);
  if (!body.ok) return reply({ state: 'failed' }, body.error, deps);
  const asked = referenceAskSchema.safeParse(body.value);
  if (!asked.success) return reply({ state: 'unknown' }, 200, deps);
  const { token, action } = asked.data;
  const address = callerAddress(request);
  if (action === 'open') return answer(await deps.open(token, address), deps);
  if (action === 'refuse') return answer(await deps.give(token, { is_refused: true }, address), deps);
  const form = referenceFormSchema.safeParse(asked.data.answers);
  if (!form.success) {
    const name = String(form.error.issues[0]?.path[0] ?? '');
    const field = Object.entries(referenceFields).find(([, own]) => own === name)?.[0];
    return reply({ state: 'invalid', ...(field && { field }) }, 422, deps);
  }
  return answer(await deps.give(token, referenceArgument(form.data), address), deps);
}

function answer(result: Result<unknown, AppError>, deps: GiveReferenceDeps): Response {
  if (result.ok) {
    const read = referenceReplySchema.safeParse(camelKeys(result.value));
    if (read.success) return reply(read.data, 200, deps);
    deps.log('give-reference failed: unread answer');
    return reply({ state: 'failed' }, 500, deps);
  }
  const { code, field } = result.error;
  if (code === 'rate_limited') return reply({ state: 'slow' }, 429, deps, { 'retry-after': '3600' });
  if (code === 'invalid') return reply({ state: 'invalid', ...(field && { field }) }, 422, deps);
  deps.log(`give-reference failed: ${describeForLog(result.error)}`);
  return reply({ state: 'failed' }, 500, deps);
}

function reply(
  said: ReferenceReply,
  status: number,
  { corsHeaders }: GiveReferenceDeps,
  extra: Record<string, string> = {},
): Response {
  return Response.json(said, { status, headers: { ...corsHeaders, 'cache-control': 'no-store', ...extra } });
}

/** The body as JSON, without ever holding more than the limit; the HTTP status when it cannot be read. */
async function readJson(request: Request): Promise<Result<unknown, number>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > largestBody) return fail(413);
    chunks.push(new Uint8Array(chunk));
  }
  try {
    return ok(JSON.parse(await new Blob(chunks).text()));
  } catch {
    return fail(400);
  }
}
