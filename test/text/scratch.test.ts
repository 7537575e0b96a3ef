import { it } from 'vitest';
import { tokenize } from '../../src/text/terms.ts';
import { normalise, plainText } from '../../src/text/normalise.ts';
import { buildVocabulary, correct } from '../../src/text/vocabulary.ts';
it('x', () => {
  for (const s of ["What's an engineer's pay in C++, C#, F#, .NET, ASP.NET, Node.js, R, IT, 80/20, 3-7, $139,839, 67.23, 150k, 20%, 5+ years?", "don't we’ve I’ll the engineers' front-end/back-end CI/CD R&D U.S. e.g. thanks.What python+sql .gitignore _role_ and _place_ résumé $120k–$150k 2024-01-15 AT&T marketing&sales v2.0 24/7 salary??? 日本語 ™ O'Reilly US it us A+ 401(k)"])
    console.log(tokenize(s).map((t) => `${t.text}|${t.stem}|${s.slice(t.start, t.end)}`).join('  '));
  console.log(plainText('Hi <@U123|bob> see <#C12|general>, <https://x.y|the *docs*> <https://z> &lt;b&gt; &amp;lt; :wave: at 10:30:45 `code` _it_ snake_case ~x~ <100k and >50k <!here> <!subteam^S1|@hr>'));
  const bad: string[] = [];
  for (let c = 0; c < 0x1ffff; c++) { const s = `a${String.fromCodePoint(c)}b`; const n = normalise(s); if (normalise(n) !== n) bad.push(c.toString(16)); }
  console.log('not idempotent', bad.length, bad.slice(0, 20));
  const words: string[] = []; let x = 1;
  const rnd = (n: number) => { x = (Math.imul(x, 1664525) + 1013904223) >>> 0; return Math.floor((x / 4294967296) * n); };
  const syl = ['sal', 'ar', 'y', 'man', 'age', 'ment', 'en', 'gin', 'eer', 'ing', 'tion', 'de', 'vel', 'op', 'er', 'pro', 'duct', 'con', 'sult', 'ant', 'ness', 's', 'es', 'ly'];
  const set = new Map<string, number>();
  while (set.size < 50000) { let w = ''; const k = 2 + rnd(4); for (let i = 0; i < k; i++) w += syl[rnd(syl.length)]; set.set(w, rnd(100)); }
  words.push(...set.keys());
  const text = Array.from({ length: 9000 }, () => words[rnd(2000)]).join(' ').slice(0, 40000);
  let t = performance.now(); const n = tokenize(text).length; console.log('tok first', n, performance.now() - t);
  t = performance.now(); tokenize(text); console.log('tok again', performance.now() - t);
  for (const evil of ["a.", "a'", "_a", "1,", "&a", "€", ".", "a_", "&amp;", "<a", "*", ":a", "<@", "a&b.", "\u0301", "z"]) {
    const s = evil.repeat(40000 / evil.length);
    t = performance.now(); tokenize(s); const a = performance.now() - t; t = performance.now(); plainText(s); const b = performance.now() - t; t = performance.now(); normalise(s); const c = performance.now() - t;
    console.log(JSON.stringify(evil), a.toFixed(1), b.toFixed(1), c.toFixed(1));
  }
  t = performance.now(); const v = buildVocabulary(set); console.log('build', performance.now() - t);
  t = performance.now(); let hit = 0;
  for (let i = 0; i < 500; i++) { const w = words[rnd(50000)] ?? ''; const p = 1 + rnd(w.length - 1); const m = w.slice(0, p) + 'q' + w.slice(p + 1); if (correct(m, v)) hit++; }
  console.log('correct ms', (performance.now() - t) / 500, hit);
});
