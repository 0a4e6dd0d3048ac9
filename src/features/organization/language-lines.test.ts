import { expect, test } from 'vitest';
import { languageLines } from './language-lines.ts';

test('help is offered in at least fifteen languages besides English, each once', () => {
  const languages = languageLines.map(({ lang }) => lang);
  expect(new Set(languages).size).toBe(languages.length);
  expect(new Set(languages.map((lang) => lang.split('-')[0])).size).toBeGreaterThanOrEqual(16);
  expect(languages).toEqual(
    expect.arrayContaining([
      'es',
      'vi',
      'zh-Hant',
      'ru',
      'ko',
      'ar',
      'uk',
      'so',
      'ja',
      'tl',
      'ro',
      'fa',
      'km',
      'de',
      'fr',
      'am',
    ]),
  );
});

test.each(languageLines.map((line) => [line.lang, line] as const))(
  '%s names the number once and the relay',
  (_, line) => {
    expect(line.text.split('{phone}')).toHaveLength(2);
    expect(line.text).toMatch(/TTY\s?[::]\s?711/);
  },
);

test('exactly the scripts that run from right to left say so', () => {
  const arabicLetters = /\p{Script=Arabic}/u;
  for (const { text, dir } of languageLines) expect(dir === 'rtl').toBe(arabicLetters.test(text));
});
