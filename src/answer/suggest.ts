import type { Choice } from './answer.ts';
import { DECISIONS } from './decisions.ts';
import { intentTitle, type KnowledgeBase, rangeOf, titleOf, topicStrength } from './knowledge-base.ts';

const MOST_FOLLOW_UPS = 3;
const MOST_CLOSEST = 4;

/** Questions to ask next about a role, only those that its document answers. */
export function followUps(base: KnowledgeBase, document: string, intent: string): readonly string[] {
  const title = titleOf(base, document);
  const own = base.intents.find(({ name }) => name === intent)?.followUps ?? [];
  const others = base.intents
    .filter(({ name }) => name !== intent)
    .flatMap((other) => other.followUps.slice(0, 1));
  const questions = new Set<string>();
  for (const template of [...own, ...others]) {
    if (questions.size === MOST_FOLLOW_UPS) break;
    if (template.includes('{role}') && isAnswered(base, document, template, intent)) questions.add(template);
  }
  return [...questions].map((template) => template.replaceAll('{role}', title));
}

/** Questions to begin with, each about another role where there are several, only such as are answered. */
export function examples(base: KnowledgeBase, role?: string): readonly string[] {
  const documents = role === undefined ? [...base.documents.keys()] : [role];
  const templates = base.intents.flatMap(({ followUps: own }) =>
    own.filter((template) => template.includes('{role}')),
  );
  const found: string[] = [];
  const used = new Set<string | undefined>();
  for (let turn = 0; turn < MOST_FOLLOW_UPS * documents.length && found.length < MOST_FOLLOW_UPS; turn += 1) {
    const document = documents[turn % documents.length] ?? '';
    const next = templates.find(
      (template) => !used.has(base.intentOf(template)) && isAnswered(base, document, template, ''),
    );
    if (next === undefined) continue;
    used.add(base.intentOf(next));
    found.push(next.replaceAll('{role}', titleOf(base, document)));
  }
  return found;
}

function isAnswered(base: KnowledgeBase, document: string, template: string, asked: string): boolean {
  const intent = base.intentOf(template);
  return (
    intent !== undefined &&
    intent !== asked &&
    topicStrength(base, document, intent) >= DECISIONS.topicOffered
  );
}

/** Sections of a document to ask for instead, those nearest to the words first. */
export function closestSections(
  base: KnowledgeBase,
  document: string,
  nearest: readonly number[],
): readonly Choice[] {
  const title = titleOf(base, document);
  const { from, to } = rangeOf(base, document);
  const inOrder = base.search.passages.slice(from, to).map(({ id }) => id);
  const tops = new Set<string>();
  for (const id of [...nearest, ...inOrder]) {
    const heading = base.search.passages[id]?.section.path[0];
    if (heading !== undefined) tops.add(heading);
  }
  return [...tops]
    .slice(0, MOST_CLOSEST)
    .map((heading) => ({ label: heading, question: `${title}: ${heading}` }));
}

/** Roles as choices, each asking the same question about that role. */
export function roleChoices(
  base: KnowledgeBase,
  documents: readonly string[],
  question: string,
): readonly Choice[] {
  return documents.map((document) => ({
    label: titleOf(base, document),
    question: `${titleOf(base, document)}: ${question}`,
  }));
}

/** Two readings of a question as choices. */
export function intentChoices(
  base: KnowledgeBase,
  document: string,
  intents: readonly string[],
): readonly Choice[] {
  return intents.map((intent) => {
    const label = intentTitle(base, intent);
    return { label, question: `${titleOf(base, document)}: ${label}` };
  });
}
