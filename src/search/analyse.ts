import { findExperience } from '../career/experience.ts';
import { YEARS_TERM } from '../question/lexicon.ts';
import { hyphenated } from '../text/compounds.ts';
import { everydayNames } from '../text/names.ts';
import { tokenize } from '../text/terms.ts';

/**
 * The terms that a text is found by: its stems in order, then compounds written as one word
 * (`on-call` → `oncall`), names that are everyday words, then the marks of what it states.
 */
export function analyse(text: string): readonly string[] {
  const stems = tokenize(text).map((token) => token.stem);
  const years = findExperience(text).length > 0 ? [YEARS_TERM] : [];
  return [...stems, ...hyphenated(text), ...everydayNames(text), ...years];
}
