import { expect, it } from 'vitest';
import { type PurgeDeps, purge } from './purge.ts';

/** A list of paths and a store that write down what they are asked. */
function world(rounds: string[][], remove: PurgeDeps['remove'] = async () => undefined) {
  const told: unknown[] = [];
  const deps: PurgeDeps = {
    claim: async () => rounds.shift() ?? [],
    remove,
    confirm: async (paths) => void told.push(['confirm', ...paths]),
    recordRun: async (_, isOk, detail) => void told.push(['run', isOk, detail]),
  };
  return { deps, told };
}

it('works through the list round by round and confirms each', async () => {
  const { deps, told } = world([['a', 'b'], ['c']]);
  expect(await purge(deps)).toEqual({ isOk: true, detail: '3 files removed' });
  expect(told).toEqual([
    ['confirm', 'a', 'b'],
    ['confirm', 'c'],
    ['run', true, '3 files removed'],
  ]);
});

it('with nothing to do is well and says nothing', async () => {
  const { deps, told } = world([]);
  await purge(deps);
  expect(told).toEqual([['run', true, undefined]]);
});

it('confirms nothing that the store refused, and says how far it came', async () => {
  const { deps, told } = world([['a'], ['b']], async ([path]) => {
    if (path === 'b') throw new Error('no');
  });
  expect(await purge(deps)).toEqual({ isOk: false, detail: 'The file store refused after 1 files' });
  expect(told).toEqual([
    ['confirm', 'a'],
    ['run', false, 'The file store refused after 1 files'],
  ]);
});
