import { Icon } from '../../components/Icon.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { DeskRow } from './desk-row.ts';
import { deskWords } from './desk-words.ts';

/** What a row is called: the name, or why there is none. */
export function nameWords(
  row: Pick<DeskRow, 'candidateName' | 'isNameHidden' | 'isAnonymised'>,
  words: (typeof deskWords)['en'],
): string {
  if (row.isNameHidden) return words.hiddenName;
  if (row.isAnonymised) return words.erasedName;
  return row.candidateName ?? words.noName;
}

/** The candidate's name, or that it is hidden, with a sign of its own. */
export function DeskName({ row }: { row: DeskRow }) {
  const words = deskWords[useSetting().locale];
  if (!row.isNameHidden) return nameWords(row, words);
  return (
    <span className="name-hidden">
      <Icon name="lock" />
      {words.hiddenName}
    </span>
  );
}
