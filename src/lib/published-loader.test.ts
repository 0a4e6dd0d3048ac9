import { afterEach, describe, expect, test, vi } from 'vitest';
import { type PublishedApi, startPublishedApi } from '../../tests/support/published-api.ts';
import { jobRow } from '../../tests/support/published-rows.ts';
import type { LoadContext } from './published-loader.ts';
import type { PublishedRow } from './published-rows.ts';

let api: PublishedApi | undefined;

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  await api?.close();
});

/** Starts the stand-in API with so many jobs and loads our modules with its address in the environment. */
async function withJobs(count: number) {
  api = await startPublishedApi({ published_jobs: Array.from({ length: count }, (_, i) => jobRow(i + 1)) });
  vi.stubEnv('PUBLIC_SUPABASE_URL', api.url);
  vi.resetModules();
  return {
    requests: api.requests,
    ...(await import('./published-rows.ts')),
    ...(await import('./published-loader.ts')),
  };
}

/** A loader context that keeps what is set, and parses as told. */
function context(parse: (row: PublishedRow) => PublishedRow = (row) => row) {
  const kept = new Map<string, PublishedRow>();
  const given: LoadContext = {
    store: { clear: () => kept.clear(), set: (entry) => kept.set(entry.id, entry.data) },
    parseData: async ({ data }) => parse(data),
    generateDigest: () => 'digest',
    logger: { info: () => undefined },
  };
  return { kept, given };
}

describe('readPublished', () => {
  test('walks 2,500 rows in keyset pages, none twice and none lost', async () => {
    const { readPublished, requests } = await withJobs(2500);
    const rows = await readPublished('published_jobs');
    expect(new Set(rows.map((row) => row.id)).size).toBe(2500);
    expect(requests).toHaveLength(3);
    expect(requests[1]).toContain('id=gt.');
    expect(requests.every((request) => !request.includes('offset'))).toBe(true);
  });

  test('asks once more when the last page is exactly full', async () => {
    const { readPublished, requests } = await withJobs(1000);
    expect(await readPublished('published_jobs')).toHaveLength(1000);
    expect(requests).toHaveLength(2);
  });

  test('stops the build with a sentence when the view is not there, or nothing answers', async () => {
    const { readPublished } = await withJobs(1);
    await expect(readPublished('no_such_view')).rejects.toThrow('answered 404');
    await api?.close();
    await expect(readPublished('published_jobs')).rejects.toThrow('Start the stack (npm start)');
  });
});

describe('loadPublished', () => {
  test('keeps each row under its slug, and nothing from before', async () => {
    const { loadPublished, publishedPages } = await withJobs(3);
    const { kept, given } = context();
    kept.set('long-gone', {});
    await loadPublished({ name: 'jobs', id: 'slug', read: () => publishedPages('published_jobs') }, given);
    expect([...kept.keys()]).toEqual([1, 2, 3].map((n) => `peer-support-specialist-${n}`));
  });

  test('a broken row stops the load', async () => {
    const { loadPublished, publishedPages } = await withJobs(3);
    const { given } = context((row) => {
      if (row.reference === 'TR-0002') throw new Error('jobs → peer-support-specialist-2: pay_min');
      return row;
    });
    const load = loadPublished({ name: 'jobs', id: 'slug', read: () => publishedPages('published_jobs') }, given);
    await expect(load).rejects.toThrow('pay_min');
  });

  test('reads nothing when only types are wanted', async () => {
    vi.stubEnv('PEERDESK_ASTRO_COMMAND', 'sync');
    const { loadPublished, publishedPages, requests } = await withJobs(3);
    await loadPublished({ name: 'jobs', id: 'slug', read: () => publishedPages('published_jobs') }, context().given);
    expect(requests).toEqual([]);
  });
});
