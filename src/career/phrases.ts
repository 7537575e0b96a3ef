/**
 * A pattern for any of the phrases as whole words, in any case: phrases are set apart by `;` and may hold the
 * marks of regular expressions, such as `salar(?:y|ies)`.
 */
export function anyOf(phrases: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(phrases)})(?![\\p{L}\\p{N}])`, 'iu');
}

/** The phrases as the alternatives of a larger pattern. */
export function alternatives(phrases: string): string {
  return phrases
    .split(';')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .join('|');
}
