import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { z } from 'zod';
import { StackFault } from './fault.ts';

const template = z.object({ subject: z.string(), content_path: z.string() });

/** The part of supabase/config.toml that the local stack acts on; hosted Supabase acts on all of it. */
const configSchema = z.object({
  api: z.object({ schemas: z.array(z.string()), extra_search_path: z.array(z.string()), max_rows: z.int() }),
  auth: z.object({
    site_url: z.string(),
    additional_redirect_urls: z.array(z.string()),
    jwt_expiry: z.int(),
    enable_signup: z.boolean(),
    minimum_password_length: z.int(),
    email: z.object({
      enable_signup: z.boolean(),
      enable_confirmations: z.boolean(),
      double_confirm_changes: z.boolean(),
      max_frequency: z.string(),
      otp_length: z.int().min(6).max(8),
      otp_expiry: z.int(),
      template: z.object({ confirmation: template, magic_link: template, email_change: template }),
    }),
  }),
  storage: z.object({ file_size_limit: z.string() }),
  functions: z.record(
    z.string(),
    z.object({ enabled: z.boolean().default(true), verify_jwt: z.boolean().default(true) }),
  ),
});

/** What supabase/config.toml says, with env(NAME) values filled in. */
export type ProjectConfig = z.infer<typeof configSchema>;

/**
 * Reads supabase/config.toml as the Supabase CLI does.
 * @param environment values for env(NAME); a name it lacks becomes an empty text
 * @throws StackFault naming the key that is missing or of the wrong kind
 */
export function readConfig(environment: Readonly<Record<string, string>>): ProjectConfig {
  const file = join(import.meta.dirname, '..', 'config.toml');
  const raw: unknown = parse(readFileSync(file, 'utf8'));
  const filled: unknown = JSON.parse(JSON.stringify(raw), (_key, value: unknown) => {
    const name = typeof value === 'string' ? /^env\((\w+)\)$/.exec(value)?.[1] : undefined;
    return name === undefined ? value : (environment[name] ?? '');
  });
  const result = configSchema.safeParse(filled);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new StackFault(`supabase/config.toml: ${issue?.path.join('.')}: ${issue?.message}`);
}
