import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type pg from 'pg';
import { pdfFile, pdfOfSize, pngFile } from '../support/document-files.ts';
import { applicationIn, openJob } from '../support/hiring-factories.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { newCandidate, signInAsCandidate } from '../support/my-portal.ts';
import { queryOn } from '../support/query.ts';

const heic = join(import.meta.dirname, '..', 'support', 'files', 'certificate.heic');
const pdf = (name: string, bytes = pdfFile()) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });

test.use({ viewport: { width: 320, height: 700 }, hasTouch: true });

const adding = (page: Page) => page.getByRole('region', { name: /^Add a file|^Agregar un archivo/ });
const chooser = (part: Locator) => part.getByLabel(/Choose|Elegir/);

async function expectNoSideways(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

/** An application of this person that was sent, and a request for a certificate with it; gives the request's id. */
async function askedFor(owner: pg.Client, email: string): Promise<string> {
  const q = queryOn(owner);
  const { candidate } = await q.one<{ candidate: string }>(
    'select c.id as candidate from public.candidates c join public.accounts a on a.user_id = c.user_id where a.email = $1',
    [email],
  );
  const job = await openJob(q, `asked-${crypto.randomUUID().slice(0, 8)}`);
  const { id } = await applicationIn(q, { job, candidate, status: 'screening' });
  const { request } = await q.one<{ request: string }>(
    `insert into public.document_requests (application_id, kind, note, due_on) values ($1, 'certificate', 'Your THW card', current_date + 7) returning id as request`,
    [id],
  );
  return request;
}

test('a phone photo (HEIC) becomes a JPEG that is stored, listed and saved again', async ({ page, mailbox, owner }) => {
  const email = newCandidate();
  await signInAsCandidate(page, mailbox, email, '/my/documents');
  await expect(page.getByText('We hold no files of yours yet.')).toBeVisible();
  const add = adding(page);
  await expect(add.getByText(/Up to 10 MB/)).toBeVisible();
  await expect(add.getByLabel(/Take a photo/)).toHaveAttribute('capture', 'environment');
  await expectAccessible(page);
  await expectNoSideways(page);

  await add.getByLabel('What is it?').selectOption('certificate');
  await chooser(add).setInputFiles(heic);
  await expect(add.getByRole('status')).toHaveText(/We have certificate\.jpg\. We saved your photo as a JPEG/, {
    timeout: 30_000,
  });
  await expect(page.getByRole('region', { name: 'Files we hold' }).getByText('certificate.jpg')).toBeVisible();
  const { rows } = await owner.query(
    `select d.media_type, d.kind, (o.metadata ->> 'size')::int as stored, d.size_bytes from public.documents d
     join public.candidates c on c.id = d.candidate_id join storage.objects o on o.bucket_id = 'documents' and o.name = d.storage_path where c.email = $1`,
    [email],
  );
  expect(rows).toEqual([
    { media_type: 'image/jpeg', kind: 'certificate', stored: rows[0]?.size_bytes, size_bytes: expect.any(Number) },
  ]);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download certificate.jpg' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('certificate.jpg');
  const bytes = await readFile(await saved.path());
  expect([bytes.length, bytes[0], bytes[1]]).toEqual([rows[0]?.size_bytes, 0xff, 0xd8]);
  await expectAccessible(page);
  await expectNoSideways(page);
});

test.describe('what cannot be taken', () => {
  test.use({ allowedErrors: ['status of 415', 'net::ERR', 'status of 503'] });

  test('is said at once, in words, and the focus stays', async ({ page, mailbox }) => {
    await signInAsCandidate(page, mailbox, newCandidate(), '/my/documents');
    const add = adding(page);
    const problem = add.getByRole('alert');
    await chooser(add).focus();
    for (const [file, said] of [
      [pdf('empty.pdf', new Uint8Array()), /This file is empty/],
      [pdf('large.pdf', pdfOfSize(10 * 1024 * 1024 + 1)), /too big\. It may have up to 10 MB/],
      [{ ...pdf('old.doc'), mimeType: 'application/msword' }, /We cannot take this kind of file/],
      [{ ...pdf('letter.docm'), mimeType: '' }, /macros/],
      [pdf('lies.pdf', new TextEncoder().encode('MZ this is a program, not a paper')), /not what its name says/],
      [
        { name: 'torn.png', mimeType: 'image/png', buffer: Buffer.from(pngFile.slice(0, 30)) },
        /could not read this file/,
      ],
    ] as const) {
      await chooser(add).setInputFiles(file);
      await expect(problem).toHaveText(said);
      await expect(chooser(add)).toHaveAttribute('aria-invalid', 'true');
      await expect(chooser(add)).toBeFocused();
    }
    await expectAccessible(page);
    await expectNoSideways(page);
    await chooser(add).setInputFiles(pdf('good.pdf'));
    await expect(add.getByRole('status')).toHaveText('We have good.pdf.');
    await expect(problem).toHaveText('');
  });

  test('a lost connection keeps the file for another try, and makes one document', async ({ page, mailbox, owner }) => {
    const email = newCandidate();
    await signInAsCandidate(page, mailbox, email, '/my/documents');
    const add = adding(page);
    let tries = 0;
    await page.route('**/functions/v1/upload-document', async (route) => {
      tries += 1;
      if (tries === 1) return await route.abort('internetdisconnected');
      // stored, but the answer is lost
      if (tries === 2) await route.fetch();
      return tries === 2 ? await route.abort('connectionreset') : await route.continue();
    });
    await chooser(add).setInputFiles(pdf('cv.pdf', pdfFile(300)));
    for (const once of [1, 2]) {
      await expect(add.getByRole('alert'), `after try ${once}`).toHaveText(
        /The connection broke\. Your file is still here/,
      );
      await add.getByRole('button', { name: 'Try again' }).press('Enter');
      await expect(chooser(add)).toBeFocused();
    }
    await expect(add.getByRole('status')).toHaveText('We have cv.pdf.');
    const { rows } = await owner.query(
      'select count(*)::int as held from public.documents d join public.candidates c on c.id = d.candidate_id where c.email = $1',
      [email],
    );
    expect([tries, rows]).toEqual([3, [{ held: 1 }]]);
  });
});

test('versions, the same file twice, and taking away', async ({ page, mailbox }) => {
  await signInAsCandidate(page, mailbox, newCandidate(), '/my/documents');
  const add = adding(page);
  const held = page.getByRole('region', { name: 'Files we hold' });
  await chooser(add).setInputFiles(pdf('first.pdf', pdfFile(1)));
  await expect(held.getByText('first.pdf')).toBeVisible();
  await chooser(add).setInputFiles(pdf('copy.pdf', pdfFile(1)));
  await expect(add.getByRole('status')).toHaveText(/You gave us this file before.*first\.pdf/);

  await held.getByRole('button', { name: 'Send a newer version' }).click();
  await held
    .getByRole('button', { name: /A newer version of first\.pdf Choose/ })
    .setInputFiles(pdf('second.pdf', pdfFile(2)));
  await expect(held.getByText('1 older version')).toBeVisible();
  await expect(page.getByText('We have second.pdf.')).toBeVisible();
  await held.getByText('1 older version').click();
  await expect(held.getByText('first.pdf')).toBeVisible();
  await expectAccessible(page);

  await held.getByRole('button', { name: 'Take away first.pdf' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('We erase this file. This cannot be undone.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Yes, take it away' }).click();
  await expect(page.getByText('first.pdf is erased.')).toBeVisible();
  await expect(held.getByText('1 older version')).toHaveCount(0);
  await expect(held.getByText('second.pdf')).toBeVisible();
});

test('a paper that was asked for is handed in, in Spanish, and goes with the application', async ({
  page,
  mailbox,
  owner,
}) => {
  const email = newCandidate();
  await signInAsCandidate(page, mailbox, email, '/my/documents');
  await chooser(adding(page)).setInputFiles(pdf('cv.pdf', pdfFile(7)));
  await expect(adding(page).getByRole('status')).toHaveText('We have cv.pdf.');
  const request = await askedFor(owner, email);
  await page.reload();
  await expect(page.getByText('Your THW card')).toBeVisible();
  await page.getByRole('button', { name: 'Español' }).click();
  const asked = page.getByRole('region', { name: 'Lo que necesitamos de usted' });
  await expect(asked.getByText('Your THW card')).toBeVisible();
  await expect(asked.getByText(/a más tardar el/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
  await chooser(asked).setInputFiles(heic);
  await expect(page.getByText('Certificado: enviado. Ya está con su solicitud.')).toBeVisible({ timeout: 30_000 });
  await expect(asked).toHaveCount(0);
  const { rows } = await owner.query(
    `select d.file_name, r.fulfilled_at is not null as is_done from public.document_requests r
     join public.application_documents a on a.application_id = r.application_id and a.document_id = r.document_id
     join public.documents d on d.id = r.document_id where r.id = $1`,
    [request],
  );
  expect(rows).toEqual([{ file_name: 'certificate.jpg', is_done: true }]);
});
