import { type Asked, type ReviewBase, utterance } from './asked.ts';
import type { DocumentFault, Proposal } from './proposal.ts';
import { isOfLongAgo, isStale } from './stale.ts';

/** Confidence below which an answer may well have been about something else. */
const UNSURE = 0.6;

/** What to do about answers that were no help, for the reasons that people gave. */
export function complaint(reasons: readonly string[], asked: Asked, base: ReviewBase): readonly Proposal[] {
  const { record } = asked;
  const document = cited(asked, base);
  const other = utterance(asked, record.intent);
  const fault = (why: DocumentFault) => (document === undefined ? [] : [{ ...document, why }]);
  switch (mainReason(reasons)) {
    case 'other-question':
      return [other, ...fault('unhelpful')];
    case 'wrong-subject':
      return [...misnamed(asked), other];
    case 'outdated':
      return [...fault('outdated'), other];
    case 'incomplete':
      return [...fault('incomplete'), other];
    case 'unclear':
      return [...fault('unclear'), other];
    default:
      if (isOld(record.roles[0], base)) return [...fault('outdated'), other];
      return record.confidence < UNSURE ? [other, ...fault('unhelpful')] : [...fault('unhelpful'), other];
  }
}

/** The reason that most people gave; what they wrote behind it is for the curator. */
function mainReason(reasons: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const reason of reasons) {
    const key = reason.split(':', 1)[0] ?? '';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The document that the answer quoted first, and where. */
function cited(
  { record }: Asked,
  { documents }: ReviewBase,
): Omit<Extract<Proposal, { kind: 'document' }>, 'why'> | undefined {
  const [passage = ''] = record.passages;
  const colon = passage.lastIndexOf(':');
  const line = Number(passage.slice(colon + 1));
  const role = colon > 0 ? passage.slice(0, colon) : record.roles[0];
  const document = documents.find(({ id }) => id === role);
  if (document === undefined) return undefined;
  const { id, file } = document;
  return { kind: 'document', role: id, file, ...(colon > 0 && line > 0 ? { line } : {}) };
}

/** Words that were taken for the wrong role may be the name of another one. */
function misnamed({ reading, record }: Asked): readonly Proposal[] {
  const [named] = reading.named;
  if (named === undefined) return [];
  return [
    { kind: 'alias', alias: named.text, roles: named.roles.filter((role) => !record.roles.includes(role)) },
  ];
}

function isOld(role: string | undefined, { documents, now }: ReviewBase): boolean {
  const document = documents.find(({ id }) => id === role);
  return document !== undefined && (isStale(document, now) || isOfLongAgo(document, now));
}
