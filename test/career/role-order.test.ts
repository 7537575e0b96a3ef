import { describe, expect, it } from 'vitest';
import { createRoleIndex } from '../../src/career/role.ts';
import { tokenize } from '../../src/text/terms.ts';

const NOTHING_KNOWN = { isKnown: () => false, isOrdinary: () => false, spread: () => 0 };

/** An index over roles that are called by their title, or by several names. */
function indexOf(names: Readonly<Record<string, readonly string[]>>) {
  const all = Object.entries(names).map(([role, [title = role, ...aliases]]) => ({ role, title, aliases }));
  const index = createRoleIndex(all, NOTHING_KNOWN);
  return (text: string) => index.find(text, tokenize(text)).mentions.map(({ roles }) => roles.join(' or '));
}

describe('names that are nearly the same', () => {
  const find = indexOf({
    a: ['AI Senior Backend Engineer'],
    b: ['Senior Backend AI Engineer'],
    c: ['Cost and Quality Manager'],
    d: ['Cost Quality Manager'],
    e: ['Quality Cost Manager'],
    f: ['IT Manager', 'Information Systems Manager'],
    g: ['Shop Manager'],
    h: ['Senior Shop Keeper'],
    i: ['Junior Shop Keeper'],
    j: ['Payroll Clerk', 'Pay Clerk'],
    k: ['Records Clerk', 'Pay Clerk'],
    l: ['Assistant to the Executive Assistant'],
    m: ['Executive Assistant'],
  });

  it.each([
    ['AI Senior Backend Engineer', 'a'],
    ['Senior Backend AI Engineer', 'b'],
    ['senior backend ai enginer', 'b'],
    ['Backend Senior AI Engineer', 'b'],
    ['cost and quality manager', 'c'],
    ['cost quality manager', 'd'],
    ['cost/quality manager', 'd'],
    ['quality cost manager', 'e'],
    ['IT manager', 'f'],
    ['it manager', 'f'],
    ['it mnager', 'f'],
    ['Information Technology Manager', 'f'],
    ['shop manager', 'g'],
    ['senior shop keeper', 'h'],
    ['junior shopkeeper', 'i'],
    ['assistant to the executive assistant', 'l'],
    ['executive assistant', 'm'],
  ])('"%s" is %s', (text, role) => {
    expect(find(text)).toEqual([role]);
  });

  it('are asked about where nothing tells them apart', () => {
    expect(find('pay clerk')).toEqual(['j or k']);
    expect(find('shop keeper')).toEqual(['h or i']);
  });

  it.each(['could it manage more', 'is it a bridge manager', 'what could it lead to'])(
    'are not found in "%s"',
    (text) => {
      expect(find(text)).toEqual([]);
    },
  );
});
