/** Threads that we answered in. */
export interface Answered {
  add(workspace: string, conversation: string): void;
  has(workspace: string, conversation: string): boolean;
}

/** Threads that are remembered; the oldest go first. */
const CAPACITY = 20_000;

export function createAnswered(): Answered {
  const keys = new Set<string>();
  const keyOf = (workspace: string, conversation: string) => `${workspace}:${conversation}`;
  return {
    add(workspace, conversation) {
      keys.add(keyOf(workspace, conversation));
      const [oldest] = keys;
      if (keys.size > CAPACITY && oldest !== undefined) keys.delete(oldest);
    },
    has: (workspace, conversation) => keys.has(keyOf(workspace, conversation)),
  };
}
