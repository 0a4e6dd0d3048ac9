import Papa from 'papaparse';

/**
 * What a spreadsheet might run instead of show: text that begins, after any blank, with a sign of a formula, also in
 * its wide form (OWASP, CSV injection). The library's own pattern misses text of several lines and leading blanks.
 */
const formula = /^[\s\0]*[=+\-@|%\t\r\n＝＋－＠]/;

/** A cell of a file. */
export type CsvCell = string | number | boolean | null;

/**
 * Rows as a file for spreadsheets (RFC 4180, UTF-8 with a mark, so that accents survive). Text that could run as a
 * formula gets an apostrophe in front, which spreadsheets take as "this is text".
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${Papa.unparse({ fields: [...columns], data: rows.map((row) => [...row]) }, { escapeFormulae: formula })}\r\n`;
}
