import { useSetting } from '../../components/setting.tsx';
import { type Locale, locales } from '../../lib/locale.ts';
import { GapList } from './GapList.tsx';
import { JobHistory } from './JobHistory.tsx';
import { ManageJob } from './ManageJob.tsx';
import { PublishJob } from './PublishJob.tsx';
import { postingWords } from './posting-words.ts';
import { SectionLinks } from './SectionLinks.tsx';
import { untranslatedIn } from './untranslated.ts';
import type { PostingEditor } from './use-posting-editor.ts';

interface PostingSideProps {
  editor: PostingEditor;
  onDone: (words: string) => void;
}

/** Beside the form: what is missing, what can be done with the posting, and what was done. */
export function PostingSide({ editor, onDone }: PostingSideProps) {
  const words = postingWords[useSetting().locale];
  const { job } = editor;
  const mayWrite = job === undefined || job.commands.includes('save');
  return (
    <>
      {mayWrite && <SectionLinks />}
      {job?.status === 'draft' && (
        <section className="panel" aria-labelledby="posting-gaps">
          <h2 id="posting-gaps">{words.gapsTitle}</h2>
          <GapList gaps={job.gaps} />
          <PublishJob editor={editor} job={job} onDone={onDone} />
        </section>
      )}
      <Translations editor={editor} />
      {job && <ManageJob editor={editor} job={job} onDone={onDone} />}
      {job && <JobHistory events={job.events} zone={editor.zone(editor.desk.form.getValues())} />}
    </>
  );
}

/** What each language lacks, on what is typed now. */
function Translations({ editor }: Pick<PostingSideProps, 'editor'>) {
  const words = postingWords[useSetting().locale];
  const lacking = untranslatedIn(editor.desk.form.watch());
  const name: Record<Locale, string> = { en: words.english, es: words.spanish };
  return locales
    .filter((locale) => lacking[locale].length > 0)
    .map((locale) => (
      <section key={locale} className="panel" aria-labelledby={`posting-lacks-${locale}`}>
        <h2 id={`posting-lacks-${locale}`}>{words.translationTitle(name[locale])}</h2>
        <p className="small muted">{words.translationLead}</p>
        <ul className="plain-list">
          {lacking[locale].map((field) => (
            <li key={field}>
              <a
                href={
                  field === 'requirements' || field === 'questions'
                    ? `#section-${field}`
                    : `#posting-texts.${locale}.${field}`
                }
              >
                {field === 'requirements' || field === 'questions' ? words.sections[field] : words[field]}
              </a>
            </li>
          ))}
        </ul>
      </section>
    ));
}
