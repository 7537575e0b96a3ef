import type { ReviewBase } from '../review/asked.ts';
import type { Proposal, Suggestion } from '../review/proposal.ts';
import { titleOf } from '../review/propose.ts';
import { withoutPersonal } from '../text/personal.ts';
import { MendableError, type Typed, UsageError } from './command.ts';
import { nearest } from './nearest.ts';

/** What is to be written, and where. */
export type Choice =
  | { readonly kind: 'utterance'; readonly intent: string; readonly utterance: string }
  | { readonly kind: 'topic'; readonly role: string; readonly heading: string }
  | { readonly kind: 'alias'; readonly role: string; readonly alias: string }
  | { readonly kind: 'document'; readonly file: string; readonly line?: number };

interface Choosing {
  readonly typed: Pick<Typed, 'value'>;
  readonly base: ReviewBase;
  readonly number: number;
}

/** What the flags say, else what is proposed. Throws where either leaves something open. */
export function resolve(suggestion: Suggestion, choosing: Choosing): Choice {
  const { typed } = choosing;
  const { proposal, others } = suggestion;
  const proposed = <K extends Proposal['kind']>(kind: K) =>
    [proposal, ...others].find((each): each is Extract<Proposal, { kind: K }> => each.kind === kind);
  const [intent, own, topic, alias] = ['intent', 'utterance', 'topic', 'alias'].map((flag) =>
    typed.value(flag),
  );
  const kinds = [intent ?? own, topic, alias].filter((flag) => flag !== undefined);
  if (kinds.length > 1) throw new UsageError('say one thing at a time: --intent, --topic or --alias');
  if (intent !== undefined || own !== undefined)
    return utterance(intent, own ?? proposed('utterance')?.utterance ?? suggestion.question, choosing);
  if (alias !== undefined) return aliasOf(alias, proposed('alias')?.roles[0], choosing);
  if (topic !== undefined) return topicOf(topic, proposed('topic')?.role, choosing);
  return asProposed(proposal, choosing);
}

function asProposed(proposal: Proposal, choosing: Choosing): Choice {
  const { number, typed } = choosing;
  const isRoleTyped = typed.value('role') !== undefined;
  switch (proposal.kind) {
    case 'utterance':
      if (isRoleTyped) throw new UsageError('--role needs --topic or --alias beside it');
      return utterance(proposal.isSure ? proposal.intents[0] : undefined, proposal.utterance, choosing);
    case 'topic':
      return topicOf(proposal.heading, proposal.role, choosing);
    case 'alias':
      return aliasOf(proposal.alias, proposal.roles[0], choosing);
    case 'document':
      if (isRoleTyped) throw new UsageError('--role needs --topic or --alias beside it');
      return proposal;
    case 'nothing':
      throw new MendableError(
        `there is nothing to accept for ${number}; ignore it, mark it done, or say what to add: --intent NAME, or --role ID with --topic or --alias`,
      );
    default:
      return proposal satisfies never;
  }
}

function utterance(intent: string | undefined, text: string | undefined, { base, number }: Choosing): Choice {
  const names = base.intents.map(({ name }) => name);
  if (intent === undefined)
    throw new UsageError(
      `it is not clear which intent is meant; name it: career-advisor review accept ${number} --intent NAME`,
    );
  if (!names.includes(intent)) throw new UsageError(unknown('intent', intent, names));
  if (text === undefined)
    throw new UsageError('its words are forgotten; give your own with --utterance TEXT');
  return { kind: 'utterance', intent, utterance: clean(text, '--utterance') };
}

function topicOf(topic: string, proposed: string | undefined, choosing: Choosing): Choice {
  return {
    kind: 'topic',
    role: role(proposed, choosing),
    heading: titleOf(clean(topic, '--topic'), choosing.base),
  };
}

function aliasOf(alias: string, proposed: string | undefined, choosing: Choosing): Choice {
  return { kind: 'alias', role: role(proposed, choosing), alias: clean(alias, '--alias') };
}

function role(proposed: string | undefined, { typed, base, number }: Choosing): string {
  const ids = base.documents.map(({ id }) => id);
  const chosen = typed.value('role') ?? proposed;
  if (chosen === undefined)
    throw new UsageError(
      `say whose it is: career-advisor review accept ${number} --role ID; a role of its own is a file in the knowledge folder`,
    );
  if (!ids.includes(chosen)) throw new UsageError(unknown('document', chosen, ids));
  return chosen;
}

/** An utterance or name that is longer is a story. */
const LONGEST = 200;

function clean(text: string, flag: string): string {
  const { text: masked, isMasked } = withoutPersonal(text);
  if (isMasked)
    throw new UsageError(`"${masked}" held personal data; give words without any with ${flag} TEXT`);
  const word = masked.replaceAll('…', ' ').replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(word)) throw new UsageError(`no word is left; give your own with ${flag} TEXT`);
  if (word.length > LONGEST)
    throw new UsageError(`it is longer than ${LONGEST} characters; shorten it with ${flag} TEXT`);
  return word;
}

function unknown(what: string, typed: string, names: readonly string[]): string {
  const meant = nearest(typed, names);
  return `there is no ${what} "${typed}"; ${meant === undefined ? `there are ${names.join(', ')}` : `did you mean ${meant}?`}`;
}
