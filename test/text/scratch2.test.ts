import { it } from 'vitest';
import { isQuestionWord, isStopWord, stem, tokenize } from '../../src/text/terms.ts';
it('x', () => {
  console.log(tokenize('.gitignore .NET e.g. x').map((t) => t.text));
  console.log(['mine','gener','import','us','it','IT','thi','doe'].map((w) => [w, isStopWord(w), isQuestionWord(w)]));
});
