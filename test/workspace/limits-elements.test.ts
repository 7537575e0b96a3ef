import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../src/workspace/limits.ts';
import {
  actions,
  button,
  image,
  input,
  long,
  mrkdwn,
  option,
  plain,
  type RefusedCase,
  rich,
  select,
  times,
} from './payloads.ts';

const refused: readonly RefusedCase[] = [
  [
    'a button label of 76 characters',
    'message',
    [actions(button({ text: plain(long(76)) }))],
    '/0/elements/0/text/text',
    'must be less than 76 characters',
  ],
  [
    'a button value of 2,001 characters',
    'message',
    [actions(button({ value: long(2_001) }))],
    '/0/elements/0/value',
    'must be less than 2001 characters',
  ],
  [
    'a button without a label',
    'message',
    [actions({ type: 'button' })],
    '/0/elements/0',
    'missing required field: text',
  ],
  [
    'a button label in mrkdwn',
    'message',
    [actions(button({ text: mrkdwn('Go') }))],
    '/0/elements/0/text/type',
    'unsupported type: mrkdwn',
  ],
  [
    'an unknown button style',
    'message',
    [actions(button({ style: 'loud' }))],
    '/0/elements/0/style',
    'must be one of: primary, danger',
  ],
  [
    'a script as address',
    'message',
    [actions(button({ url: 'javascript:alert(1)' }))],
    '/0/elements/0/url',
    'invalid url',
  ],
  [
    'a script in rich text',
    'message',
    [rich({ type: 'link', url: 'javascript:alert(1)' })],
    '/0/elements/0/elements/0/url',
    'invalid url',
  ],
  [
    'an address of 3,001 characters',
    'message',
    [actions(button({ url: `https://e.com/${long(2_987)}` }))],
    '/0/elements/0/url',
    'must be less than 3001 characters',
  ],
  [
    'a picture on this machine',
    'message',
    [image({ image_url: 'http://127.0.0.1:80/a.png' })],
    '/0/image_url',
    'downloading image failed',
  ],
  [
    'a picture without a source',
    'message',
    [image({})],
    '/0',
    'must have exactly one of image_url and slack_file',
  ],
  [
    'a picture with two sources',
    'message',
    [image({ image_url: 'https://e.com/a.png', slack_file: { id: 'F12345678' } })],
    '/0',
    'must have exactly one of image_url and slack_file',
  ],
  [
    'a malformed file id',
    'message',
    [image({ slack_file: { id: 'f1' } })],
    '/0/slack_file/id',
    'invalid format',
  ],
  [
    '101 options',
    'modal',
    [input(select({ options: times(101, (i) => option(`${i}`)) }))],
    '/0/element/options',
    'no more than 100 items allowed',
  ],
  [
    'an option value of 76 characters',
    'modal',
    [input(select({ options: [{ text: plain('a'), value: long(76) }] }))],
    '/0/element/options/0/value',
    'must be less than 76 characters',
  ],
  [
    'options and groups at once',
    'modal',
    [
      input(
        select({ options: [option('a')], option_groups: [{ label: plain('a'), options: [option('a')] }] }),
      ),
    ],
    '/0/element',
    'must have exactly one of options and option_groups',
  ],
  [
    'an initial option that is not offered',
    'modal',
    [input(select({ options: [option('a')], initial_option: option('b') }))],
    '/0/element',
    'initial option must be among the options',
  ],
  [
    'a placeholder of 151 characters',
    'modal',
    [input({ type: 'external_select', placeholder: plain(long(151)) })],
    '/0/element/placeholder/text',
    'must be less than 151 characters',
  ],
  [
    'six overflow options',
    'message',
    [actions({ type: 'overflow', options: times(6, (i) => option(`${i}`)) })],
    '/0/elements/0/options',
    'no more than 5 items allowed',
  ],
  [
    'eleven radio buttons',
    'message',
    [actions({ type: 'radio_buttons', options: times(11, (i) => option(`${i}`)) })],
    '/0/elements/0/options',
    'no more than 10 items allowed',
  ],
  [
    'a text input of 3,001 characters',
    'modal',
    [input({ type: 'plain_text_input', max_length: 3_001 })],
    '/0/element/max_length',
    'must be less than or equal to 3000',
  ],
  [
    'eleven files',
    'modal',
    [input({ type: 'file_input', max_files: 11 })],
    '/0/element/max_files',
    'must be less than or equal to 10',
  ],
  [
    'a confirmation of 301 characters',
    'message',
    [actions(button({ confirm: { text: plain(long(301)) } }))],
    '/0/elements/0/confirm/text/text',
    'must be less than 301 characters',
  ],
];

describe('limits of elements', () => {
  it.each(refused)('refuse %s', (_what, surface, blocks, place, message) => {
    expect(checkBlocks(blocks, surface)).toContainEqual({ pointer: `/blocks${place}`, message });
  });
});
