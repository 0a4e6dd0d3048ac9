/**
 * Serves invented published rows, so that the site builds without a database:
 *   node tests/support/serve-published.ts [jobs=5] [port=54321]
 */
import { startPublishedApi } from './published-api.ts';
import { jobRow, organizationRow, organizationTextRows, placeRow, programRow } from './published-rows.ts';

const [jobs = '5', port = '54321'] = process.argv.slice(2);
const halfAndHalf = [
  placeRow({ share_percent: 50 }),
  placeRow({ slug: 'tigard', name: 'Tigard office', city: 'Tigard', county: 'Washington County', share_percent: 50 }),
];
const varied = [
  { workplace: 'hybrid', places: halfAndHalf },
  { jurisdiction: 'US-NC', schedule_kind: 'varies', schedule_days: [], starts_at_time: null, ends_at_time: null },
  { status: 'closed', closed_at: '2026-11-10T00:00:00+00:00' },
  { pay_unit: 'year', pay_min: 30_000, pay_max: 50_000 },
  {},
];
const api = await startPublishedApi(
  {
    organization: [organizationRow],
    organization_texts: organizationTextRows,
    credential_types: [],
    published_programs: [1, 2, 3].map((n) => programRow(n)),
    published_jobs: Array.from({ length: Number(jobs) }, (_, i) => jobRow(i + 1, varied[i % varied.length])),
  },
  Number(port),
);
console.log(`Published rows of an invented organisation at ${api.url} (Ctrl-C ends)`);
