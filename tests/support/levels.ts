import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** How one level of the tests went. */
export interface Outcome {
  passed: number;
  failed: number;
}

const root = join(import.meta.dirname, '..', '..');

/** The programs npm put into node_modules/.bin, run with the Node of this process. */
function run(program: string, args: readonly string[], environment: Record<string, string> = {}): boolean {
  const PATH = [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(':');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment, PATH };
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', env }).status === 0;
}

/**
 * A level that either holds or does not: counts as one test.
 * @param program from node_modules/.bin
 */
export function check(program: string, ...args: string[]): Outcome {
  return run(program, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Every Vitest project: pure, component, database, functions, local. */
export function vitest(): Outcome {
  const report = freshReport('vitest.json');
  const args = [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const isOk = run('vitest', args);
  const read = readReport(report, vitestReport);
  // A file that breaks before its first test has none to count; it is a failure all the same.
  const brokenFiles =
    read?.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
      .length ?? 0;
  return withExitCode(isOk, { passed: read?.numPassedTests ?? 0, failed: (read?.numFailedTests ?? 0) + brokenFiles });
}

const journeyReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(z.unknown()),
});

/**
 * The browser journeys.
 * @param chromium path of the browser
 */
export function journeys(chromium: string): Outcome {
  const report = freshReport('journeys.json');
  const isOk = run('playwright', ['test', '--config', 'tests/playwright.config.ts'], { PEERDESK_CHROMIUM: chromium });
  const read = readReport(report, journeyReport);
  return withExitCode(isOk, {
    passed: read?.stats.expected ?? 0,
    failed: (read?.stats.unexpected ?? 0) + (read?.stats.flaky ?? 0) + (read?.errors.length ?? 0),
  });
}

/** A runner that ends badly without a failed test (a crash, an unhandled error) has failed once. */
function withExitCode(isOk: boolean, { passed, failed }: Outcome): Outcome {
  return { passed, failed: isOk ? failed : Math.max(failed, 1) };
}

function freshReport(name: string): string {
  const path = join(root, '.local', 'test', name);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

function readReport<T>(path: string, schema: z.ZodType<T>): T | undefined {
  return existsSync(path) ? schema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}
