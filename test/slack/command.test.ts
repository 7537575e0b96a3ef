import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../src/slack/command.ts';

const INTENTS = [
  'overview responsibilities requirements skills soft-skills career-path market-demand salary trends',
  'best-practices challenges compare list-roles help greeting thanks out-of-scope constructor',
].flatMap((names) => names.split(' '));

describe('the grammar of /career', () => {
  it.each([
    ['', 'help', 'help'],
    ['   ', 'help', 'help'],
    ['help', 'help', 'help'],
    ['Help!', 'Help!', 'help'],
    ['roles', 'roles', 'list-roles'],
    ['salary senior backend engineer', 'senior backend engineer', 'salary'],
    ['salary senior backend engineer in california', 'senior backend engineer in california', 'salary'],
    ['SALARY: test lead', 'test lead', 'salary'],
    ['salary', 'salary', 'salary'],
    ['skills coordinator', 'coordinator', 'skills'],
    ['challenges coordinator', 'coordinator', 'challenges'],
    ['path coordinator', 'coordinator', 'career-path'],
    ['path', 'career path', 'career-path'],
    ['career path coordinator', 'coordinator', 'career-path'],
    ['career-path coordinator', 'coordinator', 'career-path'],
    ['soft coordinator', 'coordinator', 'soft-skills'],
    ['soft skills coordinator', 'coordinator', 'soft-skills'],
    ['pay coordinator', 'coordinator', 'salary'],
    ['demand coordinator', 'coordinator', 'market-demand'],
    ['practices coordinator', 'coordinator', 'best-practices'],
    ['best practices coordinator', 'coordinator', 'best-practices'],
    ['duties coordinator', 'coordinator', 'responsibilities'],
    ['reqs coordinator', 'coordinator', 'requirements'],
    ['compare a vs b on skills', 'a vs b on skills', 'compare'],
    ['offer 150k test lead in new york', '150k test lead in new york', 'salary'],
  ])('reads %j as %j under %s', (typed, text, intent) => {
    expect(parseCommand(typed, INTENTS)).toEqual({ kind: 'ask', text, intent });
  });

  it.each([
    'what does a test lead earn?',
    'help me with my offer',
    'roles in california that pay well',
    'thanks a lot',
    'greeting cards designer',
    'out of scope',
    'wages coordinator',
    '__proto__ test lead',
    'toString',
  ])('takes %j for a question', (typed) => {
    expect(parseCommand(typed, INTENTS)).toEqual({ kind: 'ask', text: typed });
  });

  it.each([
    ['ask', 'ask'],
    ['compare', 'compare'],
    ['Offer', 'offer'],
    ['settings', 'settings'],
    ['forget', 'forget'],
    ['forget me', 'forget'],
    ['forget everything!', 'forget'],
    ['Review', 'review'],
  ])('does rather than asks at %j', (typed, deed) => {
    expect(parseCommand(typed, INTENTS)).toEqual({ kind: 'deed', deed });
  });

  it.each(['forget it, what does a test lead earn?', 'settings of a test lead', 'ask maya'])(
    'takes more words than a deed for a question: %j',
    (typed) => {
      expect(parseCommand(typed, INTENTS)).toEqual({ kind: 'ask', text: typed });
    },
  );

  it('knows only the sub-commands of the intents that are there', () => {
    expect(parseCommand('salary test lead', ['skills'])).toEqual({ kind: 'ask', text: 'salary test lead' });
  });
});
