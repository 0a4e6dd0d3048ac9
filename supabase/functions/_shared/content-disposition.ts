/**
 * The header with which a browser saves an answer as a file (RFC 6266): a plain ASCII name for old readers and the whole
 * name in UTF-8 (RFC 8187). Always `attachment`: nothing that a stranger handed in is shown as a page of ours.
 * @param name a cleaned name (cleanFileName)
 */
export function attachmentNamed(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
