import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** What Chromium is told so that a test run talks to nobody; root has no sandbox to offer. */
export const chromiumArgs: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * Finds a Chromium: the one named by PEERDESK_CHROMIUM, the system's, or the one Playwright fetched before.
 * @returns its path, or undefined when there is none
 */
export function findChromium(): string | undefined {
  const own = () => {
    try {
      return chromium.executablePath();
    } catch {
      return ''; // Playwright has no build for this system
    }
  };
  const candidates = [
    process.env['PEERDESK_CHROMIUM'] ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    own(),
  ];
  return candidates.find((path) => path !== '' && existsSync(path));
}

/**
 * Gets a Chromium when the machine has none: Playwright's, or, where that cannot be fetched and we are root on
 * Debian, the distribution's package.
 * @returns its path
 * @throws when neither way works
 */
export function obtainChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  const run = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: 'inherit' }).status === 0;
  process.stdout.write('No Chromium on this machine; getting one.\n');
  run('npx', 'playwright', 'install', 'chromium');
  if (findChromium() === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    if (run('apt-get', 'update')) run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
  }
  const obtained = findChromium();
  if (obtained === undefined)
    throw new Error('No Chromium could be found or fetched. Set PEERDESK_CHROMIUM to the path of one.');
  return obtained;
}
