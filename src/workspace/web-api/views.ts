import { z } from 'zod';
import { fillIds } from '../fill-ids.ts';
import { type Json, present } from '../json.ts';
import { LIMITS } from '../limits/table.ts';
import { checkView } from '../limits.ts';
import { spendTrigger } from '../state/tickets.ts';
import {
  changeView,
  clearModals,
  homeOf,
  publishHome,
  pushModal,
  topModal,
  type View,
} from '../state/views.ts';
import type { State } from '../state.ts';
import { wireView } from '../wire-view.ts';
import { visiblePerson } from './lookup.ts';
import { botMethod, type Caller, type Method, Refusal, record, refuseIf } from './method.ts';

const view = record('invalid_arguments');
const opening = z.object({ trigger_id: z.string(), view });

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': botMethod({
    args: opening,
    run: (caller, args) => {
      const content = modalOf(caller, args.view);
      const person = personOf(caller, args.trigger_id);
      clearModals(caller.state.views, person.id);
      return shown(caller, pushModal(caller.state.views, person, content));
    },
  }),

  'views.push': botMethod({
    args: opening,
    run: (caller, args) => {
      const content = modalOf(caller, args.view);
      const person = personOf(caller, args.trigger_id);
      const { views } = caller.state;
      if (topModal(views, person.id) === undefined) throw new Refusal('not_found');
      if ((views.stacks.get(person.id) ?? []).length >= LIMITS.view.stack)
        throw new Refusal('push_limit_reached');
      return shown(caller, pushModal(views, person, content));
    },
  }),

  'views.update': botMethod({
    args: z.object({
      view_id: z.string().optional(),
      external_id: z.string().optional(),
      hash: z.string().optional(),
      view,
    }),
    run: (caller, args) => {
      const found = findView(caller, args);
      requireHash(args.hash, found);
      refuseIf(checkView(args.view));
      if (args.view?.['type'] !== found.type) throw new Refusal('invalid_arguments');
      return shown(caller, changeView(caller.state.views, found, filledView(caller.state, args.view)));
    },
  }),

  'views.publish': botMethod({
    args: z.object({ user_id: z.string(), hash: z.string().optional(), view }),
    run: (caller, args) => {
      const person = { id: visiblePerson(caller, args.user_id).id, team: caller.team.id };
      const { views } = caller.state;
      requireHash(args.hash, homeOf(views, person.id));
      refuseIf(checkView(args.view));
      requireType(args.view, 'home');
      return shown(caller, publishHome(views, person, filledView(caller.state, args.view ?? {})));
    },
  }),
};

/** A view's content with an identifier wherever the app gave none. */
export function filledView(state: State, content: Json): Json {
  const blocks = content['blocks'];
  return Array.isArray(blocks) ? { ...content, blocks: fillIds(state.ids, blocks) } : content;
}

function modalOf(caller: Caller, content: Json | undefined): Json {
  refuseIf(checkView(content));
  requireType(content, 'modal');
  const external = content?.['external_id'];
  if (typeof external === 'string' && external !== '' && withExternalId(caller, external) !== undefined) {
    throw new Refusal('duplicate_external_id');
  }
  return filledView(caller.state, content ?? {});
}

function requireType(content: Json | undefined, type: string): void {
  if (content?.['type'] === type) return;
  const messages = [`[ERROR] unsupported type: ${String(content?.['type'])} [json-pointer:/view/type]`];
  throw new Refusal('invalid_arguments', { response_metadata: { messages } });
}

function personOf(caller: Caller, triggerId: string) {
  const trigger = spendTrigger(caller.state.tickets, triggerId);
  if (typeof trigger === 'string') throw new Refusal(trigger);
  return { id: trigger.person, team: caller.team.id };
}

function findView(
  caller: Caller,
  args: { view_id?: string | undefined; external_id?: string | undefined },
): View {
  const { byId } = caller.state.views;
  const found =
    args.view_id === undefined ? withExternalId(caller, args.external_id) : byId.get(args.view_id);
  if (found === undefined || found.team !== caller.team.id) throw new Refusal('not_found');
  return found;
}

function withExternalId(caller: Caller, id: string | undefined): View | undefined {
  const views = [...caller.state.views.byId.values()].filter((one) => one.team === caller.team.id);
  return id === undefined ? undefined : views.find((one) => one.content['external_id'] === id);
}

/** An update that rests on an older state of the view must not win. */
function requireHash(hash: string | undefined, known: View | undefined): void {
  if (hash !== undefined && known !== undefined && hash !== known.hash) throw new Refusal('hash_conflict');
}

function shown(caller: Caller, opened: View): Json {
  return present({ view: wireView(caller.state, opened) });
}
