import { expect, it } from 'vitest';
import { type RebuildDeps, rebuild } from './handle.ts';

/** A database and a host that write down what they are asked. */
function world(
  waiting: string | null,
  call: RebuildDeps['call'],
  hookUrl: string | undefined = 'https://host.example/hook',
) {
  const told: unknown[] = [];
  const deps: RebuildDeps = {
    hookUrl,
    begin: async () => waiting,
    finish: async (...facts) => void told.push(['finish', ...facts]),
    recordRun: async (_, ...facts) => void told.push(['run', ...facts]),
    call: async (url) => {
      told.push(['call', url]);
      return await call(url);
    },
  };
  return { deps, told };
}

it.each([
  ['taken', async () => ({ ok: true, status: 200 }), true, 'The host took the request'],
  ['refused', async () => ({ ok: false, status: 503 }), false, 'The host answered 503'],
  ['not answered', async () => Promise.reject(new TypeError('no route')), false, 'The host did not answer'],
] as const)('a waiting request that is %s is recorded so', async (_, call, isOk, detail) => {
  const { deps, told } = world('request-1', call);
  expect(await rebuild(deps)).toEqual({ isOk, detail });
  expect(told).toEqual([
    ['call', 'https://host.example/hook'],
    ['finish', 'request-1', isOk, detail],
    ['run', isOk, detail],
  ]);
});

it('without a hook says that the site was not rebuilt', async () => {
  const { deps, told } = world('request-1', async () => ({ ok: true, status: 200 }), undefined);
  const detail = 'DEPLOY_HOOK_URL is not set: the site was not rebuilt';
  expect(await rebuild({ ...deps, hookUrl: undefined })).toEqual({ isOk: false, detail });
  expect(told).toEqual([
    ['finish', 'request-1', false, detail],
    ['run', false, detail],
  ]);
});

it('with nothing waiting calls nobody and is well', async () => {
  const { deps, told } = world(null, async () => ({ ok: true, status: 200 }));
  expect(await rebuild(deps)).toEqual({ isOk: true, detail: undefined });
  expect(told).toEqual([['run', true, undefined]]);
});
