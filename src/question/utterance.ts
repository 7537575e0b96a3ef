import type { RoleIndex } from '../career/role.ts';
import { plainText } from '../text/normalise.ts';
import { tokenize } from '../text/terms.ts';
import { maskText } from './masks.ts';
import { findNamed } from './spans.ts';

/** A question as an intent would keep it: its roles and places by the placeholders that stand for any. */
export function toUtterance(roles: RoleIndex, asked: string): string {
  const text = plainText(asked);
  const tokens = tokenize(text);
  const { masks } = findNamed(text, tokens, roles.find(text, tokens));
  const named = masks.filter(({ mask }) => mask === 'role' || mask === 'place');
  return maskText(text, named)
    .replaceAll('_role_', '{role}')
    .replaceAll('_place_', '{place}')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[?!.,;:])/g, '')
    .trim();
}
