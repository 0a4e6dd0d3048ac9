import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * `node .ci/complete-lockfile.ts`, after `npm install` on a machine whose registry lacks the packages of other
 * platforms: npm then leaves them out of package-lock.json, and `npm ci` refuses the file everywhere. This adds the
 * missing entries with what their names say. Integrity is left to the next `npm install` that reaches them.
 * tests/local/lockfile.test.ts fails while an entry is missing.
 */
interface LockEntry {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
interface Lockfile {
  packages: Record<string, LockEntry>;
}

const file = join(import.meta.dirname, '..', 'package-lock.json');

/**
 * The optional packages that the lockfile names and does not describe.
 * @returns path in node_modules and entry
 */
export function missingEntries(lock: Lockfile): [path: string, entry: LockEntry][] {
  return Object.entries(lock.packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(
        ([name]) =>
          lock.packages[`node_modules/${name}`] === undefined &&
          lock.packages[`${owner}/node_modules/${name}`] === undefined,
      )
      .map(([name, version]): [string, LockEntry] => [
        `node_modules/${name}`,
        { version, optional: true, ...platform(name) },
      ]),
  );
}

/** The committed lockfile. */
export function readLockfile(): Lockfile {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** `oxide-win32-x64-msvc` → os win32, cpu x64; `…-linux-arm64-musl` → libc musl as well. */
function platform(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const parts = name.split(/[-/]/);
  const os = parts.find((part) => ['android', 'darwin', 'freebsd', 'linux', 'win32'].includes(part));
  const cpu = parts.find((part) =>
    ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'].includes(part),
  );
  const libc = parts.some((part) => part === 'musl')
    ? 'musl'
    : os === 'linux' && parts.some((part) => /^(gnu|glibc)/.test(part))
      ? 'glibc'
      : undefined;
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(os ? { os: [os] } : {}), ...(libc ? { libc: [libc] } : {}) };
}

if (import.meta.main) {
  const lock = readLockfile();
  const missing = missingEntries(lock);
  const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) }).sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  );
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
  process.stdout.write(
    `${missing.length} entries added: ${missing.map(([path, { version }]) => `${path}@${version}`).join(' ')}\n`,
  );
}
