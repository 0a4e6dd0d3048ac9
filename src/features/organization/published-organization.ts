import { getEntry } from 'astro:content';
import type { Organization } from './organization.ts';

let known: Promise<Organization> | undefined;

async function load(): Promise<Organization> {
  const entry = await getEntry('organization', '1');
  if (!entry) throw new Error('The organisation is not set up: table organization has no row.');
  return entry.data;
}

/** The organisation, as published. Read once per build. Throws when there is none: no page is right without it. */
export function getOrganization(): Promise<Organization> {
  known ??= load();
  return known;
}
