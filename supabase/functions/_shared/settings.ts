/**
 * Reads a setting of the function (`supabase secrets set`, or the local stack).
 * @throws naming the setting that is missing, so that the log says what to do
 */
export function setting(name: string): string {
  const value = optionalSetting(name);
  if (value === undefined) throw new Error(`The setting ${name} is missing`);
  return value;
}

/** Reads a setting that may be left out; empty counts as left out. */
export function optionalSetting(name: string): string | undefined {
  return Deno.env.get(name) || undefined;
}
