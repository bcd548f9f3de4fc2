/** What an address can look like (after the HTML standard, with a dot in the host), in small letters. */
const ADDRESS = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u;

/** An e-mail address as it is stored, or null when `typed` is none. */
export function emailAddress(typed: string): string | null {
  const address = typed.trim().toLowerCase();
  return address.length <= 254 && ADDRESS.test(address) ? address : null;
}
