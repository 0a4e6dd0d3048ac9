import * as z from 'zod/mini';

/** The five steps of a recommendation, from no to yes, as in the database's `review_recommendation`. */
export const recommendations = ['strong_no', 'no', 'mixed', 'yes', 'strong_yes'] as const;
/** One step of a recommendation. */
export type Recommendation = (typeof recommendations)[number];

/** What a review rates when its posting names no attributes of its own (private.review_attributes). */
export const houseAttributes = ['peer_values', 'communication', 'boundaries', 'teamwork', 'reliability'] as const;

/** Ratings of an attribute, least to most. */
export const ratings = [1, 2, 3, 4, 5] as const;

/** Longest comment (reviews_comment_is_short) and longest note (application_notes_body_is_short). */
export const commentLimit = 4000;

/** Somebody's review; unfinished while `givenAt` is null. */
export const reviewSchema = z.object({
  id: z.string(),
  reviewerId: z.nullable(z.string()),
  reviewerName: z.nullable(z.string()),
  recommendation: z.nullable(z.enum(recommendations)),
  comment: z.nullable(z.string()),
  givenAt: z.nullable(z.string()),
  updatedAt: z.string(),
  ratings: z.array(
    z.object({
      attribute: z.string(),
      label: z.nullable(z.string()),
      rating: z.number().check(z.minimum(1), z.maximum(5)),
    }),
  ),
});

/** Somebody's review. */
export type Review = z.output<typeof reviewSchema>;

/** An attribute to rate: a posting's own has a label, the house's are worded by their name. */
export interface ReviewAttribute {
  attribute: string;
  label: string | null;
}

/** A review as its form holds it; nothing chosen is an empty string. */
export interface ReviewDraft {
  recommendation: Recommendation | '';
  comment: string;
  ratings: Record<string, string>;
}

/** The form's content from what is kept, or empty. */
export function draftOf(review: Review | null, attributes: readonly ReviewAttribute[]): ReviewDraft {
  const kept = new Map(review?.ratings.map(({ attribute, rating }) => [attribute, String(rating)]));
  return {
    recommendation: review?.recommendation ?? '',
    comment: review?.comment ?? '',
    ratings: Object.fromEntries(attributes.map(({ attribute }) => [attribute, kept.get(attribute) ?? ''])),
  };
}

/** The review as the database takes it; what is not chosen is left out. */
export function reviewDocument(draft: ReviewDraft): {
  recommendation: Recommendation | null;
  comment: string | null;
  ratings: Record<string, number>;
} {
  return {
    recommendation: draft.recommendation || null,
    comment: draft.comment.trim() || null,
    ratings: Object.fromEntries(
      Object.entries(draft.ratings)
        .filter(([, rating]) => rating !== '')
        .map(([attribute, rating]) => [attribute, Number(rating)]),
    ),
  };
}

/** What a review still lacks before it can be given: field names, in the order of the form. */
export function missingIn(draft: ReviewDraft): string[] {
  const unrated = Object.entries(draft.ratings).filter(([, rating]) => rating === '');
  return [...unrated.map(([attribute]) => attribute), ...(draft.recommendation === '' ? ['recommendation'] : [])];
}
