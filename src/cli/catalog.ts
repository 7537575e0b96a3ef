import { isStale } from '../review/stale.ts';
import type { Opened } from '../wire.ts';

/** What people see of a document before they ask about it. */
interface RoleCard {
  readonly id: string;
  readonly title: string;
  readonly sections: number;
  readonly asOf?: string;
  readonly reviewed?: string;
  readonly isStale: boolean;
  /** Questions that this document answers, each about another topic. */
  readonly questions: readonly CardQuestion[];
}

interface CardQuestion {
  /** Name of the topic. */
  readonly title: string;
  readonly message: string;
}

type Known = Pick<Opened, 'advisor' | 'corpus' | 'intents'>;

/** The documents as cards; `now` in milliseconds since 1970. */
export function catalog(known: Known, now: number): readonly RoleCard[] {
  return known.corpus.documents.map(({ id, title, sections, asOf, reviewed }) => {
    let questions: readonly CardQuestion[] | undefined;
    return {
      id,
      title,
      sections: sections.length,
      ...(asOf === undefined ? {} : { asOf }),
      ...(reviewed === undefined ? {} : { reviewed }),
      isStale: isStale({ reviewed }, now),
      // Asked for when they are shown: trying them for each of many documents would delay the start.
      get questions() {
        questions ??= questionsAbout({ id, title }, known);
        return questions;
      },
    };
  });
}

const MOST_QUESTIONS = 3;

/** What is worth asking next, tried out on the document: what it does not answer is not offered. */
function questionsAbout(
  { id, title }: Pick<RoleCard, 'id' | 'title'>,
  { advisor, intents }: Known,
): readonly CardQuestion[] {
  const found = new Map<string, CardQuestion>();
  for (const template of templates(intents.intents)) {
    if (found.size === MOST_QUESTIONS) break;
    const message = template.replaceAll('{role}', title);
    const { answer } = advisor.advise({ text: message });
    const topic = intents.intents.find(({ name }) => name === answer.intent)?.title;
    if (answer.kind !== 'answer' || answer.roles[0] !== id || topic === undefined) continue;
    if (!found.has(answer.intent)) found.set(answer.intent, { title: topic, message });
  }
  return [...found.values()];
}

/** Questions about any role; first what follows on small talk, since that is where newcomers begin. */
function templates(intents: Opened['intents']['intents']): ReadonlySet<string> {
  const isTalk = ({ sections }: (typeof intents)[number]) => sections.length === 0;
  const inOrder = [...intents.filter(isTalk), ...intents.filter((intent) => !isTalk(intent))];
  const all = inOrder.flatMap(({ followUps }) => followUps);
  return new Set(all.filter((template) => template.includes('{role}')));
}
