import type { TestStack } from './stack.ts';

/** Answers of a posted form: one value or several per question. */
export type FormAnswers = Record<string, string | readonly string[]>;

/** A complete form of an invented person; change what the test is about. */
export function intakeForm(answers: FormAnswers = {}): FormAnswers {
  return {
    locale: 'en',
    asked_by: 'self',
    full_name: 'Rowan Example',
    contact_ways: ['call'],
    phone: '(503) 555-0111',
    language: 'en',
    jurisdiction: 'US-OR',
    consents: ['contact', 'privacy'],
    consent_version: '2026-11-01',
    ...answers,
  };
}

/** Posts a form to the function as a browser does, without following where it leads. */
export async function postForm(
  stack: TestStack,
  answers: FormAnswers,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(answers)) for (const each of [value].flat()) body.append(name, each);
  return await fetch(`${stack.apiUrl}/functions/v1/submit-intake`, {
    method: 'POST',
    body,
    headers,
    redirect: 'manual',
  });
}

/** Posts as the form's script does; gives the status and the reply. */
export async function postByScript(
  stack: TestStack,
  answers: FormAnswers,
): Promise<{ status: number; reply: unknown }> {
  const response = await postForm(stack, answers, { accept: 'application/json' });
  return { status: response.status, reply: await response.json() };
}
