import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { type DefaultValues, type FieldValues, get, type Path, type UseFormReturn, useForm } from 'react-hook-form';
import type * as z from 'zod/mini';
import type { AppError } from '../lib/errors.ts';
import type { Result } from '../lib/result.ts';
import type { FieldProblem } from './ErrorSummary.tsx';

/** A form's state, ready for Field, ErrorSummary and ErrorNotice. */
export interface DeskForm<Input extends FieldValues, Output> {
  form: UseFormReturn<Input, unknown, Output>;
  /** For `<form onSubmit>`. */
  submit: (event: React.FormEvent) => Promise<void>;
  /** The failure of the last submit, when it belongs to no field. */
  fault: AppError | undefined;
  problems: FieldProblem[];
  attempt: number;
  isBusy: boolean;
  /** Id and error of a field's control. */
  field: (name: Path<Input>) => { id: string; error: string | undefined };
}

interface DeskFormOptions<Input extends FieldValues, Output> {
  /** Prefix of the controls' ids. */
  id: string;
  schema: z.core.$ZodType<Output, Input>;
  defaults: DefaultValues<Input>;
  /** Does the work. What was typed stays when it fails. */
  send: (values: Output) => Promise<Result<unknown, AppError>>;
  onDone?: (values: Output) => void;
  /** The form's field for the database's name of it; undefined when it has none. */
  fieldOf?: (databaseField: string) => Path<Input> | undefined;
  /** The sentence for a refused field. */
  sayField?: (name: Path<Input>, error: AppError) => string;
}

function isFieldError(value: unknown): value is { type: string; message?: string } {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';
}

/** The names of the fields that are wrong, however deep they lie: `title`, `places.0.share`. */
function namesIn(errors: object, prefix = ''): string[] {
  return Object.entries(errors).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'root') return [prefix.slice(0, -1)];
    if (isFieldError(value)) return [prefix + key];
    return typeof value === 'object' && value !== null ? namesIn(value, `${prefix}${key}.`) : [];
  });
}

/**
 * A form as all forms of the desk behave: checked on submit first, then while changing; a refusal by the server is
 * put beside its field when it names one; nothing typed is lost.
 */
export function useDeskForm<Input extends FieldValues, Output>(
  options: DeskFormOptions<Input, Output>,
): DeskForm<Input, Output> {
  const { id, schema, defaults, send, onDone, fieldOf, sayField } = options;
  const [fault, setFault] = useState<AppError>();
  const [attempt, setAttempt] = useState(0);
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver<Input, unknown, Output, z.core.$ZodType<Output, Input>>(schema),
    defaultValues: defaults,
    shouldFocusError: false,
  });
  const { errors, isSubmitting } = form.formState;

  const messageOf = (name: string): string | undefined => {
    // a list has its own fault under `root`, because its items have theirs
    const [own, root]: unknown[] = [get(errors, name), get(errors, `${name}.root`)];
    const found = isFieldError(own) ? own : isFieldError(root) ? root : undefined;
    return found === undefined ? undefined : found.message || 'required';
  };

  async function onValid(values: Output): Promise<void> {
    setFault(undefined);
    const result = await send(values);
    if (result.ok) {
      setAttempt(0);
      onDone?.(values);
      return;
    }
    const name = result.error.field === undefined ? undefined : fieldOf?.(result.error.field);
    if (name === undefined) setFault(result.error);
    else {
      form.setError(name, { type: 'server', message: sayField?.(name, result.error) ?? 'required' });
      setAttempt((count) => count + 1);
    }
  }

  return {
    form,
    submit: async (event) => {
      event.preventDefault();
      if (isSubmitting) return;
      await form.handleSubmit(onValid, () => {
        setFault(undefined);
        setAttempt((count) => count + 1);
      })();
    },
    fault,
    problems: namesIn(errors).map((name) => ({
      id: `${id}-${name}`,
      name,
      message: messageOf(name) ?? 'required',
    })),
    attempt,
    isBusy: isSubmitting,
    field: (name) => ({ id: `${id}-${name}`, error: messageOf(name) }),
  };
}
