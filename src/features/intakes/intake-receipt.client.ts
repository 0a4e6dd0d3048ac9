/** Shows the reference that stands in the receipt's address, if it is one. */
const reference = new URLSearchParams(location.search).get('ref');
const place = document.getElementById('reference');
const received = document.getElementById('received');
const noCode = document.getElementById('no-code');

if (place && received && noCode && reference && /^[2-9CFGHJMPQRVWX]{3}-[2-9CFGHJMPQRVWX]{3}$/.test(reference)) {
  place.textContent = reference;
  received.hidden = false;
  noCode.hidden = true;
}
