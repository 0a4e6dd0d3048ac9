import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import type { AppError } from '../../lib/errors.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { DocumentUpload } from './DocumentUpload.tsx';
import { type DocumentFault, documentFaults, type UploadedDocument } from './document.ts';
import { documentWords } from './document-words.ts';
import type { UploadWatch } from './documents.queries.ts';
import type { PreparedFile } from './prepare-file.ts';

const file = new File(['%PDF-1.4'], 'cv.pdf', { type: 'application/pdf' });
const prepared: PreparedFile = { file, fileName: 'cv.pdf', mediaType: 'application/pdf', changes: [] };
const document_: UploadedDocument = {
  id: 'd1',
  kind: 'resume',
  fileName: 'cv.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 8,
  uploadedAt: '2026-11-22T10:00:00Z',
  replacesId: null,
  isDuplicate: false,
};

/** Shows the part with a server whose answers the test gives one by one. */
function setUp(options: { locale?: 'en' | 'es'; prepare?: Result<PreparedFile, DocumentFault>; error?: string } = {}) {
  const sent: {
    facts: Record<string, unknown>;
    watch: UploadWatch;
    answer: (r: Result<UploadedDocument, AppError>) => void;
  }[] = [];
  const upload = vi.fn(
    (_file: Blob, _type: string, facts: object, watch: UploadWatch) =>
      new Promise<Result<UploadedDocument, AppError>>((answer) => {
        sent.push({ facts: { ...facts }, watch, answer });
      }),
  );
  const onUploaded = vi.fn();
  const prepare = async () => options.prepare ?? ok(prepared);
  renderDesk(
    <DocumentUpload
      id="up"
      kind="resume"
      error={options.error}
      onUploaded={onUploaded}
      actions={{ prepare, upload }}
    />,
    options.locale,
  );
  const user = userEvent.setup({ applyAccept: false });
  return { user, sent, onUploaded, picker: screen.getByLabelText(/^Résumé Choose|^Currículum Elegir/) };
}

const said = () => screen.getByRole('status').textContent;
const problem = () => screen.getByRole('alert').textContent;

test('says its limits before anything is chosen, and ties them to the chooser', () => {
  const { picker } = setUp();
  expect(picker.getAttribute('aria-describedby')).toBe('up-error up-hint');
  expect(screen.getByText(/Up to 10 MB/).id).toBe('up-hint');
  expect(picker.getAttribute('accept')).toContain('.heic');
});

test('a file goes on its way, tells its quarters, arrives, and is given to the form', async () => {
  const { user, sent, onUploaded, picker } = setUp();
  await user.upload(picker, file);
  expect(said()).toBe('Sending cv.pdf…');
  act(() => sent[0]?.watch.onProgress(0.55));
  expect(said()).toBe('Sending cv.pdf… 50 percent sent');
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.55');
  await act(async () => sent[0]?.answer(ok(document_)));
  expect(said()).toBe('We have cv.pdf.');
  expect(onUploaded).toHaveBeenCalledExactlyOnceWith(document_);
  expect(screen.queryByRole('button')).toBeNull();
});

test.each(documentFaults)('a file that is %s is refused in words, at once, and sent nowhere', async (fault) => {
  for (const locale of ['en', 'es'] as const) {
    const { user, sent, picker } = setUp({ locale, prepare: fail(fault) });
    await user.upload(picker, file);
    expect(problem()).toBe(documentWords[locale].faults[fault]);
    expect(picker.getAttribute('aria-invalid')).toBe('true');
    expect(sent).toEqual([]);
    document.body.innerHTML = '';
  }
});

test('what only the server can see is said the same way', async () => {
  const { user, sent, picker } = setUp();
  await user.upload(picker, file);
  await act(async () => sent[0]?.answer(fail({ code: 'invalid', field: 'not_what_it_says' })));
  expect(problem()).toMatch(/not what its name says/);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('a lost connection keeps the file, and another try is the same upload', async () => {
  const { user, sent, onUploaded, picker } = setUp();
  await user.upload(picker, file);
  await act(async () => sent[0]?.answer(fail({ code: 'offline' })));
  expect(problem()).toMatch(/The connection broke. Your file is still here/);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(problem()).toBe('');
  expect(document.activeElement).toBe(picker);
  await act(async () => sent[1]?.answer(ok(document_)));
  expect(sent[1]?.facts['uploadKey']).toBe(sent[0]?.facts['uploadKey']);
  expect(onUploaded).toHaveBeenCalledOnce();
});

test('a stopped upload is stopped: it says so, keeps the focus in place, and its late answer changes nothing', async () => {
  const { user, sent, onUploaded, picker } = setUp();
  await user.upload(picker, file);
  await user.click(screen.getByRole('button', { name: 'Stop sending' }));
  expect(sent[0]?.watch.signal.aborted).toBe(true);
  expect(said()).toBe('Stopped. Nothing was sent.');
  expect(document.activeElement).toBe(picker);
  await act(async () => sent[0]?.answer(ok(document_)));
  expect(said()).toBe('Stopped. Nothing was sent.');
  expect(onUploaded).not.toHaveBeenCalled();
});

test('another choice takes the place of the one under way, with a key of its own', async () => {
  const { user, sent, onUploaded, picker } = setUp();
  await user.upload(picker, file);
  await user.upload(picker, file);
  expect(sent[0]?.watch.signal.aborted).toBe(true);
  expect(sent[1]?.facts['uploadKey']).not.toBe(sent[0]?.facts['uploadKey']);
  await act(async () => sent[0]?.answer(ok({ ...document_, id: 'late' })));
  await act(async () => sent[1]?.answer(ok(document_)));
  expect(onUploaded).toHaveBeenCalledExactlyOnceWith(document_);
});

test('the same file as before is used, and said to be', async () => {
  const { user, sent, onUploaded, picker } = setUp();
  await user.upload(picker, file);
  await act(async () => sent[0]?.answer(ok({ ...document_, isDuplicate: true })));
  expect(said()).toBe('You gave us this file before. We use that one: cv.pdf.');
  expect(onUploaded).toHaveBeenCalledOnce();
});

test('a converted and shrunk photo says what was done to it', async () => {
  const { user, sent, picker } = setUp({ prepare: ok({ ...prepared, changes: ['made_jpeg', 'shrunk'] }) });
  await user.upload(picker, file);
  await act(async () => sent[0]?.answer(ok(document_)));
  expect(said()).toMatch(/saved your photo as a JPEG.*made the photo smaller/);
});

test('what the form around it misses is said here until something is chosen', async () => {
  const { user, picker } = setUp({ error: 'Add your résumé.' });
  expect(within(screen.getByRole('alert')).getByText('Add your résumé.')).toBeTruthy();
  await user.upload(picker, file);
  expect(problem()).toBe('');
});
