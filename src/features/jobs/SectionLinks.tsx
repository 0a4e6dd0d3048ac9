import { useSetting } from '../../components/setting.tsx';
import { postingWords } from './posting-words.ts';

/** The sections of the editor, to jump to. */
export const sections = [
  'words',
  'facts',
  'pay',
  'places',
  'dates',
  'requirements',
  'questions',
  'terms',
  'fair',
  'attributes',
] as const;

/** Links to the sections of the editor. */
export function SectionLinks() {
  const words = postingWords[useSetting().locale];
  return (
    <nav className="panel" aria-labelledby="posting-sections">
      <h2 id="posting-sections">{words.inThis}</h2>
      <ul className="section-links">
        {sections.map((name) => (
          <li key={name}>
            <a href={`#section-${name}`}>{words.sections[name]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
