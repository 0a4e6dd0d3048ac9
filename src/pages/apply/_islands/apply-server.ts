import * as accounts from '../../../features/accounts/accounts.queries.ts';
import * as draft from '../../../features/applications/apply-draft.queries.ts';
import { loadPosting } from '../../../features/applications/apply-posting.queries.ts';
import type { ApplyServer } from '../../../features/applications/apply-server.ts';
import { listMyDocuments } from '../../../features/documents/documents.queries.ts';
import type { SitePath } from '../../../lib/paths.ts';
import { onSessionLost } from '../../../lib/supabase.ts';

/** The page the mail's link leads to; the token is appended, so no query can travel with it. */
function here(): SitePath {
  return `/${window.location.pathname.replace(/^\/+|\/+$/g, '')}`;
}

/** The server as the form knows it, put together from the features that own each call. */
export const applyServer: ApplyServer = {
  loadPosting,
  listMyDocuments,
  onSessionLost,
  hasSession: accounts.hasSession,
  sendCode: (email) => accounts.sendCode(email, here()),
  verifyCode: accounts.verifyCode,
  verifyLink: accounts.verifyLink,
  signOut: accounts.signOut,
  claimAccount: draft.claimAccount,
  startApplication: draft.startApplication,
  openDraft: draft.openDraft,
  saveSection: draft.saveSection,
  discardDraft: draft.discardDraft,
  importLast: draft.importLast,
  saveEqualOpportunity: draft.saveEqualOpportunity,
  sendApplication: draft.sendApplication,
};
