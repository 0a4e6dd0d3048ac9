/** What a text begins with that is more than text: pages, drawings, scripts, other formats written in letters. */
const otherThanText =
  /^\s*(<(!doctype|html|head|body|script|svg|\?xml|\?php|!--)|#!|%!PS|%PDF-|\{\\rtf|MIME-Version:|From )/i;

/**
 * Tells whether bytes are plain text: UTF-8 without control characters (tabs, line and page breaks may be), and not a
 * page or script in disguise.
 */
export function isPlainText(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return !/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text) && !otherThanText.test(text);
}
