import type { Json } from './json.ts';
import { teamOf } from './state/directory.ts';
import type { View } from './state/views.ts';
import type { State } from './state.ts';

/** What a person has entered, by block id and action id. */
export type ViewValues = Readonly<Record<string, Readonly<Record<string, Json>>>>;

/** A view as Slack shows it to the app: what the app sent, and what Slack knows about it. */
export function wireView(state: State, view: View, values: ViewValues = {}): Json {
  const defaults = { private_metadata: '', callback_id: '', external_id: '' };
  const modal = { clear_on_close: false, notify_on_close: false, close: null, submit: null };
  return {
    ...defaults,
    ...(view.type === 'modal' ? modal : {}),
    ...view.content,
    id: view.id,
    team_id: view.team,
    app_id: state.app.id,
    app_installed_team_id: view.team,
    bot_id: teamOf(state.directory, view.team).botId,
    hash: view.hash,
    root_view_id: view.root,
    previous_view_id: view.previous ?? null,
    state: { values },
  };
}
