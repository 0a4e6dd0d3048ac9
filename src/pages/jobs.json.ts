import { jobsJsonFeed } from '../features/jobs/job-feeds.ts';

/** The newest open jobs as JSON Feed. */
export function GET(): Promise<Response> {
  return jobsJsonFeed('en');
}
