import { join } from 'node:path';
import { verify } from 'hono/jwt';
import type { Children } from './children.ts';
import { readConfig } from './config.ts';
import { functionEnvironment, type StackAddresses } from './function-environment.ts';
import { createFunctionRunner, type FunctionRunner } from './functions.ts';
import { createGateway } from './gateway.ts';
import { listen } from './listen.ts';
import { liteApp, liteConnection, type SendAuthMail } from './lite.ts';
import type { Secrets } from './secrets.ts';

const root = join(import.meta.dirname, '..', '..');

export interface ApiOptions {
  databaseUrl: string;
  dataDir: string;
  port: number;
  secrets: Secrets;
  addresses: StackAddresses;
  children: Children;
  sendAuthMail: SendAuthMail;
  reload: boolean;
  log: (line: string) => void;
}

/** The running API: REST, Auth, Storage and functions on one port. */
export interface Api {
  readonly functions: FunctionRunner;
  stop(): Promise<void>;
}

/** Starts the API as supabase/config.toml describes it. */
export async function startApi(options: ApiOptions): Promise<Api> {
  const { secrets, addresses } = options;
  const config = readConfig({ SITE_URL: addresses.site });
  const connection = liteConnection(options.databaseUrl);
  const templates = Object.entries(config.auth.email.template).map(([name, { subject, content_path }]) => [
    name,
    { subject, content_path: join(root, content_path) },
  ]);
  const { template: _, ...email } = config.auth.email;
  const lite = liteApp({
    connection,
    storageDir: join(options.dataDir, 'storage'),
    api: { enabled: true, ...config.api },
    auth: {
      enabled: true,
      jwt_secret: secrets.jwtSecret,
      publishable_key: secrets.anonKey,
      secret_key: secrets.serviceKey,
      site_url: config.auth.site_url,
      additional_redirect_urls: config.auth.additional_redirect_urls,
      jwt_expiry: config.auth.jwt_expiry,
      enable_signup: config.auth.enable_signup,
      minimum_password_length: config.auth.minimum_password_length,
      email: { ...email, template: Object.fromEntries(templates) },
    },
    storage: { enabled: true, file_size_limit: config.storage.file_size_limit },
    sendAuthMail: options.sendAuthMail,
    options: { server: { admin: false, disableStudio: true } },
  });
  const functions = createFunctionRunner({
    children: options.children,
    environment: functionEnvironment(secrets, addresses),
    reach: [addresses.api, addresses.mailbox, addresses.site]
      .map((address) => new URL(address).host)
      .concat('challenges.cloudflare.com'),
    mayCall: async (name, request) =>
      config.functions[name]?.verify_jwt === false || (await hasToken(request, secrets.jwtSecret)),
    reload: options.reload,
    log: options.log,
  });
  const close = await listen(createGateway(await lite.init(), functions), options.port, 'the API');
  return {
    functions,
    async stop() {
      await close();
      await functions.stop();
      await connection.driver.end({ timeout: 1 }); // seconds; without it, a database that is gone is waited for
    },
  };
}

async function hasToken(request: Request, secret: string): Promise<boolean> {
  const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token === undefined) return false;
  return await verify(token, secret, 'HS256').then(
    () => true,
    () => false,
  );
}
