import type { Answers, ApplySection, SectionAnswers } from './apply-fields.ts';
import { isRecord } from './apply-fields.ts';
import { isBlank } from './apply-schema.ts';

/** Two texts of one section, written in two places; a person decides. */
export interface Conflict {
  section: ApplySection;
  mine: SectionAnswers;
  theirs: SectionAnswers;
}

/** What became of changes made here when the server turned out to hold something newer. */
export interface Merged {
  /** What the screen shows now. */
  answers: Answers;
  /** Sections still to be sent. */
  unsent: Set<ApplySection>;
  conflicts: Conflict[];
}

/** The same answers, whatever the order of their keys; what is empty is the same as what is not there. */
export function sameAnswers(one: unknown, other: unknown): boolean {
  if (isBlank(one) && isBlank(other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, at) => sameAnswers(each, other[at]));
  if (isRecord(one) && isRecord(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => sameAnswers(one[key], other[key]));
  }
  return one === other;
}

/**
 * Puts changes made here upon what the server holds. Nothing is lost without a word: a section changed here is sent on,
 * is the same already, or comes back as a conflict with both texts.
 * @param mine what the screen shows
 * @param unsent which of its sections the server has not got
 * @param base what the server held when those were begun
 * @param theirs what the server holds now
 */
export function mergeAnswers(mine: Answers, unsent: ReadonlySet<ApplySection>, base: Answers, theirs: Answers): Merged {
  const merged: Merged = { answers: { ...theirs }, unsent: new Set(), conflicts: [] };
  for (const section of unsent) {
    const own = mine[section] ?? {};
    const other = theirs[section] ?? {};
    if (sameAnswers(own, other)) continue;
    merged.answers[section] = own;
    if (isBlank(other) || sameAnswers(other, base[section] ?? {})) merged.unsent.add(section);
    else merged.conflicts.push({ section, mine: own, theirs: other });
  }
  return merged;
}
