import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, plainText } from '../../src/text/normalise.ts';

describe('normalise', () => {
  it.each([
    ['Résumé', 'resume'],
    ['re\u0301sume\u0301', 'resume'],
    ['ＦＵＬＬ　ｗｉｄｔｈ', 'full width'],
    ['  two \t\n words ', 'two words'],
    ['“quoted” ‘it’ don’t', "\"quoted\" 'it' don't"],
    ['2–4 years — maybe', '2-4 years - maybe'],
    ['zero\u200bwidth\u0007bell', 'zero width bell'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['Straße Łódź Ærø', 'strasse lodz aero'],
    ['İstanbul', 'istanbul'],
    ['Scrum™ Master®', 'scrum master'],
    ['½ day', '1/2 day'],
    ['한국어', '한국어'],
    ['', ''],
  ])('turns %j into %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('is idempotent for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });

  it('is idempotent for every character between letters', () => {
    const broken: string[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      const once = normalise(`a${String.fromCharCode(code)}b`);
      if (normalise(once) !== once) broken.push(code.toString(16));
    }
    expect(broken).toEqual([]);
  });
});

describe('plainText', () => {
  it.each([
    ['hi <@U123ABC> and <@U1|bob>, pay?', 'hi and , pay?'],
    ['in <#C12|hiring-backend> or <#C13>', 'in hiring-backend or'],
    ['<!subteam^S1|@recruiters> <!here> <!channel|@channel> hello', '@recruiters hello'],
    ['see <https://example.com/a?b=1|the guide> or <https://example.com>', 'see the guide or'],
    ['<mailto:jo@example.com|jo@example.com>', 'jo@example.com'],
    ['R&amp;D &lt;100k&gt; &amp;lt;', 'R&D <100k> &lt;'],
    ['pay < 100k and > 50k', 'pay < 100k and > 50k'],
    ['*bold* _italic_ ~struck~ `code`', 'bold italic struck code'],
    ['snake_case and 2*3 stay', 'snake_case and 2*3 stay'],
    ['~$100k for a *senior* role', '$100k for a senior role'],
    [':wave: hello :+1::skin-tone-2: at 10:30:45', 'hello at 10:30:45'],
    ['first line\n\tsecond', 'first line\nsecond'],
  ])('reads %j as %j', (message, expected) => {
    expect(plainText(message)).toBe(expected);
  });

  it('decodes entities once', () => {
    expect(plainText('&amp;amp;lt;')).toBe('&amp;lt;');
  });

  it.each(['<@', '<a:', '<#C|', '*', '`', ':a', '&amp;', '_a', '< ', '~*'])(
    'stays linear on 40,000 characters of %j',
    (piece) => {
      const start = performance.now();
      plainText(piece.repeat(40_000 / piece.length));
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});
