import type { UseFieldArrayReturn } from 'react-hook-form';
import type { DeskForm } from '../../components/use-desk-form.ts';
import type { Posting } from './posting.ts';
import type { PostingChoices } from './posting-choices.ts';

/** What every section of the editor works with. */
export interface SectionProps {
  desk: DeskForm<Posting, Posting>;
  choices: PostingChoices;
  /** Says something to a screen reader without moving the focus. */
  onSaid: (words: string) => void;
}

/** Lists of the editor whose items can be moved and removed. */
export type PostingList = 'places' | 'requirements' | 'questions' | 'attributes';

/** What react-hook-form gives for one of the lists. */
export type PostingArray<Name extends PostingList> = UseFieldArrayReturn<Posting, Name, 'key'>;
