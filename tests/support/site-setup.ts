import { throwawaySite, throwawayStack } from './throwaway-stack.ts';

/**
 * Vitest global setup: builds the site once from the demo rows of a throwaway stack and names the folder in SITE_DIST.
 * With SITE_DIST set there is nothing to build.
 * @returns the teardown
 */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env['SITE_DIST'] !== undefined) return async () => undefined;
  const stack = await throwawayStack({ demo: true, site: 'none', durable: false, log: () => undefined });
  const site = throwawaySite(stack);
  try {
    process.env['SITE_DIST'] = await site.build();
  } catch (error) {
    await site.remove();
    throw error;
  } finally {
    await stack.stop();
  }
  return async () => {
    delete process.env['SITE_DIST'];
    await site.remove();
  };
}
