import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../src/workspace/limits.ts';
import {
  actions,
  button,
  card,
  long,
  mrkdwn,
  plain,
  type RefusedCase,
  rich,
  section,
  times,
} from './payloads.ts';

const refused: readonly RefusedCase[] = [
  [
    'a section of 3,001 characters',
    'message',
    [section(mrkdwn(long(3_001)))],
    '/0/text/text',
    'must be less than 3001 characters',
  ],
  ['an empty text', 'message', [section(mrkdwn(''))], '/0/text/text', 'must be more than 0 characters'],
  ['an unknown block', 'message', [{ type: 'marquee' }], '/0/type', 'unsupported type: marquee'],
  [
    'a block named like a built-in',
    'message',
    [{ type: 'constructor' }],
    '/0/type',
    'unsupported type: constructor',
  ],
  ['a block without a type', 'message', [{}], '/0', 'missing required field: type'],
  ['something that is no block', 'message', ['hello'], '/0', 'must provide an object'],
  [
    'an unknown property',
    'message',
    [{ type: 'divider', colour: 'red' }],
    '/0',
    'invalid additional property: colour',
  ],
  [
    'a header in mrkdwn',
    'message',
    [{ type: 'header', text: mrkdwn('a') }],
    '/0/text/type',
    'unsupported type: mrkdwn',
  ],
  [
    'a header of 151 characters',
    'message',
    [{ type: 'header', text: plain(long(151)) }],
    '/0/text/text',
    'must be less than 151 characters',
  ],
  ['a header without text', 'message', [{ type: 'header' }], '/0', 'missing required field: text'],
  ['a section without text and fields', 'message', [{ type: 'section' }], '/0', 'must have text or fields'],
  [
    'eleven fields',
    'message',
    [{ type: 'section', fields: times(11, () => plain('a')) }],
    '/0/fields',
    'no more than 10 items allowed',
  ],
  [
    'a field of 2,001 characters',
    'message',
    [{ type: 'section', fields: [plain(long(2_001))] }],
    '/0/fields/0/text',
    'must be less than 2001 characters',
  ],
  [
    '51 blocks in a message',
    'message',
    times(51, () => ({ type: 'divider' })),
    '',
    'no more than 50 items allowed',
  ],
  [
    '101 blocks in a modal',
    'modal',
    times(101, () => ({ type: 'divider' })),
    '',
    'no more than 100 items allowed',
  ],
  [
    'eleven context elements',
    'message',
    [{ type: 'context', elements: times(11, () => plain('a')) }],
    '/0/elements',
    'no more than 10 items allowed',
  ],
  [
    'an empty context',
    'message',
    [{ type: 'context', elements: [] }],
    '/0/elements',
    'no less than 1 items allowed',
  ],
  [
    '26 buttons',
    'message',
    [actions(...times(26, (i) => button({ action_id: `a${i}` })))],
    '/0/elements',
    'no more than 25 items allowed',
  ],
  [
    'six context actions',
    'message',
    [
      {
        type: 'context_actions',
        elements: times(6, () => ({ type: 'icon_button', icon: 'trash', text: plain('Delete') })),
      },
    ],
    '/0/elements',
    'no more than 5 items allowed',
  ],
  [
    'a block id of 256 characters',
    'message',
    [{ type: 'divider', block_id: long(256) }],
    '/0/block_id',
    'must be less than 256 characters',
  ],
  [
    'an action id of 256 characters',
    'message',
    [actions(button({ action_id: long(256) }))],
    '/0/elements/0/action_id',
    'must be less than 256 characters',
  ],
  [
    'a card body of 201 characters',
    'message',
    [card({ body: mrkdwn(long(201)) })],
    '/0/body/text',
    'must be less than 201 characters',
  ],
  [
    'a card of nothing',
    'message',
    [{ type: 'card' }],
    '/0',
    'must have at least one of hero_image, title, actions and body',
  ],
  [
    'eleven cards',
    'message',
    [{ type: 'carousel', elements: times(11, () => card()) }],
    '/0/elements',
    'no more than 10 items allowed',
  ],
  [
    'a container in a container',
    'message',
    [
      {
        type: 'container',
        title: plain('a'),
        child_blocks: [{ type: 'container', title: plain('a'), child_blocks: [] }],
      },
    ],
    '/0/child_blocks/0/type',
    'unsupported type: container',
  ],
  [
    'a container without a title',
    'message',
    [{ type: 'container', child_blocks: [{ type: 'divider' }] }],
    '/0',
    'must have title or rich_text_title',
  ],
  [
    'a container of eleven blocks',
    'message',
    [{ type: 'container', title: plain('a'), child_blocks: times(11, () => ({ type: 'divider' })) }],
    '/0/child_blocks',
    'no more than 10 items allowed',
  ],
  [
    'an alert of 201 characters',
    'modal',
    [{ type: 'alert', text: plain(long(201)) }],
    '/0/text/text',
    'must be less than 201 characters',
  ],
  [
    'a list indented nine times',
    'message',
    [{ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', indent: 9, elements: [] }] }],
    '/0/elements/0/indent',
    'must be less than or equal to 8',
  ],
  [
    'an unknown kind of citation',
    'message',
    [rich({ type: 'citation', details: { citation_type: 'rumour' } })],
    '/0/elements/0/elements/0/details/citation_type',
    'failed to match all allowed schemas',
  ],
];

describe('limits of blocks', () => {
  it.each(refused)('refuse %s', (_what, surface, blocks, place, message) => {
    expect(checkBlocks(blocks, surface)).toContainEqual({ pointer: `/blocks${place}`, message });
  });
});
