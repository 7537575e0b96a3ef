import { homeOpened } from '../events.ts';
import { findChannel } from '../state/directory.ts';
import type { Told } from './say.ts';
import { type Actor, announce } from './stage.ts';

/** Opens the app's Home or Messages tab. */
export function openTab(actor: Actor, tab: 'home' | 'messages'): Told {
  const channel = findChannel(actor.state.directory, 'dm', actor.person);
  return { acknowledged: announce(actor, [homeOpened(actor.state, actor.person, { tab, channel })]) };
}
