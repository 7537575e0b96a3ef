/** How far each person has read, by person and channel; gone when the process ends. */
export interface Marks {
  of(person: string): Readonly<Record<string, string>>;
  /** Moves a mark on, never back. */
  set(person: string, channel: string, ts: string): void;
  /** Calls back on every mark that moves until the returned function is called. */
  subscribe(listener: (mark: Mark) => void): () => void;
}

export interface Mark {
  readonly person: string;
  readonly channel: string;
  readonly ts: string;
}

export function createMarks(): Marks {
  const marks = new Map<string, Readonly<Record<string, string>>>();
  const listeners = new Set<(mark: Mark) => void>();
  return {
    of: (person) => marks.get(person) ?? {},
    set(person, channel, ts) {
      const known = marks.get(person) ?? {};
      if ((known[channel] ?? '') >= ts) return;
      marks.set(person, { ...known, [channel]: ts });
      for (const listener of listeners) listener({ person, channel, ts });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
