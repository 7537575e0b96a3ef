import { describe, expect, it } from 'vitest';
import { everydayNames } from '../../src/text/names.ts';

describe('everyday words that are names', () => {
  it.each<[text: string, names: readonly string[]]>([
    ['Works with Java and Go.', ['=go']],
    ['GraphQL, Go, Kotlin', ['=go']],
    ['Salaries often go with experience. Go there.', []],
    ['Offices in New York and in other cities', []],
    ['Reports to the Project Manager', []],
    ['', []],
  ])('stand capitalised inside a sentence, alone: %j', (text, names) => {
    expect(everydayNames(text)).toEqual(names);
  });
});
