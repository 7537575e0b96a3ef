import { homeOpened } from '../events.ts';
import { findChannel, findPerson, type Person } from '../state/directory.ts';
import type { Told } from './say.ts';
import { announce, type Stage } from './stage.ts';

/** Opens the app's Home or Messages tab. */
export function openTab(stage: Stage, who: string | Person, tab: 'home' | 'messages'): Told {
  const person = findPerson(stage.state.directory, who);
  const channel = findChannel(stage.state.directory, 'dm', person);
  return { acknowledged: announce(stage, [homeOpened(stage.state, person, tab, channel)]) };
}
