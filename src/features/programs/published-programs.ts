import { getCollection } from 'astro:content';
import type { Program } from './program.ts';

let known: Promise<Program[]> | undefined;

async function load(): Promise<Program[]> {
  const entries = await getCollection('programs');
  return entries.map((entry) => entry.data).sort((a, b) => a.position - b.position || a.slug.localeCompare(b.slug));
}

/** Every published program in the organisation's own order. Read once per build. */
export function getPrograms(): Promise<Program[]> {
  known ??= load();
  return known;
}
