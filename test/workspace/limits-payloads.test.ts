import { describe, expect, it } from 'vitest';
import { checkMessage, checkView } from '../../src/workspace/limits.ts';
import { input, long, mrkdwn, type Part, plain, section, times } from './payloads.ts';

describe('messages', () => {
  it.each([
    ['nothing to show', {}, undefined, 'no_text'],
    ['an empty list of blocks alone', { text: '', blocks: [] }, undefined, 'no_text'],
    ['text of 40,001 characters', { text: long(40_001) }, undefined, 'msg_too_long'],
    ['an update of 4,001 characters', { text: long(4_001) }, 4_000, 'msg_too_long'],
    [
      'blocks of more than 13,200 characters in all',
      { blocks: times(5, () => section(mrkdwn(long(2_641)))) },
      undefined,
      'msg_blocks_too_long',
    ],
    [
      'bad blocks in an attachment',
      { attachments: [{ blocks: [{ type: 'nope' }] }] },
      undefined,
      'invalid_blocks',
    ],
    ['101 attachments', { attachments: times(101, () => ({})) }, undefined, 'too_many_attachments'],
  ])('refuses %s', (_what, content, most, error) => {
    expect(checkMessage(content, most)?.error).toBe(error);
  });

  it('takes blocks of 13,200 characters in all', () => {
    expect(checkMessage({ text: 'a', blocks: times(5, () => section(mrkdwn(long(2_640)))) })).toBeUndefined();
  });
});

describe('views', () => {
  const modal = (rest: Part = {}): Part => ({ type: 'modal', title: plain('Ask'), blocks: [], ...rest });

  it.each([
    ['a modal', modal()],
    [
      'a modal with an input and a submit button',
      modal({ submit: plain('Send'), blocks: [input({ type: 'plain_text_input' })] }),
    ],
    ['a Home tab', { type: 'home', blocks: [section(mrkdwn('Hello'))] }],
    ['a Home tab with an input', { type: 'home', blocks: [input({ type: 'plain_text_input' })] }],
  ])('take %s', (_what, view) => {
    expect(checkView(view)).toBeUndefined();
  });

  it.each([
    ['no title', { type: 'modal', blocks: [] }, '/view', 'missing required field: title'],
    [
      'a title of 25 characters',
      modal({ title: plain(long(25)) }),
      '/view/title/text',
      'must be less than 25 characters',
    ],
    [
      'a submit button of 25 characters',
      modal({ submit: plain(long(25)) }),
      '/view/submit/text',
      'must be less than 25 characters',
    ],
    [
      'an input but no submit button',
      modal({ blocks: [input({ type: 'plain_text_input' })] }),
      '/view',
      'missing required field: submit',
    ],
    [
      'private metadata of 3,001 characters',
      modal({ private_metadata: long(3_001) }),
      '/view/private_metadata',
      'must be less than 3001 characters',
    ],
    [
      'a callback id of 256 characters',
      modal({ callback_id: long(256) }),
      '/view/callback_id',
      'must be less than 256 characters',
    ],
    ['no blocks', { type: 'home' }, '/view', 'missing required field: blocks'],
    [
      'a title on a Home tab',
      { type: 'home', blocks: [], title: plain('a') },
      '/view',
      'invalid additional property: title',
    ],
    ['an unknown type', { type: 'panel', blocks: [] }, '/view/type', 'unsupported type: panel'],
    ['bad blocks', modal({ blocks: [{ type: 'nope' }] }), '/view/blocks/0/type', 'unsupported type: nope'],
  ])('are refused with %s', (_what, view, pointer, message) => {
    expect(checkView(view)).toMatchObject({ error: 'invalid_arguments' });
    expect(checkView(view)?.violations).toContainEqual({ pointer, message });
  });

  it('are refused above 250 kB', () => {
    const blocks = times(90, () => section(mrkdwn(long(3_000))));
    expect(checkView(modal({ blocks }))?.error).toBe('view_too_large');
  });
});
