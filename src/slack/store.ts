import type { Figures, QuestionRecord } from '../conversation/store/questions.ts';
import type { SettingsOwner } from '../conversation/store/settings.ts';
import type { Store } from '../conversation/store.ts';

/** What of the store the Slack app uses. */
export type SlackStore = Pick<
  Store,
  | 'recall'
  | 'forget'
  | 'keepQuestion'
  | 'findQuestion'
  | 'groupQuestion'
  | 'groupedQuestions'
  | 'recentQuestions'
  | 'figures'
  | 'reviewItems'
  | 'setReviewState'
  | 'keepFeedback'
  | 'settingsOf'
  | 'saveSetting'
  | 'forgetPerson'
>;

/** Questions that are kept of each person, and people that any are kept of. */
const QUESTIONS_AT_MOST = 20;
const PEOPLE_AT_MOST = 2000;

/**
 * Keeps questions and settings until the program ends, and feedback nowhere. What conversations are about is
 * kept elsewhere then, and fades there.
 */
export function createPassingStore(): SlackStore {
  const asked = new Map<string, readonly QuestionRecord[]>();
  const settings = new Map<string, Map<string, unknown>>();
  return {
    recall: async () => undefined,
    forget: async () => {},
    keepFeedback: async () => {},
    async keepQuestion(question) {
      const key = keyOf('person', question.workspace, question.person);
      const before = asked.get(key) ?? [];
      asked.delete(key);
      asked.set(key, [question, ...before].slice(0, QUESTIONS_AT_MOST));
      const [oldest] = asked.keys();
      if (asked.size > PEOPLE_AT_MOST && oldest !== undefined) asked.delete(oldest);
    },
    // What is to be reviewed is nowhere either.
    findQuestion: async () => undefined,
    groupQuestion: async () => {},
    groupedQuestions: async () => [],
    figures: async () => NO_FIGURES,
    reviewItems: async () => [],
    setReviewState: async () => {},
    async recentQuestions(workspace, person, limit) {
      const all = asked.get(keyOf('person', workspace, person)) ?? [];
      return all.filter((question) => question.kind !== 'chat').slice(0, limit);
    },
    settingsOf: async (owner) => settings.get(ownerKey(owner)) ?? new Map(),
    async saveSetting(owner, name, value) {
      const own = settings.get(ownerKey(owner)) ?? new Map<string, unknown>();
      if (value === undefined) own.delete(name);
      else own.set(name, value);
      settings.set(ownerKey(owner), own);
    },
    async forgetPerson(workspace, person) {
      asked.delete(keyOf('person', workspace, person));
      settings.delete(keyOf('person', workspace, person));
    },
  };
}

const NO_FIGURES: Figures = {
  questions: 0,
  answered: 0,
  helpful: 0,
  unhelpful: 0,
  topRoles: [],
  topTopics: [],
  topGaps: [],
};

function ownerKey({ kind, workspace, id }: SettingsOwner): string {
  return keyOf(kind, workspace, id);
}

function keyOf(kind: SettingsOwner['kind'], workspace: string, id: string): string {
  return `${kind}:${workspace}:${id}`;
}
