import { z } from 'zod';
import type { HouseFacts } from '../../../src/features/messages/hiring-facts.ts';
import { letterKinds } from '../../../src/features/messages/letter-kinds.ts';
import { type Mail, writeMail } from '../../../src/features/messages/mail.ts';
import { sampleMessage } from '../../../src/features/messages/sample-message.ts';
import { type AppError, describeForLog, errorStatus } from '../../../src/lib/errors.ts';
import { locales } from '../../../src/lib/locale.ts';
import type { Result } from '../../../src/lib/result.ts';
import { type MailNode, mailTree } from './mail-tree.ts';

/** Words that somebody is still writing. */
const requestSchema = z.object({
  kind: z.enum(letterKinds),
  locale: z.enum(locales),
  letter: z.object({ subject: z.string(), heading: z.string(), paragraphs: z.array(z.string()).max(12) }),
});

/** What the preview shows. */
export interface Preview {
  from: string;
  subject: string;
  text: string;
  /** The HTML's body as a tree, so that the page can build it without trusting a string. */
  body: MailNode[];
  attachments: string[];
}

type Draft = z.output<typeof requestSchema>;

/** What the function needs from outside. */
export interface PreviewDeps {
  corsHeaders: Readonly<Record<string, string>>;
  /** Checks the words with the caller's own token and gives the facts of the house. */
  check: (request: Request, draft: Draft) => Promise<Result<HouseFacts, AppError>>;
  render: (mail: Mail) => Promise<{ html: string; text: string }>;
  siteUrl: string;
  log: (line: string) => void;
}

/** Largest request in characters: twelve paragraphs and their JSON. */
const largest = 20_000;

/** Renders words as the sender would, filled with invented facts. */
export async function handle(request: Request, deps: PreviewDeps): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: deps.corsHeaders });
  if (request.method !== 'POST') return refuse({ code: 'invalid' }, deps);
  const draft = requestSchema.safeParse(await readJson(request));
  if (!draft.success) return refuse({ code: 'invalid', field: String(draft.error.issues[0]?.path[0] ?? '') }, deps);
  const house = await deps.check(request, draft.data);
  if (!house.ok) return refuse(house.error, deps);
  const { kind, locale, letter } = draft.data;
  const mail = writeMail(sampleMessage(kind, locale, house.value, letter), deps.siteUrl);
  const { html, text } = await deps.render(mail);
  const preview: Preview = {
    from: mail.senderName,
    subject: mail.subject,
    text,
    body: mailTree(html),
    attachments: (mail.attachments ?? []).map(({ filename }) => filename),
  };
  return Response.json(preview, { headers: { ...deps.corsHeaders, 'cache-control': 'no-store' } });
}

async function readJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) return undefined;
  const text = await request.text();
  if (text.length > largest) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(error: AppError, deps: PreviewDeps): Response {
  const status = errorStatus[error.code];
  if (status >= 500) deps.log(`preview-message failed: ${describeForLog(error)}`);
  return Response.json(
    { ok: false, code: error.code, ...(error.field && { field: error.field }) },
    { status, headers: { ...deps.corsHeaders, 'cache-control': 'no-store' } },
  );
}
