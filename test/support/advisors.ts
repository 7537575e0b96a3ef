import { type Advisor, createAdvisor, type SavedAdvisor } from '../../src/advisor.ts';
import type { Answer } from '../../src/answer/answer.ts';
import type { Memory } from '../../src/answer/memory.ts';
import type { Corpus } from '../../src/knowledge/corpus.ts';
import { type IntentModel, restoreIntentModel } from '../../src/question/intent-model.ts';
import type { Question } from '../../src/question/question.ts';
import type { UnderstandingParts } from '../../src/question/understand.ts';
import { foldersOf, openAdvisor } from '../../src/wire.ts';
import { corpusFrom, type Files, indexOf, intentsFrom, lexiconOf, rolesOf } from './build.ts';

/** The advisor that people start, over the package's own documents and intents. */
export function shippedAdvisor(): Advisor {
  shipped ??= openAdvisor(foldersOf({}, {})).advisor;
  return shipped;
}

let shipped: Advisor | undefined;

export interface Parts {
  readonly knowledge: Files;
  /** Intent files besides those of the package. */
  readonly intents?: Files;
}

/** An advisor over invented documents. Only intents of one's own cost a training. */
export function advisorFrom({ knowledge, intents }: Parts): Advisor {
  const corpus = corpusFrom(knowledge);
  return intents === undefined ? advisorOver(corpus) : createAdvisor(corpus, intentsFrom(intents));
}

/** An advisor over a corpus, with the intents of the package as they were trained once. */
export function advisorOver(corpus: Corpus): Advisor {
  return createAdvisor(corpus, intentsFrom(), { ...trained(), index: indexOf(corpus).save() });
}

/** What reads questions about a corpus. */
export function readerOf(corpus: Corpus): UnderstandingParts {
  const lexicon = lexiconOf(corpus);
  return { roles: rolesOf(corpus, lexicon), lexicon, model: trainedModel() };
}

/** What tells the kind of a question, with the intents of the package. */
export function trainedModel(): IntentModel {
  return restoreIntentModel(trained().model);
}

export interface Talk {
  ask(question: string | Question): Answer;
  memory(): Memory | undefined;
}

/** A conversation: what is asked later knows what was asked before. */
export function talkWith(advisor: Advisor): Talk {
  let memory: Memory | undefined;
  return {
    ask(question) {
      const advice = advisor.advise(typeof question === 'string' ? { text: question } : question, memory);
      memory = advice.memory;
      return advice.answer;
    },
    memory: () => memory,
  };
}

/** What was trained on the intents of the package. */
function trained(): SavedAdvisor {
  saved ??= shippedAdvisor().save();
  return saved;
}

let saved: SavedAdvisor | undefined;
