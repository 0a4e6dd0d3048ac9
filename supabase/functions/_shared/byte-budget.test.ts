import { expect, it } from 'vitest';
import { ByteBudget } from './byte-budget.ts';
import { attachmentNamed } from './content-disposition.ts';
import { readBytes } from './read-bytes.ts';

it('lets in what fits, keeps the rest in line in the order it came, and never lends more than there is', async () => {
  const budget = new ByteBudget(10);
  const order: string[] = [];
  let lent = 0;
  let most = 0;
  async function visit(name: string, bytes: number): Promise<void> {
    const giveBack = await budget.take(bytes);
    order.push(name);
    lent += bytes;
    most = Math.max(most, lent);
    await Promise.resolve();
    lent -= bytes;
    giveBack();
  }
  await Promise.all([visit('a', 6), visit('b', 6), visit('c', 2), visit('d', 10), visit('e', 1)]);
  expect(order).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(most).toBe(10);
});

it('holds under a crowd of every size', async () => {
  const budget = new ByteBudget(100);
  let lent = 0;
  let done = 0;
  await Promise.all(
    Array.from({ length: 500 }, async (_, n) => {
      const bytes = 1 + ((n * 37) % 100);
      const giveBack = await budget.take(bytes);
      lent += bytes;
      expect(lent).toBeLessThanOrEqual(100);
      await Promise.resolve();
      lent -= bytes;
      done += 1;
      giveBack();
    }),
  );
  expect(done).toBe(500);
});

function body(chunks: readonly number[], headers: Record<string, string> = {}): Request {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const size of chunks) controller.enqueue(new Uint8Array(size).fill(7));
      controller.close();
    },
  });
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: stream, headers, duplex: 'half' };
  return new Request('http://localhost/', init);
}

it.each([
  ['as announced', [3, 4], { 'content-length': '7' }, 7],
  ['without saying how long', [100_000, 200_000], {}, 300_000],
  ['exactly at the limit', [250_000, 250_000], {}, 500_000],
])('a body %s is read whole', async (_, chunks, headers, size) => {
  const read = await readBytes(body(chunks, headers), 500_000, 1000);
  expect(read.ok && [read.value.length, read.value.every((byte) => byte === 7)]).toEqual([size, true]);
});

it.each([
  ['announced as too long', [1], { 'content-length': '500001' }, 'too_large'],
  ['one byte longer than the limit', [250_000, 250_001], {}, 'too_large'],
  ['shorter than announced', [3], { 'content-length': '7' }, 'broken'],
])('a body that is %s is refused', async (_, chunks, headers, error) => {
  expect(await readBytes(body(chunks, headers), 500_000, 1000)).toEqual({ ok: false, error });
});

it('a body that does not end is given up', async () => {
  const stream = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array(1)) });
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: stream, duplex: 'half' };
  expect(await readBytes(new Request('http://localhost/', init), 100, 20)).toEqual({ ok: false, error: 'timed_out' });
});

it.each([
  ['Résumé "2026".pdf', `attachment; filename="Resume _2026_.pdf"; filename*=UTF-8''R%C3%A9sum%C3%A9%20%222026%22.pdf`],
  ["O'Neil (1)*.pdf", `attachment; filename="O'Neil (1)*.pdf"; filename*=UTF-8''O%27Neil%20%281%29%2A.pdf`],
  [
    'a\r\nSet-Cookie: x.pdf',
    `attachment; filename="a__Set-Cookie: x.pdf"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x.pdf`,
  ],
])('%j is saved under its own name and breaks no header', (name, header) => {
  expect(attachmentNamed(name)).toBe(header);
});
