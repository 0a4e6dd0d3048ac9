import { jobsRss } from '../../features/jobs/job-feeds.ts';

/** The newest open jobs for feed readers. */
export function GET(): Promise<Response> {
  return jobsRss('es');
}
