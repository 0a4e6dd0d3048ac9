import { useFieldArray } from 'react-hook-form';
import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { ListControls } from './ListControls.tsx';
import type { SectionProps } from './posting-desk.ts';
import { postingWords } from './posting-words.ts';
import { QuestionFields } from './QuestionFields.tsx';

const noWords = { label: '', hint: '', knockOutNote: '' };

/** The posting's own questions. One that people were asked keeps its kind; taken out, it is retired and its answers stay. */
export function QuestionsSection({ desk, onSaid, askedIds }: Omit<SectionProps, 'choices'> & { askedIds: readonly string[] }) {
  const words = postingWords[useSetting().locale];
  const { fields, append, move, remove } = useFieldArray({
    control: desk.form.control,
    name: 'questions',
    keyName: 'key',
  });
  return (
    <div id={desk.field('questions').id} tabIndex={-1} className="stack">
      <p className="muted">{words.questionsLead}</p>
      <ol className="items">
        {fields.map((question, index) => (
          <li key={question.key} className="item">
            <div className="item-head">
              <h3>{words.question(index + 1)}</h3>
              <ListControls
                name={words.question(index + 1)}
                {...{ index, move, remove, onSaid }}
                length={fields.length}
              />
            </div>
            <QuestionFields desk={desk} index={index} isAsked={askedIds.includes(question.id)} onSaid={onSaid} />
          </li>
        ))}
      </ol>
      <p>
        <Button
          onClick={() => {
            append({
              id: crypto.randomUUID(),
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
