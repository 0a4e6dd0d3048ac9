import {
  lastChange,
  listApplications,
  listJobChoices,
  loadBoard,
  moveApplication,
  searchApplications,
} from './desk.queries.ts';
import {
  deleteView,
  lastMove,
  listViews,
  messageApplications,
  moveApplications,
  previewApplications,
  previewMoveLetter,
  saveView,
} from './desk-steps.queries.ts';

/** What board and table ask of the server; tests give their own. */
export const deskQueries = {
  lastChange,
  listApplications,
  listJobChoices,
  loadBoard,
  searchApplications,
  moveApplication,
  moveApplications,
  messageApplications,
  previewApplications,
  previewMoveLetter,
  lastMove,
  listViews,
  saveView,
  deleteView,
};

/** What board and table ask of the server. */
export type DeskQueries = typeof deskQueries;
