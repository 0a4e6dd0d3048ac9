import { createContext, useContext } from 'react';
import type { ApplySection } from './apply-fields.ts';
import type { ApplyFault } from './apply-schema.ts';
import type { SectionState } from './apply-state.ts';

/** The words of one question. */
export interface FieldWords {
  label: string;
  hint?: string;
}

/** Sections whose answers are entries that can be added and removed. */
export type EntrySection = 'experience' | 'education' | 'credentials' | 'referees';

/** The words of the form itself, in one language. The words around it are in apply-page-words. */
export interface ApplyWords {
  sections: Record<ApplySection, { title: string; lead: string }>;
  equal: {
    title: string;
    lead: string;
    gender: string;
    race: string;
    raceHint: string;
    genders: Record<string, string>;
    races: Record<string, string>;
    save: string;
    skip: string;
    kept: string;
    had: string;
  };
  /** By section and question, `contact.full_name`. A test asks for every one. */
  fields: Record<string, FieldWords>;
  choices: Record<string, string>;
  yes: string;
  no: string;
  pick: string;
  entry: Record<EntrySection, { one: string; add: string }> & {
    remove: (name: string) => string;
    added: (name: string) => string;
    removed: (name: string) => string;
  };
  faults: Record<ApplyFault, string>;
  states: Record<SectionState, string>;
  optional: string;
  imported: string;
  knockOut: string;
  /** Said under a statement that seems to name a diagnosis. */
  gentle: string;
  left: (count: number) => string;
  months: readonly string[];
  month: string;
  year: string;
  /** An answer that was left empty. */
  none: string;
}

const WordsContext = createContext<ApplyWords | undefined>(undefined);

/** Gives the form its words; one language is loaded, not both. */
export const ApplyWordsProvider = WordsContext.Provider;

/** The words of the form. */
export function useApplyWords(): ApplyWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error('The form stands outside its words.');
  return words;
}
