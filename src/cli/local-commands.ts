import type { Intent } from '../question/intents.ts';
import { COMMAND } from '../slack/listeners.ts';

/** Sub-commands that come first; the other topics follow in the order of their names. */
const FIRST = ['salary', 'skills', 'requirements', 'responsibilities', 'career-path', 'market-demand'];
/** Intents that nobody types after the command, and those that have a line of their own below. */
const LEFT_OUT = new Set(['compare', 'greeting', 'help', 'list-roles', 'out-of-scope', 'thanks']);

const ROLE = '[role] [in place]';

/** What the local page offers after a slash. */
export function localCommands(intents: readonly Intent[]) {
  const topics = intents.filter(({ name }) => !LEFT_OUT.has(name)).sort(byPlace);
  return [
    {
      command: COMMAND,
      description: 'An answer with sources that only you see',
      hint: '[topic] [role], or a question',
      words: [
        ...topics.map(({ name, title }) => ({
          word: name,
          description: descriptionOf(name, title),
          hint: ROLE,
        })),
        { word: 'roles', description: 'All roles that the documents describe', hint: '' },
        { word: 'help', description: 'How to ask', hint: '' },
      ],
    },
  ];
}

/** A title that only repeats the word says nothing. */
function descriptionOf(name: string, title: string): string {
  return title.toLowerCase().replaceAll(' ', '-') === name ? '' : title;
}

function byPlace(one: Intent, other: Intent): number {
  const placeOf = ({ name }: Intent): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return placeOf(one) - placeOf(other);
}
