import { describe, expect, it } from 'vitest';
import { applySections, fieldsOf } from './apply-fields.ts';
import { looks } from './apply-look.ts';
import { applyWordsEn } from './apply-words.en.ts';
import { applyWordsEs } from './apply-words.es.ts';

describe.each([
  ['English', applyWordsEn],
  ['Spanish', applyWordsEs],
])('the form in %s', (_language, words) => {
  it.each(applySections)('has a title, a lead and words for every question of %s', (section) => {
    expect(words.sections[section].title).not.toBe('');
    const shown = [...looks[section].fields, ...(looks[section].entry ?? [])];
    for (const { name } of shown) expect(words.fields[`${section}.${name}`]?.label, `${section}.${name}`).toBeTruthy();
  });

  it('names every choice', () => {
    const choices = applySections.flatMap((section) => {
      const { fields, entry = [] } = fieldsOf(section);
      return [...fields, ...entry].flatMap(({ choices: list = [] }) => list);
    });
    for (const choice of choices) expect(words.choices[choice], choice).toBeTruthy();
  });

  it('shows every question that the data knows, except those with a screen of their own', () => {
    for (const section of applySections.filter((each) => !['attestation', 'documents', 'questions'].includes(each))) {
      const { fields, entry = [] } = fieldsOf(section);
      const asked = [...fields, ...entry].map(({ name }) => name).filter((name) => name !== 'entries');
      const shown = [...looks[section].fields, ...(looks[section].entry ?? [])].map(({ name }) => name);
      expect([...shown].sort(), section).toEqual([...asked].sort());
    }
  });
});

it('both languages have the same words', () => {
  expect(Object.keys(applyWordsEs.fields).sort()).toEqual(Object.keys(applyWordsEn.fields).sort());
  expect(Object.keys(applyWordsEs.choices).sort()).toEqual(Object.keys(applyWordsEn.choices).sort());
});
