import { z } from 'zod';
import { supabaseAnonKey, supabaseUrl } from './env.ts';

/** How many rows one request asks for: PostgREST's usual ceiling. */
const pageSize = 1000;

const rowsSchema = z.array(z.looseObject({}));

/** A row of a public view, before its own schema has looked at it. */
export type PublishedRow = Record<string, unknown>;

async function fetchRows(query: string): Promise<PublishedRow[]> {
  const address = `${supabaseUrl}/rest/v1/${query}`;
  const headers: Record<string, string> = supabaseAnonKey
    ? { apikey: supabaseAnonKey, authorization: `Bearer ${supabaseAnonKey}` }
    : {};
  let response: Response;
  try {
    response = await fetch(address, { headers });
  } catch (cause) {
    throw new Error(`Nothing answers at ${supabaseUrl}. Start the stack (npm start) or set PUBLIC_SUPABASE_URL.`, {
      cause,
    });
  }
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
  return rowsSchema.parse(await response.json());
}

/**
 * Reads a whole public view or table over the REST API, a keyset page at a time, ordered by `key` (unique, text or uuid).
 * The next page is already on its way while the caller works on this one. Throws with a sentence that says what to do
 * when the API is away or refuses: a build must not publish half a site.
 */
export async function* publishedPages(view: string, key = 'id', select = '*'): AsyncGenerator<PublishedRow[]> {
  const ask = (filter: string) => fetchRows(`${view}?select=${select}&order=${key}.asc&limit=${pageSize}${filter}`);
  let coming: Promise<PublishedRow[]> | undefined = ask('');
  while (coming) {
    const rows: PublishedRow[] = await coming;
    const last = rows.at(-1)?.[key];
    if (rows.length === pageSize && last === undefined) throw new Error(`${view} has no column ${key} to walk by.`);
    coming = rows.length < pageSize ? undefined : ask(`&${key}=gt.${encodeURIComponent(String(last))}`);
    coming?.catch(() => undefined); // a failure is met at the next turn, not as an unhandled rejection
    yield rows;
  }
}

/** Reads a whole public view or table at once. */
export async function readPublished(view: string, key = 'id', select = '*'): Promise<PublishedRow[]> {
  return (await Array.fromAsync(publishedPages(view, key, select))).flat();
}
