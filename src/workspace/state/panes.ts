import type { Json } from '../json.ts';

/** What the agent pane shows around the messages. */
export type PaneChange =
  | {
      readonly kind: 'status-set';
      readonly channel: string;
      readonly thread: string;
      readonly status: Status;
    }
  | { readonly kind: 'prompts-set'; readonly channel: string; readonly prompts: Prompts }
  | { readonly kind: 'title-set'; readonly channel: string; readonly thread: string; readonly title: string };

export interface Status {
  /** Empty when nothing is going on. */
  readonly status: string;
  readonly loadingMessages: readonly string[];
}

export interface Prompts {
  readonly title: string;
  readonly prompts: readonly Json[];
}

/** Status and title by thread, prompts by channel. */
export interface Panes {
  readonly emit: (change: PaneChange) => void;
  readonly statuses: Map<string, Status>;
  readonly titles: Map<string, string>;
  readonly prompts: Map<string, Prompts>;
}

export function createPanes(emit: Panes['emit']): Panes {
  return { emit, statuses: new Map(), titles: new Map(), prompts: new Map() };
}

/** A thread, by its channel and root. */
export interface ThreadPlace {
  readonly channel: string;
  readonly thread: string;
}

/** The key of a thread in {@link Panes}. */
export function threadKey({ channel, thread }: ThreadPlace): string {
  return `${channel}/${thread}`;
}

export function setStatus(panes: Panes, place: ThreadPlace, status: Status): void {
  panes.statuses.set(threadKey(place), status);
  panes.emit({ kind: 'status-set', ...place, status });
}

/** Slack takes the status away as soon as the app replies in the thread. */
export function clearStatus(panes: Panes, place: ThreadPlace): void {
  if ((panes.statuses.get(threadKey(place))?.status ?? '') === '') return;
  setStatus(panes, place, { status: '', loadingMessages: [] });
}

export function setTitle(panes: Panes, place: ThreadPlace, title: string): void {
  panes.titles.set(threadKey(place), title);
  panes.emit({ kind: 'title-set', ...place, title });
}

export function setPrompts(panes: Panes, channel: string, prompts: Prompts): void {
  panes.prompts.set(channel, prompts);
  panes.emit({ kind: 'prompts-set', channel, prompts });
}
