import { houseAttributes, type ReviewAttribute } from './desk-review.ts';
import type { reviewWords } from './review-words.ts';

/** What an attribute is called: the posting's own label, or the house's words for it. */
export function attributeName({ attribute, label }: ReviewAttribute, words: (typeof reviewWords)['en']): string {
  if (label !== null) return label;
  const known = houseAttributes.find((name) => name === attribute);
  return known ? words.house[known] : attribute;
}
