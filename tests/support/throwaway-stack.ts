import { rmSync } from 'node:fs';
import { Children } from '../../supabase/local/children.ts';
import { SiteBuilds } from '../../supabase/local/site-build.ts';
import { type Stack, type StackOptions, startStack } from '../../supabase/local/stack.ts';
import { testFolder } from './test-folder.ts';

/** A stack on free ports in a folder of its own, which goes away when the stack stops or cannot start. */
export async function throwawayStack(options: Omit<StackOptions, 'dataDir' | 'ports'>): Promise<Stack> {
  const dataDir = testFolder();
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const stack = await startStack({ ...options, dataDir, ports: { site: 0, api: 0, mailbox: 0, postgres: 0 } });
    return {
      ...stack,
      stop: async () => {
        await stack.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Builds of the site from what a stack has published, in a folder of their own. */
export interface ThrowawaySite {
  /**
   * Builds anew.
   * @returns the folder of the build
   * @throws with the last words of a build that failed
   */
  build(): Promise<string>;
  /** Ends what still runs and removes the builds. */
  remove(): Promise<void>;
}

/** @param stack runs while a build reads from it */
export function throwawaySite({ apiUrl, anonKey }: Stack): ThrowawaySite {
  const folder = testFolder();
  const children = new Children(folder);
  const environment = {
    PUBLIC_SUPABASE_URL: apiUrl,
    PUBLIC_SUPABASE_ANON_KEY: anonKey,
    PUBLIC_SITE_URL: 'http://localhost:4321',
  };
  const builds = new SiteBuilds({ children, folder, environment });
  return {
    async build() {
      const failure = await builds.build();
      if (failure !== undefined || builds.current === undefined) throw new Error(`The site did not build: ${failure}`);
      return builds.current;
    },
    async remove() {
      await children.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
