import { obtainChromium } from './support/chromium.ts';
import { check, journeys, type Outcome, vitest } from './support/levels.ts';

/** `npm test`: every level, cheapest first, all of them even when one fails. CI runs the same. */
const levels: readonly (readonly [name: string, run: () => Outcome])[] = [
  ['types of pages', () => check('astro', 'check')],
  ['types of everything else', () => check('tsc', '--noEmit')],
  ['lint and format', () => check('biome', 'check', '.')],
  ['pure, component, database, function and stack tests', vitest],
  ['browser journeys', () => journeys(obtainChromium())],
];

const total: Outcome = { passed: 0, failed: 0 };
for (const [name, run] of levels) {
  process.stdout.write(`\n── ${name} ──\n`);
  const started = Date.now();
  const { passed, failed } = attempt(run);
  total.passed += passed;
  total.failed += failed;
  process.stdout.write(
    `${name}: ${passed} passed, ${failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)\n`,
  );
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function attempt(run: () => Outcome): Outcome {
  try {
    return run();
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1 };
  }
}
