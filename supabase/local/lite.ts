/*
 * THE ONE FILE that knows where @supabase/lite 0.10 differs from hosted Supabase, and mends it. Each mend has a test
 * in tests/local/lite-differences.test.ts that states what hosted Supabase does. When Lite catches up, delete the
 * mend and keep the test. (The differences in the database itself are in supabase-roles.ts.)
 *
 * Not mended, because nothing here may lean on it: no limits on how often codes are asked for or tried, an address
 * counts as confirmed once a code was asked for, `request.headers` is set for functions only and not for tables,
 * bigint beyond 2^53 loses digits, and there is no Auth admin API, no second factor and no Realtime.
 */
import './lite-switches.ts';
import { AsyncLocalStorage } from 'node:async_hooks';
import { App, type ConnectionContextOptions, type DefaultAppConfig, type VarsContext } from '@supabase/lite';
import { PostgresConnection } from '@supabase/lite/postgres';
import { isConnectionLoss } from './fault.ts';
import { FolderStorage } from './folder-storage.ts';
import { postgrestStatus } from './postgrest-status.ts';

/** Everything Lite needs to be told; the rest is its default. */
export type LiteOptions = DefaultAppConfig & { storageDir: string; sendAuthMail: SendAuthMail };
/** Takes the mails of sign-in; the local mailbox. */
export type SendAuthMail = (email: { to: string; subject: string; text?: string; html?: string }) => Promise<void>;

/**
 * Opens Lite's connection with the mends of the database side.
 * @param url connection string of the database's owner
 */
export function liteConnection(url: string): PostgresConnection {
  const connection = new MendedConnection({
    url,
    postgresOptions: {
      max: 16,
      onnotice: () => undefined,
      types: {
        timestamptz: { to: 1184, from: [1184], serialize: (value: unknown) => value, parse: isoInstant },
        // PostgREST writes amounts as JSON numbers; the driver would give texts.
        numeric: { to: 1700, from: [1700], serialize: String, parse: Number },
        // Lite has already written objects, lists, numbers and booleans as JSON text, but not texts; writing all of them
        // again would hand functions a string that looks like JSON. (A text that is JSON itself stays ambiguous.)
        json: { to: 114, from: [114], serialize: asJsonText, parse: (text: string): unknown => JSON.parse(text) },
        jsonb: { to: 3802, from: [3802], serialize: asJsonText, parse: (text: string): unknown => JSON.parse(text) },
      },
    },
  });
  // Left alone, Lite runs GRANT ALL ON ALL TABLES … TO anon, authenticated, service_role in every schema with RLS at
  // the first request, which undoes every withheld grant. With this state it believes it has done so.
  Reflect.set(connection, 'rlsState', 'active');
  return connection;
}

/**
 * Makes the REST, Auth and Storage handlers.
 * @param options Lite's own configuration with a connection from `liteConnection`, and where files are kept
 */
export function liteApp({ storageDir, sendAuthMail, ...options }: LiteOptions): App {
  const site = options.auth?.site_url ?? '';
  // Lite forgets where the page that asked wants its link to lead (redirect_to) and always writes the site itself.
  const send: SendAuthMail = (email) => {
    const wanted = wantedRedirect.getStore();
    const target = wanted !== undefined && URL.parse(wanted)?.hostname === URL.parse(site)?.hostname ? wanted : site;
    const lead = (text: string | undefined) => text?.replaceAll(`${site}?token_hash=`, `${target}?token_hash=`) ?? '';
    return sendAuthMail({ ...email, text: lead(email.text), html: lead(email.html) });
  };
  const app = new App({ ...options, options: { ...options.options, drivers: { email: { send } } } });
  app._storageAdapter = new FolderStorage(storageDir);
  return app;
}

const wantedRedirect = new AsyncLocalStorage<string | undefined>();

/**
 * Answers a request to /rest/v1, /auth/v1 or /storage/v1 as hosted Supabase would.
 * @param address the caller's address, from the socket
 */
export async function answer(app: App, request: Request, address: string | null): Promise<Response> {
  const redirect = new URL(request.url).searchParams.get('redirect_to') ?? undefined;
  const mended = await mendRequest(request);
  const response = await wantedRedirect.run(redirect, () => app.fetch(mended, { peerAddress: address }));
  return await mendResponse(request, response);
}

