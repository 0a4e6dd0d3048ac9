import { expect, it } from 'vitest';
import { maxDocumentBytes } from '../../../src/features/documents/document.ts';
import {
  joined,
  jpegFile,
  macroParts,
  pdfFile,
  pdfOfSize,
  pngFile,
  wordParts,
  zipFile,
} from '../../../tests/support/document-files.ts';
import { identify } from './identify.ts';

const text = (words: string) => new TextEncoder().encode(words);
const pdf = 'application/pdf';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const oldWord = joined(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), new Uint8Array(600));
const heic = joined(new Uint8Array([0, 0, 0, 24]), text('ftypheic\0\0\0\0mif1heic'), new Uint8Array(64));

it.each([
  ['a PDF', pdfFile(), pdf, 'a.pdf', pdf],
  ['a PDF as large as may be', pdfOfSize(maxDocumentBytes), pdf, 'a.pdf', pdf],
  ['a Word file', zipFile(wordParts), word, 'a.docx', word],
  ['a picture', pngFile, 'image/png', 'a.png', 'image/png'],
  [
    'a photo with a phone’s own bytes behind it',
    joined(jpegFile, text('MotionPhoto_Data')),
    'image/jpeg',
    'a.jpg',
    'image/jpeg',
  ],
  ['a file whose type the browser does not know', jpegFile, 'application/octet-stream', 'Foto.JPEG', 'image/jpeg'],
  ['a file of no declared type', pdfFile(), '', 'a.PDF', pdf],
  ['a text of one byte', text('x'), 'text/plain', 'a.txt', 'text/plain'],
  [
    'a text in any script',
    text('﻿Résumé\n履歴書\tسيرة ذاتية 🙂\r\n\f'),
    'text/plain; charset=utf-8',
    'a.txt',
    'text/plain',
  ],
  ['a text that speaks of tags', text('I write HTML: <script> and <b>.'), 'text/plain', 'a.txt', 'text/plain'],
])('%s is taken for what it is', async (_, bytes, declared, name, type) => {
  expect(await identify(bytes, declared, name)).toEqual({ ok: true, value: type });
});

it.each([
  ['nothing at all', new Uint8Array(), pdf, 'a.pdf', 'empty'],
  ['a picture that says it is a PDF', pngFile, pdf, 'a.pdf', 'not_what_it_says'],
  ['a program that says it is a PDF', joined(text('MZ'), new Uint8Array(200)), pdf, 'a.pdf', 'not_what_it_says'],
  ['a script that says it is text', text('#!/bin/sh\nrm -rf ~'), 'text/plain', 'a.txt', 'not_what_it_says'],
  [
    'a page that says it is text',
    text('\n <!DOCTYPE html><script>alert(1)</script>'),
    'text/plain',
    'a.txt',
    'not_what_it_says',
  ],
  ['a page', text('<html><script>1</script></html>'), 'text/html', 'a.html', 'wrong_type'],
  [
    'a drawing with script',
    text('<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>'),
    'image/svg+xml',
    'a.svg',
    'wrong_type',
  ],
  [
    'a drawing that says it is a PNG',
    text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'image/png',
    'a.png',
    'not_what_it_says',
  ],
  ['an archive', zipFile({ 'a.txt': 'a' }), 'application/zip', 'a.zip', 'wrong_type'],
  ['an archive that says it is Word', zipFile({ 'a.txt': 'a' }), word, 'a.docx', 'not_what_it_says'],
  ['an old Word file', oldWord, 'application/msword', 'a.doc', 'wrong_type'],
  ['a Word file behind a password', oldWord, word, 'a.docx', 'is_locked'],
  [
    'a Word file with macros',
    zipFile(macroParts),
    'application/vnd.ms-word.document.macroenabled.12',
    'a.docm',
    'has_macros',
  ],
  ['a Word file with macros under a plain name', zipFile(macroParts), word, 'a.docx', 'has_macros'],
  ['a Word file with hidden code', zipFile({ ...wordParts, 'word/VBAPROJECT.bin': 'x' }), word, 'a.docx', 'has_macros'],
  [
    'a Word file with controls',
    zipFile({ ...wordParts, 'word/activeX/activeX1.bin': 'x' }),
    word,
    'a.docx',
    'has_macros',
  ],
  ['a Word file with locked parts', zipFile(wordParts, 1), word, 'a.docx', 'is_locked'],
  [
    'a Word file that leads out of itself',
    zipFile({ ...wordParts, '../../x': 'x' }),
    word,
    'a.docx',
    'not_what_it_says',
  ],
  ['a Word file behind a page', joined(text('<html></html>'), zipFile(wordParts)), word, 'a.docx', 'not_what_it_says'],
  ['a Word file that was cut off', zipFile(wordParts).slice(0, -30), word, 'a.docx', 'is_unreadable'],
  ['a PDF that was cut off', pdfFile(9000).slice(0, 5000), pdf, 'a.pdf', 'is_unreadable'],
  ['a photo that was cut off', jpegFile.slice(0, -2), 'image/jpeg', 'a.jpg', 'is_unreadable'],
  ['a picture that was cut off', pngFile.slice(0, 40), 'image/png', 'a.png', 'is_unreadable'],
  ['a PDF that is an archive too', joined(pdfFile(), zipFile({ 'a.class': 'x' })), pdf, 'a.pdf', 'not_what_it_says'],
  [
    'a photo that is an archive too',
    joined(jpegFile, zipFile({ 'a.class': 'x' })),
    'image/jpeg',
    'a.jpg',
    'not_what_it_says',
  ],
  [
    'a photo that is a PDF too',
    joined(jpegFile.slice(0, 20), pdfFile(), jpegFile.slice(20)),
    'image/jpeg',
    'a.jpg',
    'not_what_it_says',
  ],
  ['a phone photo nobody converted', heic, 'image/heic', 'a.heic', 'wrong_type'],
  ['text with control signs', text('a\0b'), 'text/plain', 'a.txt', 'not_what_it_says'],
  ['text in an old encoding', new Uint8Array([0x52, 0xe9, 0x73]), 'text/plain', 'a.txt', 'not_what_it_says'],
  ['noise', new Uint8Array([1, 2, 3, 4, 250, 251]), '', 'a', 'wrong_type'],
])('%s is refused', async (_, bytes, declared, name, fault) => {
  expect(await identify(bytes, declared, name)).toEqual({ ok: false, error: fault });
});
