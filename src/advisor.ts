import type { Answer, Choice } from './answer/answer.ts';
import { chosen } from './answer/choice.ts';
import type { KnowledgeBase } from './answer/knowledge-base.ts';
import { EMPTY_MEMORY, type Memory } from './answer/memory.ts';
import { readAhead } from './answer/read-ahead.ts';
import { respond } from './answer/respond.ts';
import { statementKey } from './answer/select.ts';
import { type Situation, SMALL_TALK, situate } from './answer/situation.ts';
import { withSoleDocument } from './answer/sole-document.ts';
import { createRoleIndex } from './career/role.ts';
import type { Corpus } from './knowledge/corpus.ts';
import type { Document } from './knowledge/document.ts';
import type { Passage } from './knowledge/passages.ts';
import { type IntentModel, restoreIntentModel, trainIntentModel } from './question/intent-model.ts';
import { type Intent, type IntentSet, OUT_OF_SCOPE } from './question/intents.ts';
import { buildLexicon, learnUtterances, type UtteranceWords } from './question/lexicon.ts';
import { maskUtterance } from './question/masks.ts';
import type { Question } from './question/question.ts';
import { infer } from './question/surroundings.ts';
import {
  type IntentGuess,
  type Understanding,
  type UnderstandingParts,
  understand,
} from './question/understand.ts';
import { toUtterance } from './question/utterance.ts';
import { searchDocuments } from './search/documents.ts';
import { PassageIndex, type Range } from './search/passage-index.ts';
import type { SavedIndex } from './search/saved-index.ts';
import { createTopics } from './search/topics.ts';

export interface Advice {
  readonly answer: Answer;
  /** What the conversation knows after this turn. */
  readonly memory: Memory;
}

/** The core in one function. Synchronous and without side effects: the same input gives the same bytes. */
export interface Advisor {
  readonly roles: readonly { readonly id: string; readonly title: string }[];
  advise(question: Question, memory?: Memory): Advice;
  /** Documents for the bare question over the whole corpus, without role and intent, best first. */
  search(text: string, limit: number): readonly { readonly document: string; readonly score: number }[];
  /** Intents with calibrated confidence, best first, `out-of-scope` among them. */
  classify(text: string): readonly IntentGuess[];
  /** What a question says by itself, for those who want to teach the advisor more. */
  read(text: string): QuestionReading;
  /** Reads ahead what the first answers need; worth it where many questions are to come. */
  warmUp(): void;
  /** What was trained and indexed, safe to write as JSON; give it back to `createAdvisor` to skip that work. */
  save(): SavedAdvisor;
}

export interface QuestionReading {
  /** The question as an intent would keep it, with `{role}` and `{place}`. */
  readonly utterance: string;
  /** Best first, `out-of-scope` among them. */
  readonly intents: readonly IntentGuess[];
  /** Words that were taken for roles, with the documents' ids. */
  readonly named: readonly { readonly text: string; readonly roles: readonly string[] }[];
}

export interface SavedAdvisor {
  readonly model: ReturnType<IntentModel['save']>;
  readonly index: SavedIndex;
  readonly utterances: UtteranceWords;
}

/** Builds the advisor over documents and intents. */
export function createAdvisor(corpus: Corpus, { intents }: IntentSet, saved?: SavedAdvisor): Advisor {
  const model = saved === undefined ? train(intents) : restoreIntentModel(saved.model);
  const index =
    saved === undefined
      ? PassageIndex.build(corpus.passages.map(indexedText))
      : PassageIndex.restore(saved.index);
  const utterances = saved?.utterances ?? learnUtterances(intents);
  const lexicon = buildLexicon(intents, utterances, corpus.documents.map(bodyOf));
  const roles = createRoleIndex(
    corpus.documents.map(({ id, title, aliases }) => ({ role: id, title, aliases })),
    {
      isKnown: (word) => lexicon.isKnown(word),
      isOrdinary: (word) => lexicon.isOrdinary(word),
      spread: (word) => lexicon.spread(word),
    },
  );
  const base: KnowledgeBase = {
    documents: new Map(corpus.documents.map((document) => [document.id, document])),
    ranges: rangesOf(corpus.passages),
    intents,
    lexicon,
    search: {
      index,
      passages: corpus.passages,
      topics: createTopics({ intents, classify: (text) => model.classify(text) }),
    },
    strengths: new Map(),
    intentOf: intentsOfTemplates(intents, model),
  };
  const parts = withRecall({ roles, model, lexicon });
  return {
    roles: corpus.documents.map(({ id, title }) => ({ id, title })),
    advise: (question, memory = EMPTY_MEMORY) => advise(base, parts, { question, memory }),
    search: (text, limit) => searchDocuments(base.search, text, limit),
    classify: (text) => model.classify(text),
    read: (text) => read(parts, text),
    warmUp: () => warmUp(base, parts),
    save: () => ({ model: model.save(), index: index.save(), utterances }),
  };
}

