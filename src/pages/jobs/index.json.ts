import { newestItems } from '../../features/jobs/job-list-pages.ts';

/** The open jobs for the filter's script. */
export async function GET(): Promise<Response> {
  return Response.json(await newestItems('en'));
}
