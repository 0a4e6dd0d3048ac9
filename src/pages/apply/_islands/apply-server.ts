import * as accounts from '../../../features/accounts/accounts.queries.ts';
import * as draft from '../../../features/applications/apply-draft.queries.ts';
import type { ApplyServer } from '../../../features/applications/apply-server.ts';
import { listMyDocuments } from '../../../features/documents/documents.queries.ts';
import { myPaths } from '../../../lib/paths.ts';
import { onSessionLost } from '../../../lib/supabase.ts';

/** The server as the form knows it, put together from the features that own each call. */
export const applyServer: ApplyServer = {
  listMyDocuments,
  onSessionLost,
  hasSession: accounts.hasSession,
  // the mail's link can carry no query, so it leads to the list of one's applications, which leads back to the form
  sendCode: (email) => accounts.sendCode(email, myPaths.home),
  verifyCode: accounts.verifyCode,
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
