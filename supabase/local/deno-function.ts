import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { endChild } from './children.ts';
import { describeError } from './fault.ts';
import type { FunctionOptions } from './functions.ts';
import { freePort } from './ports.ts';

const functionsFolder = join(import.meta.dirname, '..', 'functions');

type Running = { child: ChildProcess; port: number };

/** One Edge Function's process: started at the first call, started anew after a crash or a change of its text. */
export class DenoFunction {
  readonly #name: string;
  readonly #entry: string;
  readonly #options: FunctionOptions;
  #running: Promise<Running> | undefined;

  constructor(name: string, entry: string, options: FunctionOptions) {
    this.#name = name;
    this.#entry = entry;
    this.#options = options;
  }

  /** Hands a request on; the function sees the path hosted functions see, `/<name>/…`. */
  async call(request: Request): Promise<Response> {
    try {
      const { port } = await this.start();
      const { pathname, search } = new URL(request.url);
      const target = `http://127.0.0.1:${port}${pathname.replace(/^\/functions\/v1/, '')}${search}`;
      const asked = new Request(target, request);
      asked.headers.delete('transfer-encoding'); // fetch sends a body of unknown length in chunks by itself
      const response = await fetch(asked, { redirect: 'manual' });
      const headers = new Headers(response.headers);
      headers.delete('content-encoding'); // fetch has undone it
      headers.delete('content-length');
      return new Response(response.body, { status: response.status, headers });
    } catch (error) {
      this.#options.log(`[${this.#name}] ${describeError(error)}`);
      return Response.json(
        { code: 'WORKER_ERROR', message: 'Function exited due to an error (please check logs)' },
        { status: 546 },
      );
    }
  }

  /** Starts the process unless it runs. */
  async start(): Promise<Running> {
    this.#running ??= this.#spawn().catch((error: unknown) => {
      this.#running = undefined;
      throw error;
    });
    return await this.#running;
  }

  /** Lets the next call start a fresh process. */
  retire(): void {
    const old = this.#running;
    this.#running = undefined;
    void old?.then(
      ({ child }) => endChild(child),
      () => undefined,
    );
  }

  async stop(): Promise<void> {
    const running = await this.#running?.catch(() => undefined);
    this.#running = undefined;
    if (running !== undefined) await endChild(running.child);
  }

  async #spawn(): Promise<Running> {
    const port = await freePort();
    const reach = [...this.#options.reach, `127.0.0.1:${port}`].join(',');
    const flags = ['--quiet', '--no-prompt', '--no-remote', '--no-check', '--no-lock', '--node-modules-dir=manual'];
    const limits = ['--v8-flags=--max-old-space-size=256', `--config=${join(functionsFolder, 'deno.json')}`];
    // The environment holds only what is listed, so reading it is harmless; disk, processes and the rest of the
    // network stay closed.
    const rights = [`--allow-net=${reach}`, '--allow-env'];
    const child = this.#options.children.start(denoProgram(), ['run', ...flags, ...limits, ...rights, this.#entry], {
      cwd: functionsFolder,
      env: {
        ...this.#options.environment,
        DENO_SERVE_ADDRESS: `tcp:127.0.0.1:${port}`,
        DENO_NO_UPDATE_CHECK: '1',
        NO_COLOR: '1',
        // glibc keeps what large buffers leave behind; with these it gives them back (other systems ignore them)
        MALLOC_ARENA_MAX: '2',
        MALLOC_MMAP_THRESHOLD_: '131072',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        for (const line of text.split('\n')) if (line.trim() !== '') this.#options.log(`[${this.#name}] ${line}`);
      });
    }
    child.once('exit', () => {
      void this.#running?.then(
        (running) => {
          if (running.child === child) this.#running = undefined;
        },
        () => undefined,
      );
    });
    await listening(child, port);
    return { child, port };
  }
}

/** The program itself: npm's wrapper around it would keep it alive when we end the wrapper. */
function denoProgram(): string {
  const require = createRequire(import.meta.url);
  const program = join(dirname(require.resolve('deno/package.json')), 'deno');
  if (existsSync(program)) return program;
  const install: { runInstall(): string } = require('deno/install_api.cjs'); // install scripts were off
  return install.runInstall();
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The function did not start');
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The function did not listen within 20 seconds');
}
