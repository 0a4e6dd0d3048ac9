import type { Locale } from './locale.ts';

/** A path without its language, e.g. `/jobs`: the same in every language. */
export type SitePath = `/${string}`;

/** Puts a path into a language: `('es', '/jobs')` → `/es/jobs`, `('en', '/')` → `/`. */
export function localPath(locale: Locale, path: SitePath): SitePath {
  if (locale === 'en') return path;
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

/** Public paths without their language; pass them through `localPath` to link to them. */
export const sitePaths = {
  home: '/',
  peerSupport: '/peer-support',
  programs: '/programs',
  program: (slug: string): SitePath => `/programs/${slug}`,
  jobs: '/jobs',
  jobsPage: (page: number): SitePath => (page <= 1 ? '/jobs' : `/jobs/page/${page}`),
  job: (slug: string): SitePath => `/jobs/${slug}`,
  jobsRss: '/jobs.xml',
  jobsJsonFeed: '/jobs.json',
  jobsIndex: '/jobs/index.json',
  apply: '/apply',
  /** The application for one job; the slug travels in the query, since one static page serves every job. */
  applyTo: (slug: string): SitePath => `/apply?job=${encodeURIComponent(slug)}`,
  applyPaper: '/apply/paper',
  becomeAPeer: '/become-a-peer',
  roles: '/roles',
  questions: '/questions',
  ask: '/ask',
  askReceived: '/ask/received',
  about: '/about',
  accessibility: '/accessibility',
  privacy: '/privacy',
  nondiscrimination: '/nondiscrimination',
  /** A referee's form; the token stands behind the `#`. */
  reference: '/reference',
  portal: '/portal',
} as const;

/** Paths of the portal: one for both languages, since the language there belongs to the account. */
export const portalPaths = {
  home: '/portal',
  intakes: '/portal/intakes',
  /** Ids travel in the query, since a static build has no route at run time. */
  intake: (id: string): SitePath => `/portal/intakes/detail?id=${encodeURIComponent(id)}`,
  jobs: '/portal/jobs',
  job: (id: string): SitePath => `/portal/jobs/edit?id=${encodeURIComponent(id)}`,
  /** A new posting: from a template, as a copy of another job, or blank. Nothing is written until it is saved. */
  newJob: (from: { template: string } | { copy: string } | { blank: '1' }): SitePath =>
    `/portal/jobs/edit?${new URLSearchParams(from)}`,
  jobPreview: (id: string): SitePath => `/portal/jobs/preview?id=${encodeURIComponent(id)}`,
  jobPreviewSpanish: (id: string): SitePath => `/portal/jobs/preview-es?id=${encodeURIComponent(id)}`,
  applications: '/portal/applications',
  application: (id: string): SitePath => `/portal/applications/detail?id=${encodeURIComponent(id)}`,
  workers: '/portal/workers',
  reports: '/portal/reports',
  mail: '/portal/mail',
  retention: '/portal/retention',
  team: '/portal/team',
  settings: '/portal/settings',
  health: '/portal/health',
  audit: '/portal/audit',
  /** The audit's search, opened on one record. */
  auditOf: (table: string, record: string): SitePath =>
    `/portal/audit?table=${encodeURIComponent(table)}&record=${encodeURIComponent(record)}`,
} as const;

/** Paths of a candidate's own pages: one for both languages, since the language there belongs to the account. */
export const myPaths = {
  home: '/my',
  /** Ids travel in the query, since a static build has no route at run time. */
  application: (id: string): SitePath => `/my/application?id=${encodeURIComponent(id)}`,
  documents: '/my/documents',
  settings: '/my/settings',
  data: '/my/data',
} as const;
