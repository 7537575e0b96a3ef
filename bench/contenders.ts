import { containerBootstrap } from '@nlpjs/core';
import { LangEn } from '@nlpjs/lang-en-min';
import { Nlp } from '@nlpjs/nlp';
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { type Example, type IntentScore, trainIntentModel } from '../src/question/intent-model.ts';
import { OUT_OF_SCOPE } from '../src/question/intents.ts';

/** A classifier to compare; what it returns is best first. */
export interface Contender {
  readonly name: string;
  train(examples: readonly Example[]): Promise<Classify>;
}

export type Classify = (text: string) => Promise<readonly IntentScore[]>;

export const CONTENDERS: readonly Contender[] = [
  {
    name: 'career-advisor',
    train: async (examples) => {
      const model = trainIntentModel(examples);
      return async (text) => model.classify(text);
    },
  },
  { name: 'natural Bayes', train: trainBayes },
  { name: 'NLP.js', train: trainNlpJs },
];

async function trainBayes(examples: readonly Example[]): Promise<Classify> {
  const bayes = new BayesClassifier();
  for (const { text, intent } of examples) bayes.addDocument(text, intent ?? OUT_OF_SCOPE);
  bayes.train();
  return async (text) => {
    const found = bayes.getClassifications(text);
    const total = found.reduce((sum, { value }) => sum + value, 0);
    return found.map(({ label, value }) => ({ intent: label, confidence: total > 0 ? value / total : 0 }));
  };
}

// NLP.js's own name for what belongs to no intent.
const NONE = 'None';

async function trainNlpJs(examples: readonly Example[]): Promise<Classify> {
  const container = await containerBootstrap();
  container.use(LangEn);
  const nlp = new Nlp({
    container,
    languages: ['en'],
    autoSave: false,
    autoLoad: false,
    nlu: { log: false, useNoneFeature: true },
  });
  for (const { text, intent } of examples) nlp.addDocument('en', text, intent ?? NONE);
  await nlp.train();
  return async (text) => {
    const { classifications } = await nlp.process('en', text);
    return classifications.map(({ intent, score }) => ({
      intent: intent === NONE ? OUT_OF_SCOPE : intent,
      confidence: score,
    }));
  };
}
