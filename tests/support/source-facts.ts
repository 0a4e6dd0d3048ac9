import { northCarolinaFacts } from './source-facts/north-carolina.ts';
import { oregonPostingFacts } from './source-facts/oregon-posting.ts';
import { oregonProgramFacts } from './source-facts/oregon-program.ts';
import type { SourceFact } from './source-facts/source-fact.ts';
import { templateFacts } from './source-facts/template.ts';
import { virginiaFacts } from './source-facts/virginia.ts';

/** Every fact of the five documents that the public site must carry, in both languages. */
export const sourceFacts: readonly SourceFact[] = [
  ...oregonPostingFacts,
  ...northCarolinaFacts,
  ...oregonProgramFacts,
  ...templateFacts,
  ...virginiaFacts,
];
