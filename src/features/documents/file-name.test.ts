import { expect, it } from 'vitest';
import { cleanFileName, maxFileNameLength, nameInSentence } from './file-name.ts';
import { readUploadHeaders, writeUploadHeaders } from './upload-request.ts';

const pdf = 'application/pdf';

it.each([
  ['Rowan Example résumé.pdf', 'Rowan Example résumé.pdf'],
  ['سيرة ذاتية.pdf', 'سيرة ذاتية.pdf'],
  ['履歴書.pdf', '履歴書.pdf'],
  ['👩‍👩‍👧 my CV 🏳️‍🌈.pdf', '👩‍👩‍👧 my CV 🏳️‍🌈.pdf'],
  ['Scan.PDF', 'Scan.PDF'],
  ['J. Example', 'J. Example.pdf'],
  ['photo.jpg', 'photo.pdf'],
  ['cv.pdf.exe', 'cv.pdf.pdf'],
  ['../../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\Rowan\\cv.pdf', 'cv.pdf'],
  ['cv\u202efdp.exe', 'cvfdp.pdf'],
  ['\u2067cv\u2069.pdf', 'cv.pdf'],
  ['a\u0000b\r\nc.pdf', 'abc.pdf'],
  ['<script>alert("1")</script>.pdf', 'script-.pdf'],
  ['what?*|:.pdf', 'what----.pdf'],
  ['   .pdf', 'pdf.pdf'],
  ['', 'document.pdf'],
  ['...', 'document.pdf'],
  ['con.pdf', 'con-.pdf'],
  ['e\u0301.pdf', 'é.pdf'],
  ['\ud83d.pdf', '\ufffd.pdf'],
])('%j is kept as %j', (given, kept) => {
  expect(cleanFileName(given, pdf)).toBe(kept);
});

it('keeps both endings of a JPEG and gives a converted photo a new one', () => {
  expect(cleanFileName('a.jpeg', 'image/jpeg')).toBe('a.jpeg');
  expect(cleanFileName('IMG_0001.HEIC', 'image/jpeg')).toBe('IMG_0001.jpg');
});

it('cuts a name of 300 signs at the limit, ending and whole signs kept', () => {
  for (const sign of ['x', '👩‍👩‍👧', 'é', 'ש']) {
    const kept = cleanFileName(`${sign.repeat(300)}.pdf`, pdf);
    expect([...kept].length).toBeLessThanOrEqual(maxFileNameLength);
    expect([...kept].length).toBeGreaterThan(maxFileNameLength - 6);
    expect(kept.endsWith(`${sign}.pdf`)).toBe(true);
  }
});

it('every name and fact travels through the headers and back', () => {
  const uploadKey = crypto.randomUUID();
  for (const fileName of ['a b.pdf', '履歴書 %41+&.pdf', '🙂\u202e\n\u0000".pdf', `${'🙂'.repeat(200)}.pdf`]) {
    const facts = { fileName, kind: 'resume', uploadKey, requestId: crypto.randomUUID() } as const;
    const headers = writeUploadHeaders(facts);
    for (const value of Object.values(headers)) expect(value).toMatch(/^[\x21-\x7e]+$/);
    const back = readUploadHeaders(new Headers(headers));
    expect(back).toMatchObject({ kind: 'resume', uploadKey, requestId: facts.requestId });
    expect(back?.fileName.endsWith('.pdf')).toBe(true);
    if (fileName.length < 300) expect(back?.fileName).toBe(fileName);
  }
});

it('facts that are not whole are not read', () => {
  const good = writeUploadHeaders({ fileName: 'a.pdf', kind: 'resume', uploadKey: crypto.randomUUID() });
  expect(readUploadHeaders(new Headers(good))).toBeDefined();
  for (const [header, wrong] of [
    ['x-document-kind', 'passport'],
    ['x-upload-key', '1'],
    ['x-document-request', "' or true"],
    ['x-file-name', '%zz'],
  ] as const)
    expect(readUploadHeaders(new Headers({ ...good, [header]: wrong }))).toBeUndefined();
});

it('sets a name that runs from right to left apart from the sentence around it', () => {
  expect(nameInSentence('סיכום.pdf')).toBe('\u2068סיכום.pdf\u2069');
  expect(nameInSentence('résumé 履歴書.pdf')).toBe('résumé 履歴書.pdf');
});
