import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, escapeText, linkTo, plain, plainLine, shorten, webAddress } from '../../src/slack/mrkdwn.ts';

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom('<!channel>', '<@U1>', '&', '<', '>', '|', '&amp;', '🙂', '\u0007', '\n'),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''));

describe('escaping', () => {
  it.each([
    ['<!channel> & <@U1>', '&lt;!channel&gt; &amp; &lt;@U1&gt;'],
    ['<https://x.example|click>', '&lt;https://x.example|click&gt;'],
    ['a\u0000b\u0007c', 'abc'],
    ['half \ud83d a pair', 'half  a pair'],
  ])('makes %j harmless', (text, expected) => {
    expect(escapeText(text, 100)).toBe(expected);
  });

  it('never lets a control sequence survive, is never too long and never cuts an entity', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 1, max: 200 }), (text, limit) => {
        const escaped = escapeText(text, limit);
        expect(escaped).not.toMatch(/[<>]/);
        expect(escaped).not.toMatch(/&(?!amp;|lt;|gt;)/);
        expect(escaped.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('comes back as it was when Slack gives it back', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const clean = text
          .replace(/[\p{Cc}\p{Cs}]/gu, '')
          .replace(/ +/g, ' ')
          .trim();
        expect(decode(escapeText(clean, 10_000), undefined)).toBe(clean);
      }),
    );
  });
});

describe('plain text', () => {
  it('holds no mention even for a client that would parse it', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 1, max: 100 }), (text, limit) => {
        expect(plain(text, limit)).not.toMatch(/<[!@#]/);
        expect([...plain(text, limit)].length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('is one line where asked', () => {
    expect(plainLine(' one\n\n two\tthree ', 100)).toBe('one two three');
  });

  it('is cut between code points', () => {
    expect(shorten('🙂🙂🙂🙂', 3)).toBe('🙂🙂…');
  });
});

describe('links', () => {
  it.each([
    ['https://example.com/a?b=1&c=2', 'https://example.com/a?b=1&c=2'],
    ['  HTTP://EXAMPLE.com ', 'http://example.com/'],
    ['https://example.com/a b', 'https://example.com/a%20b'],
    ['javascript:alert(1)', undefined],
    ['mailto:a@example.com', undefined],
    ['Staff handbook', undefined],
    ['https://', undefined],
    [undefined, undefined],
    [`https://example.com/${'x'.repeat(4000)}`, undefined],
  ])('takes %j for %j', (address, expected) => {
    expect(webAddress(address)).toBe(expected);
  });

  it('cannot be broken out of', () => {
    const link = linkTo('https://example.com/|x>y<!here>', 'Guide> <!channel>', 100);
    expect(link).toMatch(/^<https:\/\/example\.com\/[^<>|]*\|[^<>|]*>$/);
  });
});

describe('decoding', () => {
  it.each([
    ['<@UBOT> what does a lead earn?', 'what does a lead earn?'],
    ['hey <@UBOT|advisor>, salary?', 'hey , salary?'],
    ['ask <@U2|maria> in <#C1|hiring>', 'ask @maria in #hiring'],
    ['see <https://x.example/a|the ad> or <https://x.example/b>', 'see the ad or https://x.example/b'],
    ['<!here> R&amp;D &lt;3 &amp;lt;', 'R&D <3 &lt;'],
    ['<!date^1^{date}|today>', 'today'],
  ])('reads %j as %j', (text, expected) => {
    expect(decode(text, 'UBOT')).toBe(expected);
  });
});
