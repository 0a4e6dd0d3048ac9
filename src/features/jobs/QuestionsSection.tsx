import { useRef } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { ListControls } from './ListControls.tsx';
import { ListItem } from './ListItem.tsx';
import type { SectionProps } from './posting-desk.ts';
import { knocksOut } from './posting-parts.ts';
import { postingWords } from './posting-words.ts';
import { QuestionFields } from './QuestionFields.tsx';

const noWords = { label: '', hint: '', knockOutNote: '' };

/** The posting's own questions. One that people were asked keeps its kind; taken out, it is retired and its answers stay. */
export function QuestionsSection({
  desk,
  onSaid,
  askedIds,
}: Omit<SectionProps, 'choices'> & { askedIds: readonly string[] }) {
  const { locale } = useSetting();
  const words = postingWords[locale];
  const { fields, append, move, remove } = useFieldArray({
    control: desk.form.control,
    name: 'questions',
    keyName: 'key',
  });
  const added = useRef(new Set<string>());
  const kept = useWatch({ control: desk.form.control, name: 'questions' });
  const summaryOf = (index: number): string => {
    const question = kept[index];
    if (question === undefined) return '';
    const label = question.texts[locale].label || question.texts.en.label || question.texts.es.label;
    const must = question.isRequired || knocksOut(question) ? ` · ${words.mustAnswer}` : '';
    return `${label} · ${words.questionKinds[question.kind]}${must}`;
  };
  return (
    <div id={desk.field('questions').id} tabIndex={-1} className="stack">
      <p className="muted">{words.questionsLead}</p>
      <ol className="items">
        {fields.map((question, index) => (
          <ListItem
            key={question.key}
            name={words.question(index + 1)}
            summary={summaryOf(index)}
            isOpenAtFirst={added.current.has(question.id)}
            mustBeOpen={desk.problems.some((problem) => problem.name.startsWith(`questions.${index}.`))}
            controls={
              <ListControls
                listId={desk.field('questions').id}
                name={words.question(index + 1)}
                {...{ index, move, remove, onSaid }}
                length={fields.length}
              />
            }
          >
            <QuestionFields desk={desk} index={index} isAsked={askedIds.includes(question.id)} onSaid={onSaid} />
          </ListItem>
        ))}
      </ol>
      <p>
        <Button
          onClick={() => {
            const id = crypto.randomUUID();
            added.current.add(id);
            append({
              id,
              kind: 'yes_no',
              isRequired: false,
              choices: [],
              knockOutAnswers: [],
              knockOutBelow: '',
              texts: { en: noWords, es: noWords },
            });
            onSaid(words.added(words.question(fields.length + 1)));
          }}
        >
          {words.addQuestion}
        </Button>
      </p>
    </div>
  );
}
