import type { Advisor } from '../../src/advisor.ts';
import { grouped, groupUnhelpful } from '../../src/conversation/grouping.ts';
import type { Store } from '../../src/conversation/store.ts';

export interface Said {
  /** Why the answer was no help; empty where nobody said why. */
  readonly down?: string;
  readonly workspace?: string;
  readonly at?: number;
}

let asked = 0;

/** Asks as people do in Slack: the question is kept with what was understood, and perhaps found no help. */
export async function askAbout(
  { store, advisor }: { readonly store: Store; readonly advisor: Pick<Advisor, 'advise'> },
  text: string,
  { down, workspace = 'T1', at = Date.now() }: Said = {},
): Promise<void> {
  asked += 1;
  const id = `question-${asked}`;
  const { answer } = advisor.advise({ text });
  const { kind, intent, roles, confidence, scope } = answer;
  const citations = kind === 'answer' || kind === 'comparison' ? answer.citations : [];
  const question = {
    ...{ id, workspace, person: 'U1', surface: 'slack' as const, at, kind, intent, roles, confidence, text },
    passages: citations.map(({ document, line }) => `${document}:${line}`),
    ...(scope === undefined ? {} : { scope }),
  };
  await store.keepQuestion(await grouped(question, store));
  if (down === undefined) return;
  const reason = down === '' ? {} : { reason: down };
  await store.keepFeedback({ workspace, questionId: id, person: 'U2', helpful: false, at, ...reason });
  await groupUnhelpful(workspace, id, store);
}
