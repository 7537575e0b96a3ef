import { lineAt } from '../knowledge/document.ts';
import { frontMatterSpan } from '../knowledge/front-matter.ts';
import { addToList } from '../text/yaml.ts';

/** A file as it would be with something added. */
export interface Addition {
  readonly text: string;
  /** Line of what was added, from 1. */
  readonly line: number;
}

/** An intent with more utterances, the first one's line is given; undefined where the file is faulty. */
export function withUtterances(intent: string, utterances: readonly string[]): Addition | undefined {
  let text = intent;
  let line: number | undefined;
  for (const utterance of utterances) {
    const added = addToList(text, 'utterances', utterance);
    if (added === undefined) return undefined;
    text = added.text;
    line ??= added.line;
  }
  return line === undefined ? undefined : { text, line };
}

/**
 * An utterance, and in short the words of it that no document has: a word is taken for a way to ask, and not for
 * something that has to be found, once an intent has it twice.
 */
export function withShortForm(utterance: string, unknown: readonly string[]): readonly string[] {
  const lower = utterance.toLowerCase();
  const words = unknown.filter((word) => lower.includes(word));
  if (words.length === 0) return [utterance];
  const role = lower.includes('{role}') ? ['{role}'] : [];
  const forms = [
    [...words, ...role],
    [...role, ...words],
  ].map((parts) => parts.join(' '));
  const short = forms.find((form) => form !== lower);
  return short === undefined ? [utterance] : [utterance, short];
}

/** A document with one more alias; undefined where its front matter is faulty. */
export function withAlias(document: string, title: string, alias: string): Addition | undefined {
  const span = frontMatterSpan(document);
  if (span === undefined) return withFrontMatter(document, title, alias);
  const added = addToList(document.slice(span.start, span.end), 'aliases', alias);
  if (added === undefined) return undefined;
  const text = document.slice(0, span.start) + added.text + document.slice(span.end);
  return { text, line: lineAt(document, span.start) + added.line - 1 };
}

function withFrontMatter(document: string, title: string, alias: string): Addition | undefined {
  if (document.startsWith('---')) return undefined;
  const titled = addToList('title:\n', 'aliases', alias)?.text.replace(
    /^title:/,
    `title: ${JSON.stringify(title)}`,
  );
  return titled === undefined ? undefined : { text: `---\n${titled}---\n\n${document}`, line: 4 };
}

/**
 * A document with a heading whose text somebody still has to write. Until then readers see nothing of it, and
 * `check` names it.
 */
export function withStub(document: string, heading: string, question?: string): Addition {
  const eol = document.includes('\r\n') ? '\r\n' : '\n';
  const asked = question === undefined ? '' : ` People asked: "${harmless(question)}".`;
  const note = `<!-- This section is still to be written.${asked} Replace this comment with what holds. -->`;
  const before = `${document.trimEnd()}${eol}${eol}`;
  const text = `${before}## ${heading}${eol}${eol}${note}${eol}`;
  return { text, line: before.split('\n').length };
}

/** What would end the comment, or begin another. */
function harmless(text: string): string {
  return text.replace(/[<>]/g, '').replace(/--+/g, '–');
}
