import { expect, it } from 'vitest';
import type { ShelfDocument } from './document.ts';
import { asUtf8, documentType, hasHiddenFacts, pictureKind } from './look-at-file.ts';
import { arrangeShelf } from './shelf.ts';

function held(id: string, facts: Partial<ShelfDocument> = {}): ShelfDocument {
  return {
    id,
    kind: 'resume',
    fileName: `${id}.pdf`,
    mediaType: 'application/pdf',
    sizeBytes: 1,
    uploadedAt: '2026-11-22T10:00:00Z',
    replacesId: null,
    retiredAt: null,
    isCurrent: true,
    sentWith: [],
    ...facts,
  };
}

it('puts every older version behind the newest one', () => {
  const shelf = arrangeShelf([
    held('c', { replacesId: 'b' }),
    held('letter', { kind: 'cover_letter' }),
    held('b', { replacesId: 'a', isCurrent: false }),
    held('a', { isCurrent: false }),
  ]);
  expect(shelf.entries.map(({ current, older }) => [current.id, ...older.map(({ id }) => id)])).toEqual([
    ['c', 'b', 'a'],
    ['letter'],
  ]);
});

it('keeps apart what was taken away but had been sent, and looks past it for older versions', () => {
  const shelf = arrangeShelf([
    held('c', { replacesId: 'b' }),
    held('b', { replacesId: 'a', isCurrent: false, retiredAt: '2026-11-22T11:00:00Z' }),
    held('a', { isCurrent: false }),
  ]);
  expect(shelf.entries.map(({ older }) => older.map(({ id }) => id))).toEqual([['a']]);
  expect(shelf.sentOnly.map(({ id }) => id)).toEqual(['b']);
});

it('ends, whatever the versions say of each other', () => {
  expect(arrangeShelf([held('a', { replacesId: 'a' })]).entries).toHaveLength(1);
});

const bytes = (...values: number[]) => new Uint8Array(values);

it.each([
  ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe1), 'application/pdf', 'jpeg'],
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47), '', 'png'],
  ['a photo of an iPhone', new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0'), '', 'heic'],
  ['a photo of another phone', new TextEncoder().encode('\0\0\0\x18ftypmif1\0\0\0\0'), 'image/heif', 'heic'],
  ['a WebP', new TextEncoder().encode('RIFF\0\0\0\0WEBP'), 'image/webp', 'other_picture'],
  ['a drawing', new TextEncoder().encode('<svg xmlns="">  '), 'image/svg+xml', undefined],
  ['a film', new TextEncoder().encode('\0\0\0\x18ftypqt  \0\0\0\0'), 'video/quicktime', undefined],
])('%s is known by its first bytes', (_, head, type, kind) => {
  expect(pictureKind(head, type)).toBe(kind);
});

it.each([
  ['cv.PDF', '', 'application/pdf'],
  ['cv', 'application/pdf', 'application/pdf'],
  ['cv.docx', '', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['cv.txt', 'text/plain;charset=utf-8', 'text/plain'],
  ['cv.docm', '', 'has_macros'],
  ['cv.doc', 'application/msword', 'wrong_type'],
  ['cv.pages', '', 'wrong_type'],
  ['cv.html', 'text/html', 'wrong_type'],
])('%s (%s) would be handed in as %s', (name, type, found) => {
  expect(documentType(name, type)).toBe(found);
});

it('sees the place and time that a phone wrote into a photo', () => {
  expect(hasHiddenFacts(new TextEncoder().encode('\xff\xd8\xff\xe1\0\x10Exif\0\0MM'))).toBe(true);
  expect(hasHiddenFacts(new TextEncoder().encode('\xff\xd8\xff\xe0\0\x10JFIF\0'))).toBe(false);
});

it.each([
  ['UTF-8', new TextEncoder().encode('Résumé')],
  ['Windows-1252', bytes(0x52, 0xe9, 0x73, 0x75, 0x6d, 0xe9)],
  ['UTF-16, little end first', bytes(0xff, 0xfe, 0x52, 0, 0xe9, 0, 0x73, 0, 0x75, 0, 0x6d, 0, 0xe9, 0)],
  ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x52, 0, 0xe9, 0, 0x73, 0, 0x75, 0, 0x6d, 0, 0xe9)],
])('a text in %s keeps its accents', (_, text) => {
  expect(new TextDecoder().decode(asUtf8(text))).toBe('Résumé');
});
