import { expect, test } from 'vitest';
import { Constants } from '../../lib/database.types.ts';
import { fairChances } from './job.ts';
import { postingWords } from './posting-words.ts';
import { questionKinds } from './question-kinds.ts';
import { dueMoments } from './requirement.ts';
import { termKinds } from './term-kinds.ts';

const { Enums } = Constants.public;
const {
  typeNames,
  workplaceNames,
  unitNames,
  scheduleNames,
  kindNames,
  dueNames,
  fairNames,
  questionKinds: kindWords,
} = postingWords.en;

test.each<[string, readonly string[], readonly string[]]>([
  ['question_kind', questionKinds, Enums.question_kind],
  ['question_kind, in words', Object.keys(kindWords), Enums.question_kind],
  ['fair_chance', fairChances, Enums.fair_chance],
  ['fair_chance, in words', Object.keys(fairNames), Enums.fair_chance],
  ['requirement_due', dueMoments, Enums.requirement_due],
  ['requirement_due, in words', Object.keys(dueNames), Enums.requirement_due],
  ['requirement_kind', Object.keys(kindNames), Enums.requirement_kind],
  ['employment_type', Object.keys(typeNames), Enums.employment_type],
  ['workplace', Object.keys(workplaceNames), Enums.workplace],
  ['pay_unit', Object.keys(unitNames), Enums.pay_unit],
  ['schedule_kind', Object.keys(scheduleNames), Enums.schedule_kind],
  ['term_kind', termKinds, Enums.term_kind],
])('the desk knows every %s of the database and no other', (_name, ours, theirs) => {
  expect([...ours].sort()).toEqual([...theirs].sort());
});
