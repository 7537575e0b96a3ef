import { publishHome } from './message.ts';
import type { InWorkspace } from './parts.ts';
import { promptsOf } from './prompts.ts';
import { homeView } from './render/home.ts';
import { reviewForHome } from './reviewing.ts';

/** Questions of theirs that a person finds again. */
const RECENT_AT_MOST = 5;
/** More are read, since some repeat others. */
const RECENT_READ = 20;

/** Shows somebody their App Home once more, after something changed; whether that worked. Never throws. */
export async function refreshHome(person: string, parts: InWorkspace): Promise<boolean> {
  try {
    await showHome(person, parts);
    return true;
  } catch (error) {
    parts.log.warn({ err: error }, 'could not refresh a Home');
    return false;
  }
}

/** Shows somebody their App Home as it is now. */
export async function showHome(person: string, parts: InWorkspace): Promise<void> {
  const { workspace, client, store, preferences, roles } = parts;
  const [prompts, asked, defaults, review] = await Promise.all([
    promptsOf(person, parts),
    store.recentQuestions(workspace, person, RECENT_READ),
    preferences.defaultsOf(workspace, person),
    reviewForHome(person, parts),
  ]);
  const recent = [...new Set(asked.flatMap(({ text }) => text ?? []))].slice(0, RECENT_AT_MOST);
  const role = defaults.role === undefined ? undefined : roles.titleOf(defaults.role);
  const own = { role, place: defaults.place };
  const view = homeView({ roles: roles.cards, prompts, recent, defaults: own, review });
  await publishHome(client, person, view);
}
