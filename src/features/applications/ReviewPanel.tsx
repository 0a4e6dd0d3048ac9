import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { OpenApplication } from './desk-application.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { ReviewList } from './ReviewList.tsx';
import { reviewWords } from './review-words.ts';

interface ReviewPanelProps {
  opened: Pick<OpenApplication, 'application' | 'reviews' | 'myReview' | 'reviewAttributes'>;
  me: string;
  isHr: boolean;
  onChanged: (said: string) => void;
}

const reviewable = ['submitted', 'screening', 'interview'];

/** One's own review, and what others gave as far as it may be read: first think, then compare. */
export function ReviewPanel({ opened, me, isHr, onChanged }: ReviewPanelProps) {
  const words = reviewWords[useSetting().locale];
  const { application, reviews, myReview, reviewAttributes } = opened;
  const isGiven = myReview?.givenAt != null;
  const [isOpen, setOpen] = useState(myReview !== null && !isGiven);
  const mayWrite = reviewable.includes(application.status) && !isGiven;
  return (
    <section className="panel review" aria-labelledby="review-title" id="review">
      {mayWrite && <h2 id="review-title">{words.title}</h2>}
      {mayWrite &&
        (isOpen ? (
          <ReviewForm
            applicationId={application.id}
            review={myReview}
            attributes={reviewAttributes}
            onGiven={() => {
              setOpen(false);
              onChanged(words.given);
            }}
            onDiscarded={() => {
              setOpen(false);
              onChanged(words.discarded);
            }}
          />
        ) : (
          <p>
            <Button look="main" onClick={() => setOpen(true)}>
              {words.begin}
            </Button>
          </p>
        ))}
      <h2 id={mayWrite ? 'reviews-title' : 'review-title'}>{words.othersTitle}</h2>
      {!mayWrite && !isGiven && <p className="small muted">{words.past}</p>}
      {reviews ? (
        <ReviewList reviews={reviews} attributes={reviewAttributes} me={me} />
      ) : (
        <p className="muted">
          {isHr
            ? words.othersHiddenHr
            : application.reviewsGiven === 0
              ? words.noReviews
              : words.othersHidden(application.reviewsGiven)}
        </p>
      )}
    </section>
  );
}
