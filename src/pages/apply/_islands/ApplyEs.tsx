import { ApplyApp } from '../../../features/applications/ApplyApp.tsx';
import { applyWordsEs } from '../../../features/applications/apply-words.es.ts';
import { applyParts } from './apply-parts.tsx';

/** The application form in Spanish; the other language's words stay on the server. */
export function ApplyEs({ zone }: { zone: string }) {
  return <ApplyApp locale="es" zone={zone} words={applyWordsEs} parts={applyParts} />;
}
