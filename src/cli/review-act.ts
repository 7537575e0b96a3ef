import type { ReviewItem, ReviewState } from '../conversation/store/review.ts';
import type { Store } from '../conversation/store.ts';
import type { Suggestion } from '../review/proposal.ts';
import { propose } from '../review/propose.ts';
import { printableLine } from '../terminal/printable.ts';
import { foldersOf, type Opened, openAdvisor } from '../wire.ts';
import { EXIT, MendableError, type Shell, type Typed, UsageError } from './command.ts';
import { resolve } from './review-choice.ts';
import { unknownWorkspace } from './review-workspace.ts';
import { write } from './review-write.ts';

/** What a review works with. */
export interface Reviewing {
  readonly typed: Typed;
  readonly shell: Shell;
  /** The advisor and its content; loading takes a moment, so only where it is needed. */
  readonly open: () => Opened;
  readonly store: Store;
}

/** What can be done with a group. */
export const DEEDS = ['accept', 'done', 'ignore', 'reopen'] as const;
export type Deed = (typeof DEEDS)[number];

/** Does it, and says so on one line. */
export async function actOn(
  { deed, number }: { readonly deed: Deed; readonly number: number },
  reviewing: Reviewing,
): Promise<number> {
  const found = await findItem(number, reviewing);
  const say = (line: string) => void reviewing.shell.stdout.write(`${printableLine(line)}\n`);
  switch (deed) {
    case 'accept':
      say(await accept(found, reviewing));
      return EXIT.done;
    case 'done':
      await decide(found, 'done', reviewing);
      say(`${number} is done; it comes back if it is asked again without success.`);
      return EXIT.done;
    case 'ignore':
      await decide(found, 'ignored', reviewing);
      say(`${number} is ignored from now on; career-advisor review reopen ${number} brings it back.`);
      return EXIT.done;
    case 'reopen':
      await decide(found, 'new', reviewing);
      say(`${number} is back on the list.`);
      return EXIT.done;
    default:
      return deed satisfies never;
  }
}

interface FoundItem {
  readonly workspace: string;
  readonly item: ReviewItem;
}

async function findItem(number: number, { typed, store }: Reviewing): Promise<FoundItem> {
  const known = await store.workspaces();
  const workspace = typed.value('workspace') ?? (known.length === 1 ? known[0] : undefined);
  if (workspace === undefined && known.length > 1)
    throw new UsageError(`numbers are those of one workspace; add --workspace ID (${known.join(', ')})`);
  if (workspace === undefined || !known.includes(workspace))
    throw new UsageError(unknownWorkspace(workspace ?? '', known));
  const [item] = await store.reviewItems({ workspace, number, limit: 1 });
  if (item === undefined)
    throw new UsageError(`there is no group ${number}; career-advisor review lists them`);
  return { workspace, item };
}

async function decide(
  { workspace, item }: FoundItem,
  state: ReviewState,
  { store }: Reviewing,
): Promise<void> {
  await store.setReviewState(workspace, item.group, state, Date.now());
}

async function accept(found: FoundItem, reviewing: Reviewing): Promise<string> {
  const { number, state } = found.item;
  if (state !== 'new')
    throw new MendableError(
      `${number} is ${state} already; career-advisor review reopen ${number} comes first`,
    );
  const { open, typed, shell } = reviewing;
  const { advisor, corpus, intents } = open();
  const base = { advisor, documents: corpus.documents, intents: intents.intents, now: Date.now() };
  const suggestion = propose(found.item, base);
  const choice = resolve(suggestion, { typed, base, number });
  const folders = foldersOf(
    { knowledge: typed.value('knowledge'), intents: typed.value('intents') },
    shell.environment,
  );
  const { question, now } = suggestion;
  const unknown = now?.gap?.kind === 'words' ? now.gap.words : [];
  const written = write(choice, { folders, base, question, unknown });
  await decide(found, 'pending', reviewing);
  if (choice.kind === 'document') return `${written} Then: career-advisor review done ${number}.`;
  if (choice.kind === 'topic')
    return `${written} Write what holds there; then: career-advisor review done ${number}.`;
  const { advisor: taught } = openAdvisor(folders);
  return `${written} ${after(propose(found.item, { ...base, advisor: taught }), number)}`;
}

/** How the question fares with what was added. */
function after({ now }: Suggestion, number: number): string {
  const next = `then: career-advisor review done ${number}.`;
  if (now === undefined) return `Ask it again after the next start; ${next}`;
  const isAnswered = now.kind === 'answer' || now.kind === 'comparison';
  const about = now.roles.length === 0 ? '' : ` about ${now.roles.join(', ')}`;
  if (isAnswered) return `From the next start it is answered as ${now.intent}${about}; look at it, ${next}`;
  return `It is understood as ${now.intent}${about}, and not answered yet; add what is missing, ${next}`;
}
