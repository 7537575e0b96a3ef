import type { Intent } from '../question/intents.ts';
import { COMMAND } from '../slack/listeners.ts';
import { SHORTCUTS } from '../slack/shortcuts.ts';
import type { Subscription } from '../workspace/events.ts';
import type { SeenApp } from '../workspace/live/seen.ts';

/** Events that the app hears of in the local workspace: those of the manifest. */
export const SUBSCRIPTIONS: readonly Subscription[] = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'message.channels',
  'message.groups',
  'message.im',
  'tokens_revoked',
];

const ABOUT =
  'I answer questions about careers with short quotes from your own documents: salaries, skills, requirements, career paths and more. Every answer says where it stands.';

/** What the local page tells about the app and offers of it; the manifest says the same to Slack. */
export function localOffers(intents: readonly Intent[]): Omit<SeenApp, 'user'> {
  return {
    about: ABOUT,
    commands: [
      {
        command: COMMAND,
        description: 'Get a career answer with sources that only you see',
        hint: '[topic] [role], or a question',
        words: [...topicWords(intents), ...DEEDS],
      },
    ],
    shortcuts: [
      { callbackId: SHORTCUTS.ask, name: 'Ask Career Advisor', on: 'everywhere' },
      { callbackId: SHORTCUTS.answer, name: 'Answer this message', on: 'message' },
    ],
  };
}

const DEEDS = [
  { word: 'compare', description: 'Two roles side by side', hint: '[A vs B]' },
  {
    word: 'offer',
    description: 'How an offer compares with the figures',
    hint: '[amount] [role] [in place]',
  },
  { word: 'roles', description: 'All roles that the documents describe', hint: '' },
  { word: 'settings', description: 'How this channel is answered', hint: '' },
  { word: 'forget', description: 'Forget what was said here', hint: '' },
  { word: 'help', description: 'How to ask', hint: '' },
];

/** Topics that come first; the others follow in the order of their names. */
const FIRST = ['salary', 'skills', 'requirements', 'responsibilities', 'career-path', 'market-demand'];
/** Intents that are no topics, and those that have a line of their own above. */
const LEFT_OUT = new Set(['compare', 'greeting', 'help', 'list-roles', 'out-of-scope', 'thanks']);

function topicWords(intents: readonly Intent[]) {
  const topics = intents.filter(({ name }) => !LEFT_OUT.has(name)).sort(byPlace);
  return topics.map(({ name, title }) => ({
    word: name,
    description: descriptionOf(name, title),
    hint: '[role] [in place]',
  }));
}

/** A title that only repeats the word says nothing. */
function descriptionOf(name: string, title: string): string {
  return title.toLowerCase().replaceAll(' ', '-') === name ? '' : title;
}

function byPlace(one: Intent, other: Intent): number {
  const placeOf = ({ name }: Intent): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return placeOf(one) - placeOf(other);
}
