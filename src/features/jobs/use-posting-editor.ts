import { useRef, useState } from 'react';
import { useDeskForm } from '../../components/use-desk-form.ts';
import type { AppError } from '../../lib/errors.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { OpenJob } from './desk-job.ts';
import { fieldOfGap } from './field-of-gap.ts';
import type { openJob, saveJob } from './jobs.queries.ts';
import { type Posting, postingSchema } from './posting.ts';
import { type PostingChoices, zoneOf } from './posting-choices.ts';
import type { PostingDocument } from './posting-document.ts';
import { toForm } from './posting-form.ts';
import { toDocument } from './posting-save.ts';

/** What the editor asks of the database. */
export interface EditorQueries {
  openJob: typeof openJob;
  saveJob: typeof saveJob;
}

interface EditorOptions {
  job: OpenJob | undefined;
  /** What the form begins with. */
  start: Posting;
  choices: PostingChoices;
  organizationZone: string;
  ask: EditorQueries;
}

/**
 * Editing one posting: the form, the posting as last known, and what to do when somebody else saved meanwhile. A public
 * posting is not saved at once: first its changes are shown (`review`), and `confirm` saves them.
 */
export function usePostingEditor({ job: opened, start, choices, organizationZone, ask }: EditorOptions) {
  const [id] = useState(() => opened?.id ?? crypto.randomUUID());
  const [job, setJob] = useState(opened);
  const [begun, setBegun] = useState(start);
  const [theirs, setTheirs] = useState<OpenJob>();
  const [review, setReview] = useState<PostingDocument>();
  const [savedTimes, setSavedTimes] = useState(0);
  const isConfirmed = useRef(false);
  const isPublic = job?.status === 'published';

  const zone = (posting: Posting) => zoneOf(posting.places, choices, organizationZone);
  const asForm = (from: OpenJob) =>
    toForm(from.document, zoneOf(from.document.places, choices, organizationZone), () => crypto.randomUUID());
  const document = (posting: Posting): PostingDocument =>
    toDocument(
      posting,
      isPublic
        ? {
            opensOn: begun.opensOn,
            closesOn: begun.closesOn,
            opensAt: job.document.opensAt ?? null,
            closesAt: job.document.closesAt ?? null,
          }
        : undefined,
      zone(posting),
    );

  /** Shows the posting as it is kept now, in place of what is typed. */
  function show(next: OpenJob): void {
    const form = asForm(next);
    setJob(next);
    setBegun(form);
    setTheirs(undefined);
    desk.form.reset(form);
  }

  async function send(values: Posting): Promise<Result<unknown, AppError>> {
    const sent = document(values);
    if (isPublic && !isConfirmed.current) {
      setReview(sent);
      return ok(undefined);
    }
    isConfirmed.current = false;
    const result = await ask.saveJob(id, sent, job?.revision ?? 0);
    const now = result.ok || result.error.code === 'stale' ? await ask.openJob(id) : undefined;
    if (result.ok) {
      window.history.replaceState(null, '', `${window.location.pathname}?id=${id}`);
      setSavedTimes((times) => times + 1);
      if (now?.ok) show(now.value);
      else if (job) setJob({ ...job, revision: result.value.revision });
      return now ?? result;
    }
    if (now?.ok) {
      setTheirs(now.value);
      return ok(undefined);
    }
    return result;
  }

  const desk = useDeskForm<Posting, Posting>({
    id: 'posting',
    schema: postingSchema,
    defaults: start,
    send,
    fieldOf: fieldOfGap,
  });

  return {
    id,
    desk,
    job,
    isPublic,
    theirs,
    review,
    /** How often this screen saved; tells a save from the next. */
    savedTimes,
    zone,
    document,
    /** Looks again after a command; what is typed is replaced only when nothing is unsaved. */
    reload: async (): Promise<Result<OpenJob, AppError>> => {
      const now = await ask.openJob(id);
      if (now.ok) {
        if (desk.form.formState.isDirty) setJob(now.value);
        else show(now.value);
      }
      return now;
    },
    takeTheirs: () => theirs && show(theirs),
    /** Goes on with what is typed; the next save stands against the newest revision. */
    keepMine: () => {
      setJob(theirs);
      setTheirs(undefined);
    },
    closeReview: () => setReview(undefined),
    /** Lets the next submit save what was reviewed. */
    confirm: () => {
      isConfirmed.current = true;
      setReview(undefined);
    },
  };
}

/** The editor's state and verbs. */
export type PostingEditor = ReturnType<typeof usePostingEditor>;
