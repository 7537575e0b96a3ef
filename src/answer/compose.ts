import type { Found } from './answer.ts';
import { cite } from './cite.ts';
import type { RankedStatement, Selection } from './excerpt.ts';
import { intentTitle, type KnowledgeBase } from './knowledge-base.ts';
import { common, type Frame } from './replies.ts';
import type { Situation } from './situation.ts';
import { placeRelation } from './statement-facts.ts';
import { followUps } from './suggest.ts';
import { TEXTS } from './texts.ts';

interface Composition {
  readonly frame: Frame;
  readonly situation: Situation;
  readonly role: string;
  readonly selection: Selection;
}

/** The answer from the statements that were picked. */
export function found(base: KnowledgeBase, { frame, situation, role, selection }: Composition): Found {
  const { points, citations } = cite([...selection.shown, ...selection.more], labelOf);
  const [lead, ...rest] = points;
  if (lead === undefined) throw new RangeError('an answer needs a statement');
  return {
    ...common(frame, `Answered about ${intentTitle(base, frame.intent)} from ${citations.length} passages.`),
    kind: 'answer',
    lead,
    points: rest.slice(0, selection.shown.length - 1),
    more: rest.slice(selection.shown.length - 1),
    notes: notes(situation, selection),
    citations,
    followUps: followUps(base, role, frame.intent),
  };
}

/** The heading right above a statement, unless the statement begins with it. */
function labelOf({ statement, passage }: RankedStatement): string | undefined {
  const heading = passage.passage.section.path.at(-1);
  if (heading === undefined || statement.kind === 'sentence') return undefined;
  return statement.text.toLowerCase().startsWith(heading.toLowerCase()) ? undefined : heading;
}

function notes(situation: Situation, { shown }: Selection): readonly string[] {
  const place = situation.profile.location;
  const figures = shown.filter(({ facts }) => facts.figures.length > 0);
  if (place === undefined || figures.length === 0) return [];
  const isThere = figures.some(({ facts }) => ['same', 'narrower'].includes(placeRelation(facts, place)));
  return isThere ? [] : [TEXTS.noFigureFor(place.name)];
}
