import { expect, it } from 'vitest';
import { withoutPersonal } from '../../src/text/personal.ts';

it.each([
  ['mail me at maya.chen+x@mail.acme.co.uk please', 'mail me at … please'],
  ['call +1 (415) 555-0100 or 0171 234 56 78', 'call … or …'],
  ['my number 4155550100123', 'my number …'],
  ['ask <@U012AB3CD> or @maya or U012AB3CD in C0123456789', 'ask … or … or … in …'],
  ['see https://intranet.acme.com/people/maya?token=1', 'see …'],
  ['pay it to DE89 3704 0044 0532 0130 00', 'pay it to …'],
])('takes personal data out of %j', (text, masked) => {
  expect(withoutPersonal(text)).toEqual({ text: masked, isMasked: true });
});

it.each([
  'is $150,000 fair for a senior backend engineer in 2024?',
  'pay of 120000 to 150000 a year, 2019-2024',
  'from 95,000 - 130,000 with 5+ years, 80/20',
  'UX and C++ in NYC; UNDERSTANDING CAREERS',
  'between 100k and 1.5 million',
])('leaves %j alone', (text) => {
  expect(withoutPersonal(text)).toEqual({ text, isMasked: false });
});
