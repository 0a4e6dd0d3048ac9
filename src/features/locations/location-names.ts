const stateNames: Record<string, string> = { OR: 'Oregon', NC: 'North Carolina', VA: 'Virginia', WA: 'Washington' };

/** Gives the two letters of a state from its ISO 3166-2 code (`US-OR` → `OR`), or null for the whole country. */
export function stateCode(jurisdiction: string): string | null {
  return jurisdiction.startsWith('US-') ? jurisdiction.slice(3) : null;
}

/** Gives the name of a jurisdiction for people; state names are the same in both languages but for the Carolinas. */
export function jurisdictionName(jurisdiction: string, locale: 'en' | 'es'): string {
  const code = stateCode(jurisdiction);
  if (code === null) return locale === 'en' ? 'United States' : 'Estados Unidos';
  if (locale === 'es' && code === 'NC') return 'Carolina del Norte';
  return stateNames[code] ?? code;
}
