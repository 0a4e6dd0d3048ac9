import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';

const read = (csv: string) => Papa.parse<string[]>(csv.slice(1).replace(/\r\n$/, ''), { delimiter: ',' }).data;

it('writes what it is given, with a mark for accents', () => {
  expect(toCsv(['Name', 'n'], [['Ana, "la" Núñez', 3]])).toBe('\uFEFFName,n\r\n"Ana, ""la"" Núñez",3\r\n');
});

it.each(['=1+1', '+1 503', '-2+3', '@SUM(A1)', '\t=1', ' =1', '=1\n2', '\n=1', '＝1', '|cmd', '%0A=1', '\0=1'])(
  'neutralises %j',
  (text) => {
    expect(read(toCsv(['x'], [[text]]))[1]?.[0]).toBe(`'${text}`);
  },
);

it('leaves no cell of text that a spreadsheet could run, and loses nothing', () => {
  const nasty = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ' ', '\t', '\n', 'a', ',', '"', "'", ';', '1') });
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 5 }), (cells) => {
      const row =
        read(
          toCsv(
            cells.map((_, index) => `c${index}`),
            [cells],
          ),
        )[1] ?? [];
      for (const [index, cell] of cells.entries()) {
        const written = row[index] ?? '';
        expect([cell, `'${cell}`]).toContain(written);
        expect(written).not.toMatch(/^\s*[=+\-@]/);
      }
    }),
  );
});

it('keeps numbers as numbers', () => {
  expect(toCsv(['n'], [[-5]])).toBe('\uFEFFn\r\n-5\r\n');
});
