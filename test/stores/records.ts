import { EMPTY_MEMORY } from '../../src/answer/memory.ts';
import type { Feedback } from '../../src/conversation/store/feedback.ts';
import type { Claimed, IncomingEvent } from '../../src/conversation/store/inbox.ts';
import type { QuestionRecord } from '../../src/conversation/store/questions.ts';
import type { StoredRow } from '../../src/conversation/store/transfer.ts';
import type { Remembered, Store } from '../../src/conversation/store.ts';

export function remembered(at: number): Remembered {
  return { memory: { ...EMPTY_MEMORY, intent: `intent ${at}` }, at };
}

export function question(more: Partial<QuestionRecord> = {}): QuestionRecord {
  return {
    id: 'q1',
    workspace: 'T1',
    person: 'U1',
    surface: 'slack',
    at: 100,
    kind: 'answer',
    intent: 'salary',
    roles: ['baker'],
    confidence: 0.75,
    text: 'what do bakers earn?',
    passages: ['baker:3'],
    ...more,
  };
}

export function feedback(more: Partial<Feedback> = {}): Feedback {
  return { workspace: 'T1', questionId: 'q1', person: 'U1', helpful: false, at: 100, ...more };
}

export function event(eventId: string, more: Partial<IncomingEvent> = {}): IncomingEvent {
  return { workspace: 'T1', eventId, kind: 'message', payload: '{"text":"hello"}', receivedAt: 100, ...more };
}

/** Claims with a lease of 1000. */
export function claim(store: Store, now = 1000, limit = 100): Promise<readonly Claimed[]> {
  return store.claim({ worker: 'w1', now, leaseMs: 1000, limit });
}

export function names(claimed: readonly Claimed[]): readonly string[] {
  return claimed.map(({ eventId }) => eventId);
}

export async function exported(store: Store): Promise<readonly StoredRow[]> {
  const rows: StoredRow[] = [];
  for await (const row of store.exportRows()) rows.push(row);
  return rows;
}

/** Everything that the store keeps, as one text to search. */
export async function kept(store: Store): Promise<string> {
  return JSON.stringify(await exported(store));
}
