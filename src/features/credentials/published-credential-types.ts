import { z } from 'zod';
import { readPublished } from '../../lib/published-rows.ts';
import { type CredentialType, credentialTypeSchema } from './credential-type.ts';

const columns = '*,credential_type_texts(*),credential_type_sources(*)';

let known: Promise<CredentialType[]> | undefined;

async function load(): Promise<CredentialType[]> {
  return z.array(credentialTypeSchema).parse(await readPublished('credential_types', 'id', columns));
}

/** Every kind of credential with its words and sources, by id. Read once per build. */
export function getCredentialTypes(): Promise<CredentialType[]> {
  known ??= load();
  return known;
}