class MendedConnection extends PostgresConnection {
  // Lite answers 500 with code "SUP" to check and exclusion violations, to RAISE and to our own SQLSTATEs. PostgREST
  // passes code, message, details and hint on, with a status by class. Lite does let a function choose both through
  // SQLSTATE "PGRST", so the error takes that way.
  override async withContext<T>(
    vars: VarsContext | undefined,
    work: Parameters<PostgresConnection['withContext']>[1],
    options?: ConnectionContextOptions,
  ): Promise<T> {
    try {
      return (await super.withContext(vars, work, options)) as T;
    } catch (error) {
      throw isDatabaseError(error) ? answered(error) : error;
    }
  }
}

/** Lite already answers these as PostgREST does: no right, no relation, no column, no function, chosen status. */
const leftToLite = /^(42501|42P01|42703|42883|PGRST|PT\d{3})$/;

type DatabaseError = { code: string; message: string; detail?: string; hint?: string };

function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && 'severity' in error && 'code' in error && typeof error.code === 'string';
}

/** An error that becomes an answer. */
class AnsweredError extends Error {
  readonly code: string;
  readonly detail: string | null;
  readonly hint: string | null;

  constructor(code: string, message: string, detail: string | undefined, hint: string | undefined) {
    super(message);
    this.code = code;
    this.detail = detail ?? null;
    this.hint = hint ?? null;
  }
}

function answered({ code, message, detail, hint }: DatabaseError): AnsweredError {
  if (leftToLite.test(code)) return new AnsweredError(code, message, detail, hint);
  const body = JSON.stringify({ code, message, details: detail ?? null, hint: hint ?? null });
  return new AnsweredError('PGRST', body, JSON.stringify({ status: postgrestStatus(code), headers: {} }), undefined);
}

// Lite prints every error it answers, with the values of the row. A refusal is no fault, and rows do not belong in
// logs. A database that went away is said once, by whoever watches it.
const print = console.error;
console.error = (...values: unknown[]) => {
  if (!values.some((value) => value instanceof AnsweredError || isConnectionLoss(value))) print(...values);
};

function asJsonText(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  try {
    JSON.parse(value);
    return value;
  } catch {
    return JSON.stringify(value);
  }
}

/** `2026-11-22 06:14:57.6+00` → `2026-11-22T06:14:57.6+00:00`, as PostgREST writes an instant. */
function isoInstant(text: string): string {
  return text.replace(/^(\d{4,}-\d\d-\d\d) (.*?)([+-]\d\d)$/, '$1T$2$3:00');
}

/** Rewrites what supabase-js sends where Lite expects something else. */
async function mendRequest(request: Request): Promise<Request> {
  const url = new URL(request.url);
  // Downloads of private files: hosted serves both paths, Lite only the shorter.
  if (url.pathname.startsWith('/storage/v1/object/authenticated/')) {
    url.pathname = url.pathname.replace('/object/authenticated/', '/object/');
    return new Request(url, request);
  }
  // Codes are checked with type `email`; Lite knows only the older name.
  if (url.pathname === '/auth/v1/verify' && request.method === 'POST') {
    const body = (await request.text()).replace(/"type"\s*:\s*"email"/, '"type":"magiclink"');
    return new Request(url, { method: 'POST', headers: withoutLength(request.headers), body });
  }
  // A File is sent under an empty field name, which Lite refuses.
  if (url.pathname.startsWith('/storage/v1/object/') && isForm(request)) {
    const form = await request.formData();
    const renamed = new FormData();
    for (const [name, value] of form) renamed.append(name === '' ? 'file' : name, value);
    const headers = withoutLength(request.headers);
    headers.delete('content-type'); // the boundary is a new one
    return new Request(url, { method: request.method, headers, body: renamed });
  }
  return request;
}

/** Rewrites what Lite answers where supabase-js expects something else. */
async function mendResponse(request: Request, response: Response): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (request.method !== 'POST' || !pathname.startsWith('/storage/v1/object/sign/') || !response.ok) return response;
  const body: unknown = await response.json();
  const headers = withoutLength(response.headers);
  return Response.json(Array.isArray(body) ? body.map(signedUrl) : signedUrl(body), {
    status: response.status,
    headers,
  });
}

/** Lite: `signedUrl` with the /storage/v1 prefix. Hosted: `signedURL` without it. */
function signedUrl(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('signedUrl' in value)) return value;
  const { signedUrl: url, ...rest } = value;
  return { ...rest, signedURL: typeof url === 'string' ? url.replace(/^\/storage\/v1/, '') : url };
}

function isForm(request: Request): boolean {
  return request.headers.get('content-type')?.startsWith('multipart/form-data') === true;
}

function withoutLength(headers: Headers): Headers {
  const kept = new Headers(headers);
  kept.delete('content-length');
  return kept;
}
