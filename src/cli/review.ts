import { REVIEW_STATES, type ReviewState } from '../conversation/store/review.ts';
import type { Store } from '../conversation/store.ts';
import { propose } from '../review/propose.ts';
import { printableJson } from '../terminal/printable.ts';
import { screenWidth } from '../terminal/render.ts';
import { styleFor, wantsColour } from '../terminal/style.ts';
import { type Command, EXIT, type Typed, UsageError } from './command.ts';
import { openKept, shownDatabase } from './database.ts';
import { leftOutLine } from './left-out.ts';
import { openTyped } from './open.ts';
import { actOn, DEEDS, type Deed, type Reviewing } from './review-act.ts';
import { reviewJson } from './review-json.ts';
import { type ReviewedWorkspace, reviewText } from './review-list.ts';
import { unknownWorkspace } from './review-workspace.ts';
import { readWorthAdding, WORTH_ADDING_FILE } from './worth-adding.ts';

export const review: Command = {
  takes: `[${DEEDS.join('|')} N]`,
  flags: {
    state: { value: 'STATE', help: `${REVIEW_STATES.join(', ')} or all (new and pending)` },
    workspace: { value: 'ID', help: 'the Slack workspace, where there are several' },
    limit: { value: 'COUNT', help: 'most groups to list (10)' },
    json: { help: 'the list as one JSON object' },
    intent: { value: 'NAME', help: 'accept: the intent that gets the question as a new utterance' },
    utterance: { value: 'TEXT', help: 'accept: the utterance in your words' },
    role: { value: 'ID', help: 'accept: the document that gets the alias or the section' },
    topic: { value: 'NAME', help: 'accept: the intent, or the heading, of the section that is missing' },
    alias: { value: 'TEXT', help: 'accept: the other name of the role' },
  },
  notes: [
    'Lists what went unanswered or was no help, in groups, with what would help.',
    'N is the number of a group; it stays the same for good.',
    '  accept N   writes what is proposed, or what the flags say, into intents/ or knowledge/',
    '  done N     it is answered well now; asked again without success, it comes back',
    '  ignore N   it need not be answered, however often it is asked',
    '  reopen N   back to the list',
  ],
  async run(typed, shell) {
    const deed = readDeed(typed);
    const store = await openKept(shell);
    const open = () => {
      const opened = openTyped(typed, shell);
      if (opened.leftOut.length > 0) shell.stderr.write(`career-advisor: ${leftOutLine(opened)}\n`);
      return opened;
    };
    try {
      if (deed !== undefined) return await actOn(deed, { typed, shell, open, store });
      return await list({ typed, shell, open, store });
    } finally {
      await store.close();
    }
  },
};

const WHOLE = /^[1-9]\d{0,8}$/;

function readDeed(typed: Typed): { readonly deed: Deed; readonly number: number } | undefined {
  const [name, number, ...more] = typed.words;
  if (name !== 'accept') refuseAcceptFlags(typed);
  if (name === undefined) return undefined;
  const deed = DEEDS.find((each) => each === name);
  if (deed === undefined)
    throw new UsageError(`review takes ${DEEDS.join(', ')} and a number; not "${name}"`);
  if (number === undefined || !WHOLE.test(number) || more.length > 0)
    throw new UsageError(`review ${deed} needs one number of the list: career-advisor review ${deed} N`);
  return { deed, number: Number(number) };
}

const ACCEPT_FLAGS = ['intent', 'utterance', 'role', 'topic', 'alias'];

/** Whoever types one of these means to write something, and must not believe that it was written. */
function refuseAcceptFlags(typed: Typed): void {
  const flag = ACCEPT_FLAGS.find((each) => typed.value(each) !== undefined);
  if (flag !== undefined)
    throw new UsageError(`--${flag} is for accept: career-advisor review accept N --${flag} …`);
}

/** Groups that are listed unless told otherwise. */
const LISTED = 10;
const WEEK = 7 * 24 * 3_600_000;

async function list({ typed, shell, open, store }: Reviewing): Promise<number> {
  const states = readStates(typed.value('state'));
  const limit = readLimit(typed.value('limit'));
  const workspaces = await chosenWorkspaces(typed, store);
  const opened = open();
  const now = Date.now();
  const base = {
    advisor: opened.advisor,
    documents: opened.corpus.documents,
    intents: opened.intents.intents,
    now,
  };
  const reviewed: ReviewedWorkspace[] = [];
  for (const workspace of workspaces) {
    const items = await store.reviewItems({ workspace, states, limit: limit + 1 });
    const figures = await store.figures(workspace, now - WEEK);
    reviewed.push({
      workspace,
      figures,
      hasMore: items.length > limit,
      items: items.slice(0, limit).map((item) => ({ item, suggestion: propose(item, base) })),
    });
  }
  const worthAdding = readWorthAdding();
  if (typed.isOn('json')) {
    shell.stdout.write(`${printableJson(reviewJson(reviewed, worthAdding))}\n`);
    return EXIT.done;
  }
  const { stdout, environment } = shell;
  const screen = {
    width: screenWidth(stdout.columns),
    style: styleFor(wantsColour(stdout.isTTY === true, environment)),
  };
  const isAll = typed.value('state') === undefined;
  const context = { database: shownDatabase(shell), worthAdding, worthAddingFile: WORTH_ADDING_FILE, isAll };
  shell.stdout.write(reviewText(reviewed, context, screen));
  return EXIT.done;
}

async function chosenWorkspaces(typed: Typed, store: Store): Promise<readonly string[]> {
  const chosen = typed.value('workspace');
  const known = await store.workspaces();
  if (chosen === undefined) return known;
  if (!known.includes(chosen)) throw new UsageError(unknownWorkspace(chosen, known));
  return [chosen];
}

function readStates(typed: string | undefined): readonly ReviewState[] {
  if (typed === undefined) return ['new', 'pending'];
  if (typed === 'all') return REVIEW_STATES;
  const state = REVIEW_STATES.find((each) => each === typed);
  if (state === undefined) throw new UsageError(`--state must be one of ${REVIEW_STATES.join(', ')}, all`);
  return [state];
}

function readLimit(typed: string | undefined): number {
  if (typed === undefined) return LISTED;
  if (!WHOLE.test(typed)) throw new UsageError('--limit must be a whole number from 1');
  return Number(typed);
}
