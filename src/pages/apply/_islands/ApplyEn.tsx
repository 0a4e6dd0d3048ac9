import { ApplyApp } from '../../../features/applications/ApplyApp.tsx';
import { applyWordsEn } from '../../../features/applications/apply-words.en.ts';
import { applyParts } from './apply-parts.tsx';

/** The application form in English; the other language's words stay on the server. */
export function ApplyEn({ zone }: { zone: string }) {
  return <ApplyApp locale="en" zone={zone} words={applyWordsEn} parts={applyParts} />;
}
