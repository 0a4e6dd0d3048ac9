import type { ComponentType } from 'react';
import type { AppError } from '../../lib/errors.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Result } from '../../lib/result.ts';
import type { DocumentUploadProps, ShelfDocument } from '../documents/document.ts';
import type { SendProblems } from './apply-draft.queries.ts';
import type { Draft } from './apply-draft.ts';
import type { ApplySection, SectionAnswers } from './apply-fields.ts';
import type { Posting } from './apply-posting.ts';

type Outcome<Value> = Promise<Result<Value, AppError>>;

/** Everything the form asks of the server. Loaded after the first screen stands; tests give their own. */
export interface ApplyServer {
  hasSession: () => Promise<boolean>;
  sendCode: (email: string) => Outcome<void>;
  verifyCode: (email: string, code: string) => Outcome<void>;
  signOut: () => Promise<void>;
  onSessionLost: (ask: () => Promise<boolean>) => () => void;
  claimAccount: () => Outcome<{ userId: string; email: string }>;
  startApplication: (jobId: string, locale: Locale) => Outcome<Draft>;
  openDraft: (id: string) => Outcome<Draft>;
  saveSection: (
    id: string,
    section: ApplySection,
    answers: SectionAnswers,
    revision: number,
  ) => Outcome<{ revision: number; savedAt: string }>;
  discardDraft: (id: string) => Outcome<unknown>;
  importLast: (id: string, revision: number) => Outcome<Draft>;
  saveEqualOpportunity: (id: string, gender: string, race: readonly string[]) => Outcome<unknown>;
  sendApplication: (id: string, revision: number, locale: Locale) => Promise<Result<Draft, SendProblems>>;
  listMyDocuments: () => Outcome<ShelfDocument[]>;
}

/** Sign-in, as the island hands it in: a feature imports only pure files of another. */
export interface SignInPartProps {
  actions: Pick<ApplyServer, 'sendCode' | 'verifyCode'>;
  onSignedIn: () => void;
  fixedEmail?: string;
  level?: 'h1' | 'h3';
  door?: 'staff' | 'candidate';
}

/** Parts of other features that the island hands in, and the way to the server. */
export interface ApplyParts {
  server: () => Promise<ApplyServer>;
  /** Reads what is published; needs no sign-in and no client. */
  loadPosting: (slug: string, locale: Locale, now: Date) => Outcome<Posting>;
  SignIn: ComponentType<SignInPartProps>;
  DocumentUpload: ComponentType<DocumentUploadProps>;
}
