import { existsSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Children } from './children.ts';
import { DenoFunction } from './deno-function.ts';

/** The pages' source: functions share its pure files. */
const sharedFolder = join(import.meta.dirname, '..', '..', 'src');

export interface FunctionOptions {
  children: Children;
  /** What the functions see as their environment, and nothing else. */
  environment: Readonly<Record<string, string>>;
  /** host:port pairs a function may reach. */
  reach: readonly string[];
  /** Functions that hosted Supabase guards with a token (config.toml, verify_jwt). */
  mayCall: (name: string, request: Request) => Promise<boolean>;
  /** Restart a function's process when a source file changes. */
  reload: boolean;
  log: (line: string) => void;
  /** Where the functions lie; supabase/functions unless a test says otherwise. */
  folder?: string;
}

/** Runs Edge Functions under real Deno, one process each, as hosted Supabase isolates them. */
export interface FunctionRunner {
  /** Answers a request; starts the function's process if none runs (a cold start). */
  call(name: string, request: Request): Promise<Response>;
  /** Starts every function, so that the first person does not wait. */
  warm(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Prepares the functions of supabase/functions. Nothing runs until it is called or warmed.
 */
export function createFunctionRunner(options: FunctionOptions): FunctionRunner {
  const folder = options.folder ?? join(import.meta.dirname, '..', 'functions');
  const functions = new Map<string, DenoFunction>();
  const watchers = (options.reload ? [folder, sharedFolder] : []).map((watched) =>
    watch(watched, { recursive: true }, (_event, file) => {
      if (file !== null && /\.tsx?$/.test(file)) for (const running of functions.values()) running.retire();
    }),
  );

  function find(name: string): DenoFunction | undefined {
    const entry = join(folder, name, 'index.ts');
    const known = functions.get(name);
    if (known !== undefined || !existsSync(entry)) return known;
    const made = new DenoFunction(name, entry, options);
    functions.set(name, made);
    return made;
  }

  return {
    async call(name, request) {
      const found = find(name);
      if (found === undefined)
        return Response.json({ code: 'NOT_FOUND', message: 'Requested function was not found' }, { status: 404 });
      if (!(await options.mayCall(name, request)))
        return Response.json({ code: 401, message: 'Invalid JWT' }, { status: 401 });
      return await found.call(request);
    },
    async warm() {
      await Promise.all(functionNames(folder).map((name) => find(name)?.start()));
    },
    async stop() {
      for (const watcher of watchers) watcher.close();
      await Promise.all([...functions.values()].map((running) => running.stop()));
    },
  };
}

/** The functions there are: folders with an index.ts; `_shared` and its like have none. */
function functionNames(folder: string): string[] {
  return readdirSync(folder).filter((name) => /^[a-z]/.test(name) && existsSync(join(folder, name, 'index.ts')));
}
