import type { ReviewItem } from '../conversation/store/review.ts';
import type { Proposal, Suggestion } from '../review/proposal.ts';

const REVIEW = 'career-advisor review';

/** What a curator may type next, each line a command. */
export function commandLines(
  { number, state }: Pick<ReviewItem, 'number' | 'state'>,
  { proposal, others }: Pick<Suggestion, 'proposal' | 'others'>,
): string[] {
  if (state === 'done' || state === 'ignored') return [`${REVIEW} reopen ${number}`];
  if (state === 'pending') return [`${REVIEW} done ${number}`];
  if (proposal.kind === 'nothing' && proposal.why === 'answered') return [`${REVIEW} done ${number}`];
  const accepting = (flags: string) => `${REVIEW} accept ${number} ${flags}`.trim();
  const first =
    proposal.kind === 'nothing'
      ? `${REVIEW} ignore ${number}`
      : accepting(isWhole(proposal) ? '' : flagsOf(proposal));
  const or = others.filter((other) => other.kind !== 'document' && other.kind !== 'nothing');
  return [first, ...or.map((other) => `or ${accepting(flagsOf(other))}`)];
}

/** Whether nothing is left for the curator to say. */
function isWhole(proposal: Proposal): boolean {
  switch (proposal.kind) {
    case 'utterance':
      return proposal.isSure;
    case 'topic':
      return proposal.role !== undefined;
    case 'alias':
      return proposal.roles.length > 0;
    case 'document':
    case 'nothing':
      return true;
    default:
      return proposal satisfies never;
  }
}

/** Flags that say the same as a proposal; capitals stand for what a curator has to say. */
function flagsOf(proposal: Proposal): string {
  switch (proposal.kind) {
    case 'utterance':
      return `--intent ${proposal.isSure ? proposal.intents[0] : 'NAME'}`;
    case 'topic':
      return `--role ${proposal.role ?? 'ID'} --topic ${quoted(proposal.heading)}`;
    case 'alias':
      return `--role ${proposal.roles[0] ?? 'ID'} --alias ${quoted(proposal.alias)}`;
    case 'document':
    case 'nothing':
      return '';
    default:
      return proposal satisfies never;
  }
}

/** As a shell takes it for one word and for nothing else: people's words may hold anything. */
function quoted(text: string): string {
  return /^[\p{L}\p{N} ._-]+$/u.test(text) ? `"${text}"` : `'${text.replaceAll("'", '’')}'`;
}
