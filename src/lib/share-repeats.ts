/**
 * Makes equal items of a record's lists one and the same object across records: ten thousand jobs name a few places,
 * terms and requirements over and over, and Astro's store writes an object it has seen before as a reference.
 */
export function shareRepeats(): <Data extends Record<string, unknown>>(data: Data) => Data {
  const seen = new Map<string, unknown>();
  const one = (item: unknown): unknown => {
    if (typeof item !== 'object' || item === null) return item;
    const key = JSON.stringify(item);
    const known = seen.get(key);
    if (known !== undefined) return known;
    seen.set(key, item);
    return item;
  };
  return (data) => {
    const entries = Object.entries(data).map(([name, value]) => [name, Array.isArray(value) ? value.map(one) : value]);
    return { ...data, ...Object.fromEntries(entries) };
  };
}
