import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const secretsSchema = z.object({
  jwtSecret: z.string(),
  anonKey: z.string(),
  serviceKey: z.string(),
  clockSecret: z.string(),
  resendApiKey: z.string(),
  resendWebhookSecret: z.string(),
});

/** The keys of one local stack. They guard invented data on one machine and are worth nothing elsewhere. */
export type Secrets = z.infer<typeof secretsSchema>;

/**
 * Reads the stack's keys, making them at the first start.
 * @param dataDir the stack's data folder; the keys lie in secrets.json, readable by its owner only
 */
export function localSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (existsSync(file)) {
    const read = secretsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (read.success) return read.data;
  }
  const secret = () => randomBytes(32).toString('base64url');
  const made: Secrets = {
    jwtSecret: secret(),
    anonKey: apiKey('publishable'),
    serviceKey: apiKey('secret'),
    clockSecret: secret(),
    resendApiKey: `re_${randomBytes(16).toString('hex')}`,
    resendWebhookSecret: `whsec_${randomBytes(24).toString('base64')}`,
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  return made;
}

/** The shape of hosted Supabase's keys: sb_<kind>_<22 characters>_<8 characters of checksum>. */
function apiKey(kind: 'publishable' | 'secret'): string {
  const head = `sb_${kind}_${randomBytes(17).toString('base64url').slice(0, 22)}`;
  return `${head}_${createHash('sha256').update(`peerdesk|${head}`).digest('base64url').slice(0, 8)}`;
}
