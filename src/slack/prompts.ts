import { plainLine } from './mrkdwn.ts';
import type { InWorkspace } from './parts.ts';
import type { RoleCard } from './roles.ts';
import { ALWAYS, type Prompt } from './texts.ts';

const TITLE_LIMIT = 60;
const MESSAGE_LIMIT = 300;
/** Slack shows no more in the pane. */
const PROMPTS_AT_MOST = 4;
/** Questions that are looked through for a role. */
const QUESTIONS_READ = 5;

/** Questions that fit a person: about the role they asked for last, else about their own, else about the first. */
export async function promptsOf(person: string, parts: InWorkspace): Promise<readonly Prompt[]> {
  if (parts.prompts !== undefined) return parts.prompts.slice(0, PROMPTS_AT_MOST);
  const recent = await parts.store.recentQuestions(parts.workspace, person, QUESTIONS_READ);
  const { role: own } = await parts.preferences.defaultsOf(parts.workspace, person);
  const last = recent.find((question) => question.roles.length > 0)?.roles[0];
  const wanted = [last, own].flatMap((id) => (id === undefined ? [] : (parts.roles.cardOf(id) ?? [])));
  const cards = wanted.length > 0 ? wanted.slice(0, 1) : parts.roles.cards;
  return [...questionsOf(cards), ...ALWAYS].slice(0, PROMPTS_AT_MOST);
}

/** Two questions, about two roles where there are several, and never about the same topic. */
function questionsOf([first, second = first]: readonly RoleCard[]): readonly Prompt[] {
  const one = first?.questions?.[0];
  const rest = [...(second?.questions ?? []), ...(first?.questions ?? [])];
  const other = rest.find(({ title }) => title !== one?.title);
  return [one, other]
    .filter((prompt) => prompt !== undefined)
    .map(({ title, message }) => ({
      title: plainLine(title, TITLE_LIMIT),
      message: plainLine(message, MESSAGE_LIMIT),
    }));
}
