import { Facts } from '../../components/Facts.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag, type TagTone } from '../../components/Tag.tsx';
import { instantWords } from '../../lib/instants.ts';
import type { Recommendation, Review, ReviewAttribute } from './desk-review.ts';
import { attributeName } from './review-names.ts';
import { reviewWords } from './review-words.ts';

const tones: Record<Recommendation, TagTone> = {
  strong_no: 'danger',
  no: 'danger',
  mixed: 'sun',
  yes: 'moss',
  strong_yes: 'moss',
};

interface ReviewListProps {
  reviews: readonly Review[];
  attributes: readonly ReviewAttribute[];
  me: string;
}

/** Reviews as they were given, each with its ratings and reasons. */
export function ReviewList({ reviews, attributes, me }: ReviewListProps) {
  const setting = useSetting();
  const words = reviewWords[setting.locale];
  const order = attributes.map((each) => each.attribute);
  if (reviews.length === 0) return <p className="muted">{words.noReviews}</p>;
  return (
    <ul className="reviews">
      {reviews.map((review) => (
        <li key={review.id}>
          <p className="facts-line">
            <b>{review.reviewerId === me ? words.yours : (review.reviewerName ?? words.someone)}</b>
            {review.recommendation && (
              <Tag tone={tones[review.recommendation]}>{words.step[review.recommendation]}</Tag>
            )}
            {review.givenAt && <span className="small muted">{instantWords(review.givenAt, setting)}</span>}
          </p>
          {review.comment && <p className="said">{review.comment}</p>}
          <Facts
            rows={[...review.ratings]
              .sort((a, b) => order.indexOf(a.attribute) - order.indexOf(b.attribute))
              .map((rating) => [attributeName(rating, words), <Dots key={rating.attribute} rating={rating.rating} />])}
          />
        </li>
      ))}
    </ul>
  );
}

/** A rating as filled and empty dots; said in words to those who do not see them. */
function Dots({ rating }: { rating: number }) {
  const words = reviewWords[useSetting().locale];
  const said =
    rating === 1 || rating === 2 || rating === 3 || rating === 4 || rating === 5
      ? words.rating[rating]
      : String(rating);
  return (
    <>
      <span aria-hidden="true" className="dots">
        {'●'.repeat(rating)}
        {'○'.repeat(5 - rating)}
      </span>
      <span className="visually-hidden">{said}</span>
    </>
  );
}
