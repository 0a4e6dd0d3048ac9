import { type FormEvent, type RefObject, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { deskWords } from './desk-words.ts';

interface DeskSearchProps {
  input: RefObject<HTMLInputElement | null>;
  isBusy: boolean;
  onSearch: (term: string) => void;
}

/** Searches on Enter, never while typing: each search is logged. The term never enters the address. */
export function DeskSearch({ input, isBusy, onSearch }: DeskSearchProps) {
  const words = deskWords[useSetting().locale];
  const [fault, setFault] = useState<string>();
  function handleSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const term = input.current?.value.trim() ?? '';
    const isShort = term.length < 3;
    setFault(isShort ? words.searchShort : undefined);
    if (isShort) input.current?.focus();
    else onSearch(term);
  }
  return (
    <search>
      <form className="search" noValidate onSubmit={handleSubmit}>
        <Field id="desk-search" label={words.search} hint={words.searchHint} error={fault}>
          {(control) => (
            <input {...control} ref={input} type="search" autoComplete="off" spellCheck={false} maxLength={120} />
          )}
        </Field>
        <Button type="submit" isBusy={isBusy}>
          {words.search}
        </Button>
      </form>
    </search>
  );
}
