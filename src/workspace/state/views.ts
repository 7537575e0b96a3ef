import type { Ids } from '../ids.ts';
import { type Json, present } from '../json.ts';

/** A modal or a Home tab that a person has before them. */
export interface View {
  readonly id: string;
  readonly person: string;
  readonly team: string;
  readonly type: 'modal' | 'home';
  /** Changes with every update. */
  readonly hash: string;
  /** What the app sent, with missing identifiers filled in. */
  readonly content: Json;
  /** The modal below this one. */
  readonly previous?: string;
  readonly root: string;
  /** What Slack's client shows beside the inputs, by block id. */
  readonly errors?: Readonly<Record<string, string>>;
}

export type ViewChange =
  | { readonly kind: 'view-opened'; readonly view: View }
  | { readonly kind: 'view-changed'; readonly view: View }
  | { readonly kind: 'view-closed'; readonly view: View };

/** Open views by identifier, and the stack of modals of each person. */
export interface Views {
  readonly ids: Ids;
  readonly emit: (change: ViewChange) => void;
  readonly byId: Map<string, View>;
  readonly stacks: Map<string, readonly string[]>;
  readonly homes: Map<string, string>;
}

export function createViews(ids: Ids, emit: Views['emit']): Views {
  return { ids, emit, byId: new Map(), stacks: new Map(), homes: new Map() };
}

interface Owner {
  readonly id: string;
  readonly team: string;
}

/** Puts a modal on top of a person's stack. */
export function pushModal(views: Views, owner: Owner, content: Json): View {
  const stack = views.stacks.get(owner.id) ?? [];
  const id = views.ids.next('V');
  const previous = stack.at(-1);
  const view: View = {
    id,
    person: owner.id,
    team: owner.team,
    type: 'modal',
    hash: hashOf(views.ids),
    content,
    root: stack[0] ?? id,
    ...present({ previous }),
  };
  views.byId.set(id, view);
  views.stacks.set(owner.id, [...stack, id]);
  views.emit({ kind: 'view-opened', view });
  return view;
}

/** Sets a person's Home tab, which keeps its identifier. */
export function publishHome(views: Views, owner: Owner, content: Json): View {
  const known = views.byId.get(views.homes.get(owner.id) ?? '');
  if (known !== undefined) return changeView(views, known, content);
  const id = views.ids.next('V');
  const view: View = {
    id,
    person: owner.id,
    team: owner.team,
    type: 'home',
    hash: hashOf(views.ids),
    content,
    root: id,
  };
  views.byId.set(id, view);
  views.homes.set(owner.id, id);
  views.emit({ kind: 'view-opened', view });
  return view;
}

/** Replaces what a view shows; errors shown before disappear. */
export function changeView(views: Views, view: View, content: Json): View {
  const { errors: _, ...kept } = view;
  return replace(views, { ...kept, content, hash: hashOf(views.ids) });
}

/** Shows errors beside the inputs of a modal. */
export function showErrors(views: Views, view: View, errors: Readonly<Record<string, string>>): View {
  return replace(views, { ...view, errors });
}

/** Takes the top modal away; the one below appears again. */
export function popModal(views: Views, person: string): void {
  const stack = views.stacks.get(person) ?? [];
  const view = views.byId.get(stack.at(-1) ?? '');
  views.stacks.set(person, stack.slice(0, -1));
  if (view === undefined) return;
  views.byId.delete(view.id);
  views.emit({ kind: 'view-closed', view });
}

/** Takes all of a person's modals away. */
export function clearModals(views: Views, person: string): void {
  while ((views.stacks.get(person) ?? []).length > 0) popModal(views, person);
}

/** The modal that a person sees, if any. */
export function topModal(views: Views, person: string): View | undefined {
  return views.byId.get(views.stacks.get(person)?.at(-1) ?? '');
}

export function homeOf(views: Views, person: string): View | undefined {
  return views.byId.get(views.homes.get(person) ?? '');
}

function replace(views: Views, view: View): View {
  views.byId.set(view.id, view);
  views.emit({ kind: 'view-changed', view });
  return view;
}

function hashOf(ids: Ids): string {
  return `${ids.ts()}.${ids.next('H')}`;
}
