/**
 * Gives the person a file made in this browser, as a download.
 * @param name what it is called on their device
 * @param type media type, e.g. `application/json`
 */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the download has begun; a later turn of the clock may forget the text
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
