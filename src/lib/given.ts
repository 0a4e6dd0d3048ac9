/** Of an object, what has a value. */
type Given<Values> = { [Key in keyof Values]?: Exclude<Values[Key], null | undefined> };

/** Leaves out what is null or undefined: an argument of a database function that is not given keeps its default. */
export function given<Values extends object>(values: Values): Given<Values>;
export function given(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
}

/**
 * Passes null on as an argument of a database function. Generated types cannot say that an argument may be null, so
 * each use names one whose comment in supabase/schemas says that it may.
 */
export function nullable<Value>(value: Value | null): Value {
  return value as Value;
}
