/**
 * Takes the sign-in token of a mail's link out of the address, so that it does not stay in the history or leave with
 * a referrer. Gives undefined when the address carries none.
 */
export function takeLinkToken(): string | undefined {
  const url = new URL(window.location.href);
  const token = url.searchParams.get('token_hash');
  if (!token) return undefined;
  url.searchParams.delete('token_hash');
  url.searchParams.delete('type');
  window.history.replaceState(window.history.state, '', url);
  return token;
}
