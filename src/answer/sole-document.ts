import type { Location } from '../career/location.ts';
import { OUT_OF_SCOPE } from '../question/intents.ts';
import type { QuestionWord } from '../question/understand.ts';
import { tokenize } from '../text/terms.ts';
import { weighWords } from './carrying.ts';
import { DECISIONS } from './decisions.ts';
import { type KnowledgeBase, rangeOf } from './knowledge-base.ts';
import type { Situation } from './situation.ts';
import { TEXTS } from './texts.ts';

/** What a question without a role hangs on, as words of which each has forms that stand for it. */
interface Sought {
  readonly said: readonly string[];
  readonly terms: readonly (readonly string[])[];
}

/**
 * The situation with the one role whose document has everything that a question without a role hangs on:
 * whoever names what a single document speaks of means that document.
 */
export function withSoleDocument(base: KnowledgeBase, situation: Situation): Situation {
  const { understanding, profile } = situation;
  const isOpen =
    profile.roles === undefined &&
    !GOES_ON.test(understanding.text) &&
    understanding.mentions.length === 0 &&
    understanding.unknownRoles.length === 0;
  const sought = isOpen && !isTalk(situation) ? soughtIn(base, situation) : undefined;
  if (sought === undefined) return situation;
  const [role, ...others] = [...base.documents.keys()].filter((document) => holdsAll(base, document, sought));
  if (role === undefined || others.length > 0) return situation;
  const inferred = TEXTS.onlyDocument(sought.said);
  return {
    ...situation,
    profile: { ...profile, roles: [role] },
    words: [...situation.words, ...understanding.locations.flatMap(placeWords)],
    inferred,
    trace: [...situation.trace, { step: 'memory', detail: `Role: ${role}, ${inferred}.` }],
  };
}

// It leans on something said before, which may have been about any role.
const GOES_ON = /^\W*(?:and|but|or|what about|how about)\b/i;

/** Everyday talk that happens to have a word of a document ("I moved to Vancouver"). */
function isTalk({ understanding }: Situation): boolean {
  const [top] = understanding.intents;
  const has = (kind: QuestionWord['kind']) => understanding.words.some((word) => word.kind === kind);
  if (top === undefined || top.intent === OUT_OF_SCOPE) return has('light') || has('asking');
  return top.confidence < DECISIONS.clearIntent && has('light');
}

function soughtIn(base: KnowledgeBase, { understanding }: Situation): Sought | undefined {
  const { words, locations } = understanding;
  const content = weighWords(base, words, '').filter(({ kind }) => kind === 'content');
  const said = [...content.map(({ text }) => text), ...locations.map(({ name }) => name)];
  const places = locations.flatMap(placeWords).map(({ stem }) => [stem]);
  const terms = [...content.map((word) => word.terms), ...places];
  return terms.length === 0 ? undefined : { said, terms };
}

/** A place's own name, without the region that it lies in, as words to look for. */
function placeWords({ name }: Location): readonly QuestionWord[] {
  return tokenize(name.split(',')[0] ?? name).map(({ text, stem }) => ({ text, stem, kind: 'content' }));
}

/** Whether the text of a document has each word in some form. */
function holdsAll(base: KnowledgeBase, document: string, { terms }: Sought): boolean {
  const range = rangeOf(base, document);
  const { index } = base.search;
  return terms.every((forms) => forms.some((term) => index.frequency(term, range) > 0));
}
