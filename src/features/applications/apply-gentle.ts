/**
 * Words that tell of a diagnosis or treatment, in English and Spanish. Only to warn the writer, gently, before it is
 * sent; nothing is refused, stored or counted. Deliberately short: "recovery", "peer" and "lived experience" are the
 * language of this work and say nothing.
 */
const words =
  /\b(diagnos\w*|bipolar|schizo\w*|esquizo\w*|ptsd|tept|depressi\w*|depresi[oó]n|borderline|psychosis|psicosis|hospitali[sz]\w*|internad[oa]s?|rehab|detox|methadone|metadona|suboxone|buprenor\w*|antidepress\w*|antidepresiv\w*|lithium|litio|overdos\w*|sobredosis|suicid\w*|medication|medicamentos?|hiv|vih)\b/i;

/** Tells whether a text seems to name a diagnosis or a treatment. */
export function namesHealth(text: unknown): boolean {
  return typeof text === 'string' && words.test(text);
}
