import { describe, expect, it } from 'vitest';
import { inlineHashes } from './inline-hashes.ts';

// echo -n 'go()' | openssl dgst -sha256 -binary | base64
const goHash = "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='";

describe('hashes of what a page carries inline', () => {
  it('cover classic and module scripts, by their exact text', () => {
    expect([...inlineHashes('<script>go()</script><script type="module" async>go()</script>').scripts]).toEqual([
      goHash,
    ]);
    expect([...inlineHashes('<script>go() </script>').scripts]).not.toEqual([goHash]);
  });

  it('leave out scripts from files and blocks of data', () => {
    const page =
      '<script src="/a.js"></script><script type="application/ld+json">{"a":1}</script><script type="speculationrules">{}</script>';
    expect(inlineHashes(page).scripts.size).toBe(0);
  });

  it('cover styles', () => {
    expect(inlineHashes('<style>a{}</style><style media="print">b{}</style>').styles.size).toBe(2);
  });
});
