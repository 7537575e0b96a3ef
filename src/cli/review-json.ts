import { withoutPersonal } from '../text/personal.ts';
import type { ReviewedWorkspace } from './review-list.ts';
import type { WorthAdding } from './worth-adding.ts';

/** The list in the shape that other programs read. */
export function reviewJson(reviewed: readonly ReviewedWorkspace[], worthAdding: readonly WorthAdding[]) {
  return {
    workspaces: reviewed.map(({ workspace, figures, items }) => ({
      workspace,
      week: figures,
      items: items.map(({ item, suggestion }) => ({
        number: item.number,
        state: item.state,
        count: item.count,
        unanswered: item.unanswered,
        unhelpful: item.unhelpful,
        lastAt: new Date(item.lastAt).toISOString(),
        question: suggestion.question ?? null,
        examples: item.examples.map(({ text, at, kind, intent, roles, scope, confidence, passages }) => ({
          text: text === undefined ? null : withoutPersonal(text).text,
          at: new Date(at).toISOString(),
          kind,
          intent,
          roles,
          scope: scope ?? null,
          confidence,
          passages,
        })),
        reasons: item.reasons.map((reason) => withoutPersonal(reason).text),
        proposal: suggestion.proposal,
        others: suggestion.others,
        isMasked: suggestion.isMasked,
        now: suggestion.now ?? null,
      })),
    })),
    worthAdding,
  };
}