function read(parts: UnderstandingParts, text: string): QuestionReading {
  const { intents, mentions } = understand(parts, text);
  const named = mentions.map((mention) => ({ text: mention.text, roles: mention.roles }));
  return { utterance: toUtterance(parts.roles, text), intents, named };
}

/** Names of topics are trained on too: people type them as questions, and headings are read by the same model. */
function train(intents: readonly Intent[]): IntentModel {
  return trainIntentModel(
    intents.flatMap(({ name, title, utterances, sections }) =>
      [...utterances.map(maskUtterance), ...(sections.length > 0 ? [title, ...sections] : [])].map(
        (text) => ({
          text,
          intent: name === OUT_OF_SCOPE ? null : name,
        }),
      ),
    ),
  );
}

function indexedText({ document, section, start, end }: Passage) {
  return {
    heading: section.path.join('\n'),
    body: document.text.slice(start, end),
    role: [document.title, ...document.aliases].join('\n'),
  };
}

/** Headings and text, without the front matter. */
function bodyOf({ text, sections }: Document): string {
  return sections.map(({ path, start, end }) => `${path.at(-1) ?? ''}\n${text.slice(start, end)}`).join('\n');
}

function intentsOfTemplates(
  intents: readonly Intent[],
  model: IntentModel,
): (template: string) => string | undefined {
  const templates = new Set(intents.flatMap(({ followUps }) => followUps));
  const known = new Map<string, string | undefined>();
  return (template) => {
    if (templates.has(template) && !known.has(template))
      known.set(template, model.classify(maskUtterance(template))[0]?.intent);
    return known.get(template);
  };
}

function warmUp(base: KnowledgeBase, parts: AdvisorParts): void {
  readAhead(base);
  const text = `What does a ${base.search.passages[0]?.document.title} earn?`;
  advise(base, parts, { question: { text }, memory: EMPTY_MEMORY });
}

function rangesOf(passages: readonly Passage[]): Map<string, Range> {
  const ranges = new Map<string, Range>();
  for (const { id, document } of passages)
    ranges.set(document.id, { from: ranges.get(document.id)?.from ?? id, to: id + 1 });
  return ranges;
}

interface AdvisorParts extends UnderstandingParts {
  /** What the question of an earlier turn was understood as. */
  recall(question: string): Understanding;
  /** Keeps an understanding for the next turn. */
  keep(question: string, understanding: Understanding): void;
}

/** Understandings that are kept: enough for the conversations that go on at a time. */
const MOST_KEPT = 1000;

/** The last question of a conversation was understood a turn ago; reading it again would cost as much again. */
function withRecall(parts: UnderstandingParts): AdvisorParts {
  const kept = new Map<string, Understanding>();
  return {
    ...parts,
    recall: (question) => kept.get(question) ?? understand(parts, question),
    keep(question, understanding) {
      const [oldest] = kept.keys();
      if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(question, understanding);
    },
  };
}

function advise(
  base: KnowledgeBase,
  parts: AdvisorParts,
  asked: { question: Question; memory: Memory },
): Advice {
  const { question, memory } = asked;
  const text = chosen(question.text, memory.choices) ?? question.text;
  const understanding = understand(parts, text, question.intent);
  if (question.intent === undefined) parts.keep(understanding.text, understanding);
  const last = memory.question === undefined ? undefined : parts.recall(memory.question);
  const inference = infer(question.surroundings, parts.roles);
  const situation = withSoleDocument(base, situate(understanding, memory, last, inference));
  const before = new Set(situation.wantsMore ? memory.shown : []);
  const { answer, shown } = respond(base, situation, before);
  return {
    answer,
    memory: remember(memory, situation, { answer, shown: shown.map(statementKey), before: [...before] }),
  };
}

interface Outcome {
  readonly answer: Answer;
  readonly shown: readonly string[];
  readonly before: readonly string[];
}

/** Small talk and questions that are none of our business leave the memory as it was. */
function remember(memory: Memory, situation: Situation, { answer, shown, before }: Outcome): Memory {
  const isAside = answer.kind === 'chat' || SMALL_TALK.has(answer.intent) || answer.intent === OUT_OF_SCOPE;
  if (isAside) return memory;
  return {
    profile: situation.profile,
    intent: answer.intent,
    question: situation.question,
    shown: [...before, ...shown],
    choices: choicesOf(answer),
  };
}

function choicesOf(answer: Answer): readonly Choice[] {
  switch (answer.kind) {
    case 'clarify':
      return answer.choices;
    case 'unanswered':
      return answer.closest;
    case 'answer':
    case 'comparison':
    case 'chat':
      return [];
  }
}
