import { describe, expect, it } from 'vitest';
import { fleschKincaidGrade } from '../../content/reading-level.ts';
import { applySections, fieldsOf } from './apply-fields.ts';
import { looks } from './apply-look.ts';
import { applyPageWords } from './apply-page-words.ts';
import { applyStaticWords } from './apply-static-words.ts';
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

it('reads at grade 7 or below: what helps, what each step says, what is wrong, what comes next', () => {
  const page = applyPageWords.en;
  const sentences = [
    ...Object.values(applyStaticWords.en).flat(),
    ...Object.values(applyWordsEn.sections).map(({ lead }) => lead),
    ...Object.values(applyWordsEn.fields).map(({ label, hint }) => [label, hint].filter(Boolean).join('. ')),
    ...Object.values(applyWordsEn.faults),
    applyWordsEn.equal.lead,
    applyWordsEn.gentle,
    ...Object.values(page).filter((words) => typeof words === 'string'),
    ...page.nextSteps,
  ];
  const text = sentences.map((sentence) => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ');
  expect(fleschKincaidGrade(text)).toBeLessThanOrEqual(7);
});
