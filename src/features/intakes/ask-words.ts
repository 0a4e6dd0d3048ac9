import type { Locale } from '../../lib/locale.ts';
import { askWordsEn } from './ask-words.en.ts';
import { askWordsEs } from './ask-words.es.ts';
import type { IntakeField, IntakeProblem } from './intake-fields.ts';

/** How a question is put. `helper` is its wording once someone asks for another person. */
export interface Question {
  label: string;
  helper?: string;
  hint?: string;
}

/** Questions that stand on the page with words of their own. */
export type AskedField = Exclude<IntakeField, 'consent_version'>;

/** All words of the request form, its mistakes and its receipt, in one language. */
export interface AskWords {
  title: string;
  description: string;
  lead: (businessDays: number) => string;
  steps: (businessDays: number) => readonly string[];
  stepsTitle: string;
  ratherCall: string;
  crisis: string;
  crisisTty: string;
  fewNeeded: string;
  skippable: string;
  choose: string;
  sections: Record<'who' | 'helper' | 'person' | 'reach' | 'meet' | 'place' | 'help' | 'agree', string>;
  personForHelper: string;
  helperNote: string;
  reachNote: string;
  healthNote: string;
  agreeNote: string;
  privacyLink: string;
  anotherState: string;
  noProgramYet: string;
  questions: Record<AskedField, Question>;
  problems: Record<IntakeField, Partial<Record<IntakeProblem, string>>>;
  problemsTitle: string;
  errorPrefix: string;
  send: string;
  sending: string;
  sendNote: string;
  honeypot: string;
  /** Said when a rule of the page as a whole was broken, not one answer. */
  faults: Record<AskFault, string>;
  faultReference: string;
  callInstead: string;
  sharedComputer: string;
  savedNote: string;
  restored: string;
  clearSaved: string;
  turnstileNeedsScript: string;
  receipt: ReceiptWords;
}

/** What can keep a whole form from being taken. */
export type AskFault = 'honeypot' | 'too_fast' | 'robot_check' | 'rate_limited' | 'too_large' | 'failed' | 'offline';

interface ReceiptWords {
  /** In the browser's tab; it claims nothing. */
  pageTitle: string;
  title: string;
  description: string;
  thanks: string;
  codeLabel: string;
  codeNote: string;
  noCode: string;
  nextTitle: string;
  next: (businessDays: number) => readonly string[];
  reachTitle: string;
  reach: string;
  home: string;
}

/** The form's words by language. */
export const askWords: Record<Locale, AskWords> = { en: askWordsEn, es: askWordsEs };
