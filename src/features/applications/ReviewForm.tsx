import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import {
  commentLimit,
  draftOf,
  missingIn,
  type Review,
  type ReviewAttribute,
  type ReviewDraft,
  ratings,
  recommendations,
} from './desk-review.ts';
import { discardReview, giveReview, saveReview } from './desk-steps.queries.ts';
import { attributeName } from './review-names.ts';
import { reviewWords } from './review-words.ts';
import { useKeptReview } from './use-kept-review.ts';

interface ReviewFormProps {
  applicationId: string;
  /** What was kept of an unfinished review, or null. */
  review: Review | null;
  attributes: readonly ReviewAttribute[];
  onGiven: () => void;
  onDiscarded: () => void;
  queries?: { saveReview: typeof saveReview; giveReview: typeof giveReview; discardReview: typeof discardReview };
}

const server = { saveReview, giveReview, discardReview };

/** The form of one's own review: kept on the server while it is written, given for good at the end. */
export function ReviewForm({
  applicationId,
  review,
  attributes,
  onGiven,
  onDiscarded,
  queries = server,
}: ReviewFormProps) {
  const { locale } = useSetting();
  const words = reviewWords[locale];
  const [draft, setDraft] = useState<ReviewDraft>(() => draftOf(review, attributes));
  const [attempt, setAttempt] = useState(0);
  const [fault, setFault] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  const keeper = useKeptReview(draft, (kept) => queries.saveReview(applicationId, kept));
  const first = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // opened on purpose: the focus goes where the writing begins
    if (review === null) first.current?.focus();
  }, [review]);

  const missing = attempt > 0 ? missingIn(draft) : [];
  const idOf = (name: string) => `review-${name}`;
  const problems = [
    ...missing.map((name) => ({ id: idOf(name), name, message: 'required' })),
    ...(draft.comment.length > commentLimit ? [{ id: idOf('comment'), name: 'comment', message: 'too_long' }] : []),
  ];

  async function handleGive(): Promise<void> {
    setAttempt((count) => count + 1);
    if (missingIn(draft).length > 0 || draft.comment.length > commentLimit) return;
    setBusy(true);
    setFault(undefined);
    await keeper.settle();
    const result = await queries.giveReview(applicationId, draft);
    setBusy(false);
    if (result.ok) onGiven();
    else setFault(result.error);
  }

  async function handleDiscard(): Promise<void> {
    setBusy(true);
    await keeper.settle();
    const result = await queries.discardReview(applicationId);
    setBusy(false);
    // never kept, nothing to throw away
    if (result.ok || result.error.code === 'not_found') onDiscarded();
    else setFault(result.error);
  }

  const labels = Object.fromEntries([
    ...attributes.map((each) => [each.attribute, attributeName(each, words)]),
    ['recommendation', words.recommendation],
    ['comment', words.comment],
  ]);
  const error = (name: string) => problems.find((problem) => problem.name === name)?.message;
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void handleGive();
      }}
    >
      <p className="small muted" ref={first} tabIndex={-1}>
        {words.lead}
      </p>
      <ErrorSummary problems={problems} labels={labels} attempt={attempt} />
      {fault && <ErrorNotice error={fault} takesFocus />}
      {attributes.map((each) => (
        <Choices
          key={each.attribute}
          id={idOf(each.attribute)}
          legend={attributeName(each, words)}
          error={error(each.attribute)}
          register={{
            name: `rating-${each.attribute}`,
            onChange: ({ target }) =>
              setDraft((before) => ({ ...before, ratings: { ...before.ratings, [each.attribute]: target.value } })),
          }}
          chosen={draft.ratings[each.attribute] ?? ''}
          options={ratings.map((rating) => ({
            value: String(rating),
            label: (
              <>
                <span aria-hidden="true">{rating}</span>
                <span className="visually-hidden">{words.rating[rating]}</span>
              </>
            ),
          }))}
        />
      ))}
      <Choices
        id={idOf('recommendation')}
        legend={words.recommendation}
        error={error('recommendation')}
        register={{
          name: 'recommendation',
          onChange: ({ target }) => {
            const recommendation = recommendations.find((step) => step === target.value);
            if (recommendation) setDraft((before) => ({ ...before, recommendation }));
          },
        }}
        chosen={draft.recommendation}
        options={recommendations.map((step) => ({ value: step, label: words.step[step] }))}
      />
      <Field id={idOf('comment')} label={words.comment} hint={words.commentHint} error={error('comment')} isOptional>
        {(control) => (
          <textarea
            {...control}
            rows={5}
            value={draft.comment}
            onChange={({ target }) => setDraft((before) => ({ ...before, comment: target.value }))}
          />
        )}
      </Field>
      <p className="small muted" role="status">
        {keeper.state === 'keeping' && words.keeping}
        {keeper.state === 'kept' && words.kept}
        {keeper.state === 'failed' && words.notKept}
      </p>
      <p className="actions">
        <Button look="main" type="submit" isBusy={isBusy}>
          {words.give}
        </Button>
        <Button look="quiet" isBusy={isBusy} onClick={handleDiscard}>
          {words.discard}
        </Button>
        <span className="small muted">{words.givenForGood}</span>
      </p>
    </form>
  );
}
