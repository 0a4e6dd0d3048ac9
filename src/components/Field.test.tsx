import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderDesk } from './desk-test.tsx';
import { Field } from './Field.tsx';

test('label, hint and error belong to the control', () => {
  renderDesk(
    <Field id="name" label="Name" hint="As on the card" error="required">
      {(control) => <input {...control} />}
    </Field>,
  );
  const control = screen.getByRole('textbox', { name: 'Name' });
  expect(control.getAttribute('aria-describedby')).toBe('name-hint name-error');
  expect(control.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById('name-error')?.textContent).toBe('Fill this in.');
});

test('a fine answer is not called invalid and describes nothing that is not there', () => {
  renderDesk(
    <Field id="name" label="Name" isOptional>
      {(control) => <input {...control} />}
    </Field>,
  );
  const control = screen.getByRole('textbox', { name: 'Name (optional)' });
  expect(control.hasAttribute('aria-describedby')).toBe(false);
  expect(control.hasAttribute('aria-invalid')).toBe(false);
});

test('a fault is said in the language of the reader', () => {
  renderDesk(
    <Field id="name" label="Nombre" error="required">
      {(control) => <input {...control} />}
    </Field>,
    'es',
  );
  expect(screen.getByText('Complete este dato.')).toBeTruthy();
});
