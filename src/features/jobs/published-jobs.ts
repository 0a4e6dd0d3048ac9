import { getCollection } from 'astro:content';
import { isOpen, type Job } from './job.ts';

/** The instant of this build: what "open" means on every page of it. */
export const builtAt = new Date();

let known: Promise<Job[]> | undefined;

async function load(): Promise<Job[]> {
  const entries = await getCollection('jobs');
  return entries
    .map((entry) => entry.data)
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt) || a.slug.localeCompare(b.slug));
}

/** Every job that was ever published, newest first. Read once per build. */
export function getJobs(): Promise<Job[]> {
  known ??= load();
  return known;
}

let knownOpen: Promise<Job[]> | undefined;

/** The jobs people can apply for as of this build, newest first. */
export function getOpenJobs(): Promise<Job[]> {
  knownOpen ??= getJobs().then((jobs) => jobs.filter((job) => isOpen(job, builtAt)));
  return knownOpen;
}
