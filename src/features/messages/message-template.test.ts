import { describe, expect, it } from 'vitest';
import { builtInLetters } from './built-in-letters.ts';
import { fillLetter } from './letter.ts';
import { letterKinds } from './letter-kinds.ts';
import { styleOf } from './MailSketch.tsx';
import { mailKinds } from './mail-facts.ts';
import { formOf, letterFormSchema, letterOf, mailGroups, paragraphsOf } from './message-template.ts';

const faults = (body: string) =>
  letterFormSchema('offer_made')
    .safeParse({ subject: 'S', heading: 'H', body })
    .error?.issues.map((issue) => issue.message);

describe('the words of a mail, as typed', () => {
  it('take the placeholders of their kind and no other, and no lone brace', () => {
    expect(faults('Answer by {answer_by}, {name}.')).toBeUndefined();
    expect(faults('{salary}')).toEqual(['placeholder:salary']);
    expect(faults('{')).toEqual(['brace']);
    expect(faults('{{name}}')).toEqual(['brace']);
    expect(faults('   ')).toEqual(['required']);
    expect(faults(Array.from({ length: 13 }, (_, n) => `P${n}`).join('\n\n'))).toEqual(['too_long']);
  });

  it('are paragraphs divided by empty lines, and come back as they were', () => {
    expect(paragraphsOf(' One \nline\n\n \n Two\n\n')).toEqual(['One \nline', 'Two']);
    for (const kind of letterKinds) expect(letterOf(formOf(builtInLetters.es[kind]))).toEqual(builtInLetters.es[kind]);
  });

  it('lose a paragraph whose placeholder has nothing to say, and keep the others', () => {
    const letter = { subject: '{a}{b}', heading: 'H', paragraphs: ['With {a}', 'With {a} and {b}', 'Plain'] };
    expect(fillLetter(letter, { a: 'x', b: '' })).toEqual({
      subject: 'x',
      heading: 'H',
      paragraphs: ['With x', 'Plain'],
    });
  });
});

it('every kind of mail stands once on the page, but the test of words itself', () => {
  const shown = Object.values(mailGroups).flat();
  expect([...shown].sort()).toEqual(mailKinds.filter((kind) => kind !== 'template_test').sort());
});

it('a style becomes what React takes, without words for one mail program', () => {
  expect(styleOf('background-color:#fff;mso-padding-alt:0;line-height: 26px')).toEqual({
    backgroundColor: '#fff',
    lineHeight: '26px',
  });
});
