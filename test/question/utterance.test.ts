import { expect, it } from 'vitest';
import { toUtterance } from '../../src/question/utterance.ts';
import { corpusFrom, lexiconOf, rolesOf } from '../support/build.ts';

const corpus = corpusFrom({ 'baker.md': '---\ntitle: Pastry Baker\naliases: [cake maker]\n---\n\nBakes.\n' });
const roles = rolesOf(corpus, lexiconOf(corpus));

it.each([
  ['what does a pastry baker earn in New York?', 'what does a {role} earn in {place}?'],
  ['cake makers: dough?', '{role}: dough?'],
  ['is $90k with 5 years  fair', 'is $90k with 5 years fair'],
  ['*what* about <@U1> it', 'what about it'],
])('keeps %j as %j', (asked, utterance) => {
  expect(toUtterance(roles, asked)).toBe(utterance);
});
