import type { DocumentFault, Proposal } from './proposal.ts';

/** A proposal in one plain sentence, without a full stop. */
export function proposalWords(proposal: Proposal): string {
  switch (proposal.kind) {
    case 'utterance': {
      const { utterance, intents, isSure } = proposal;
      const [intent, ...others] = intents;
      if (intent === undefined) return `New utterance for an intent that you name: “${utterance}”`;
      if (!isSure) return `New utterance, perhaps for intent ${intents.join(' or ')}: “${utterance}”`;
      const or = others.length === 0 ? '' : ` (or ${others.join(', ')})`;
      return `New utterance for intent ${intent}${or}: “${utterance}”`;
    }
    case 'topic': {
      const { role, heading } = proposal;
      return role === undefined
        ? `Missing topic “${heading}”, for a role that you name`
        : `Missing topic for ${role}: “${heading}”`;
    }
    case 'alias': {
      const { alias, roles } = proposal;
      const [role] = roles;
      return role === undefined
        ? `A role that is not in the knowledge base, or another name of one that is: “${alias}”`
        : `New alias for ${role}: “${alias}”, or a role that is not in the knowledge base`;
    }
    case 'document':
      return `${FAULTS[proposal.why]}: ${placeOf(proposal)}`;
    case 'nothing':
      return NOTHING[proposal.why];
    default:
      return proposal satisfies never;
  }
}

function placeOf({ file, line }: Extract<Proposal, { kind: 'document' }>): string {
  return line === undefined ? file : `${file}:${line}`;
}

const FAULTS: Readonly<Record<DocumentFault, string>> = {
  outdated: 'Stale document; bring it up to date',
  incomplete: 'Something is missing in the document',
  unclear: 'Hard to understand in the document',
  unhelpful: 'Look at what the document says',
};

const NOTHING: Readonly<Record<Extract<Proposal, { kind: 'nothing' }>['why'], string>> = {
  answered: 'It is answered by now',
  foreign: 'None of our business, as far as I can tell',
  forgotten: 'Its words are forgotten by now; only the count is left',
};
