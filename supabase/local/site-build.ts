import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Children } from './children.ts';

const root = join(import.meta.dirname, '..', '..');
/** What a build depends on, besides the published rows. */
const sources = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

export interface SiteBuildOptions {
  children: Children;
  /** Folder that holds the builds and the pointer to the one shown. */
  folder: string;
  /** PUBLIC_… values that end up in the pages. */
  environment: Readonly<Record<string, string>>;
}

/** Builds the site into folders of its own and remembers which one is shown. */
export class SiteBuilds {
  readonly #options: SiteBuildOptions;
  readonly #pointer: string;
  #shown: string | undefined;

  constructor(options: SiteBuildOptions) {
    this.#options = options;
    this.#pointer = join(options.folder, 'current.json');
    mkdirSync(options.folder, { recursive: true });
    if (!existsSync(this.#pointer)) return;
    const { build, fingerprint }: { build: string; fingerprint: string } = JSON.parse(
      readFileSync(this.#pointer, 'utf8'),
    );
    if (fingerprint === this.#fingerprint() && existsSync(join(options.folder, build, 'index.html')))
      this.#shown = build;
  }

  /** The folder whose files are shown, or undefined before the first build and after a change of the source. */
  get current(): string | undefined {
    return this.#shown === undefined ? undefined : join(this.#options.folder, this.#shown);
  }

  /**
   * Builds anew beside what is shown, then swaps in one step. On failure the old build stays.
   * @returns undefined, or the last words of the build that failed
   */
  async build(): Promise<string | undefined> {
    const build = `build-${Date.now()}`;
    const fingerprint = this.#fingerprint();
    const failure = await this.#run(join(this.#options.folder, build));
    if (failure !== undefined) {
      rmSync(join(this.#options.folder, build), { recursive: true, force: true });
      return failure;
    }
    writeFileSync(`${this.#pointer}.part`, JSON.stringify({ build, fingerprint }));
    renameSync(`${this.#pointer}.part`, this.#pointer);
    const previous = this.#shown;
    this.#shown = build;
    // The one before stays for pages that are being loaded right now; older ones go.
    for (const name of readdirSync(this.#options.folder)) {
      if (name.startsWith('build-') && name !== build && name !== previous) {
        rmSync(join(this.#options.folder, name), { recursive: true, force: true });
      }
    }
    return undefined;
  }

  async #run(outDir: string): Promise<string | undefined> {
    const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
    // Twenty thousand pages make much short-lived garbage: a roomy nursery saves a tenth of the build.
    const command = ['--max-semi-space-size=128', astro, 'build', '--outDir', outDir];
    const child = this.#options.children.start(process.execPath, command, {
      cwd: root,
      env: {
        ...process.env,
        ...this.#options.environment,
        // a test runner's NODE_ENV would put React's development build into the pages
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
        FORCE_COLOR: '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output = (output + text).slice(-20_000);
      });
    }
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    );
    return code === 0 ? undefined : errorLines(output);
  }

  #fingerprint(): string {
    const hash = createHash('sha256').update(JSON.stringify(this.#options.environment));
    for (const path of sources) addTo(hash, join(root, path));
    return hash.digest('hex');
  }
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (found.isDirectory()) for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
  else hash.update(`${path}:${found.size}:${found.mtimeMs};`);
}

/** The part of Astro's output that says what went wrong, without its stack. */
function errorLines(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^\s*at |Stack trace:/.test(line));
  const first = lines.findIndex((line) => /\[ERROR\]|\bError\b|unable to|cannot|failed/i.test(line));
  return (first === -1 ? lines.slice(-3) : lines.slice(first, first + 3)).join(' ').replaceAll(/\s+/g, ' ').trim();
}
