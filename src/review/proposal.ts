import type { Answer, Gap } from '../answer/answer.ts';

/** What would make the advisor better at a group of questions. */
export type Proposal =
  /** A new way to ask for an intent. */
  | {
      readonly kind: 'utterance';
      readonly utterance: string;
      /** The likeliest first; empty where nothing is likely. */
      readonly intents: readonly string[];
      /** Whether the first one may be taken for granted; a curator has to name it otherwise. */
      readonly isSure: boolean;
    }
  /** A section that a document lacks; which document is not always known. */
  | { readonly kind: 'topic'; readonly role?: string; readonly heading: string }
  /** Another name of a role, or a role that has no document yet. */
  | {
      readonly kind: 'alias';
      readonly alias: string;
      /** Documents that it may be a name of, the nearest first. */
      readonly roles: readonly string[];
    }
  /** A document that somebody should go through. */
  | {
      readonly kind: 'document';
      readonly role: string;
      readonly file: string;
      readonly line?: number;
      readonly why: DocumentFault;
    }
  /** Nothing to write. */
  | { readonly kind: 'nothing'; readonly why: 'answered' | 'foreign' | 'forgotten' };

export type DocumentFault = 'outdated' | 'incomplete' | 'unclear' | 'unhelpful';

export interface Suggestion {
  readonly proposal: Proposal;
  /** What it may be instead, the likeliest first. */
  readonly others: readonly Proposal[];
  /** How the question is answered as things are now. */
  readonly now?: Pick<Answer, 'kind' | 'intent' | 'roles'> & { readonly gap?: Gap };
  /** The question that all this is about, without personal data. */
  readonly question?: string;
  /** Whether personal data was taken out of the question. */
  readonly isMasked: boolean;
}
