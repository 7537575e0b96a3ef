import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caseRecord,
  decodeCase,
  decodeFinding,
  encodeCase,
  encodeFinding,
  readCase,
} from '../../src/slack/cases.ts';
import { expertForm } from '../../src/slack/forms/expert.ts';
import { decodeMemo, encodeMemo } from '../../src/slack/forms/memo.ts';
import { checkView } from '../../src/workspace/limits.ts';

const id = fc.stringMatching(/^[CDU][A-Z0-9]{8,12}$/);
const text = fc.string({ minLength: 1, maxLength: 400 });

describe('what a form keeps', () => {
  it('comes back as it was', () => {
    const spots = fc.record(
      { channel: id, thread: fc.constant('1.000001'), ephemeral: fc.boolean(), url: fc.webUrl() },
      { requiredKeys: ['channel', 'ephemeral'] },
    );
    fc.assert(
      fc.property(spots, text, text, (spot, question, about) => {
        const memo = { spot: { ...spot, direct: spot.channel.startsWith('D') }, question, about };
        expect(decodeMemo(encodeMemo(memo))).toEqual(memo);
      }),
    );
  });

  it('fits, without the address if need be', () => {
    const spot = { channel: 'C1', ephemeral: true, direct: false, url: `https://x/${'y'.repeat(2000)}` };
    const memo = encodeMemo({ spot, question: 'q'.repeat(1500) });
    expect(memo.length).toBeLessThanOrEqual(3000);
    expect(decodeMemo(memo)?.spot?.url).toBeUndefined();
  });

  it.each(['', '{}', 'x', '{"v":0}', '{"v":2,"c":"C1"}', 'null'])('is too old when it is %j', (memo) => {
    expect(decodeMemo(memo)).toBeUndefined();
  });
});

describe('a question for experts', () => {
  const asked = { asker: 'U1', channel: 'C1', thread: '1.000001', isPrivate: false };

  it('comes back from a button and from what Slack keeps with a message', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (question, isPrivate) => {
        const one = { ...asked, isPrivate, question };
        expect(decodeCase(encodeCase(one))).toEqual(one);
        expect(readCase(caseRecord(one))).toEqual(one);
      }),
    );
  });

  it.each(['"'.repeat(5000), '\\'.repeat(5000), '🙂'.repeat(3000), 'x'.repeat(9000)])(
    'fits into a button and a form: %#',
    (question) => {
      const one = { ...asked, question };
      const value = encodeCase(one);
      expect(value?.length).toBeLessThanOrEqual(2000);
      const spot = { channel: 'C1', thread: '1.000001', ephemeral: false, direct: false };
      expect(checkView(expertForm(one, value ?? '', spot))).toBeUndefined();
    },
  );

  it.each([undefined, '', '{}', '{"v":0}', '{"v":1,"w":"U1"}'])('is too old when it is %j', (value) => {
    expect(decodeCase(value)).toBeUndefined();
    expect(decodeFinding(value)).toBeUndefined();
  });

  it('and its answer come back together, shortened where they must be', () => {
    const finding = { asker: 'U1', expert: 'U2', question: 'visa?', answer: 'An H-1B.' };
    expect(decodeFinding(encodeFinding(finding))).toEqual(finding);
    const long = encodeFinding({ ...finding, question: 'q'.repeat(3000), answer: 'a'.repeat(3000) });
    expect(decodeFinding(long)).toMatchObject({ asker: 'U1', answer: expect.stringMatching(/^a{1199}…$/) });
    expect(encodeFinding({ ...finding, answer: '"'.repeat(3000) })).toBeUndefined();
  });
});
