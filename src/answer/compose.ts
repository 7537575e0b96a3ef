import { compareExperience, type Experience } from '../career/experience.ts';
import { compareLocations, type Location } from '../career/location.ts';
import type { Figure } from '../knowledge/figures.ts';
import type { Found } from './answer.ts';
import { chartOf } from './chart.ts';
import { cite } from './cite.ts';
import type { RankedStatement } from './excerpt.ts';
import { common, type Frame } from './frame.ts';
import { intentTitle, type KnowledgeBase, titleOf } from './knowledge-base.ts';
import { type PlacedAmount, placeAmount } from './offer.ts';
import { ownPlace } from './pay-fit.ts';
import type { Selection } from './select.ts';
import type { Situation } from './situation.ts';
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
  const { points, citations } = cite([...selection.shown, ...selection.more], labelling());
  const [lead, ...rest] = points;
  if (lead === undefined) throw new RangeError('an answer needs a statement');
  const shown = selection.shown.flatMap((statement, at) =>
    points[at] === undefined ? [] : [{ statement, point: points[at] }],
  );
  const chart = chartOf(shown, `${titleOf(base, role)}: ${intentTitle(base, frame.intent)}`);
  const said = notes(situation, selection);
  const standing = verdictOf(situation, selection);
  const verdict = standing?.text ?? said.place;
  const placed = shown.filter(({ statement }) => standing?.statements.includes(statement));
  const verdictCitations = [...new Set(placed.map(({ point }) => point.citation))];
  return {
    ...common(frame, `Answered about ${intentTitle(base, frame.intent)} from ${citations.length} passages.`),
    kind: 'answer',
    ...(verdict === undefined ? {} : { verdict, verdictCitations }),
    lead,
    points: rest.slice(0, selection.shown.length - 1),
    more: rest.slice(selection.shown.length - 1),
    notes: [...(said.place === undefined || said.place === verdict ? [] : [said.place]), ...said.others],
    citations,
    followUps: followUps(base, role, frame.intent),
    ...(chart === undefined ? {} : { chart }),
  };
}

function verdictOf({ profile, intents }: Situation, { shown }: Selection): PlacedAmount | undefined {
  if (profile.amount === undefined || intents[0]?.intent !== 'salary') return undefined;
  return (
    placeAmount(profile.amount, shown) ?? {
      text: TEXTS.notComparable(profile.amount.text),
      statements: [],
    }
  );
}

/** Names the heading of a statement where it changes, unless the statement has a name of its own. */
function labelling(): (statement: RankedStatement) => string | undefined {
  let last: string | undefined;
  return (ranked) => {
    const { statement, facts } = ranked;
    if (statement.parent !== undefined) return statement.parent.replace(/:$/, '');
    const heading = headingOf(ranked);
    const isNew = heading !== last;
    last = heading;
    const hasName =
      statement.kind === 'sentence' || OWN_NAME.test(statement.text) || facts.figures.length > 0;
    return isNew && !hasName ? heading : undefined;
  };
}

const OWN_NAME = /^[^:.]{3,60}:\s/;

function headingOf({ passage }: RankedStatement): string | undefined {
  return passage.passage.section.path.at(-1);
}

interface Notes {
  /** What the figures are of, where none is of the place asked for; to be read before them. */
  readonly place: string | undefined;
  readonly others: readonly string[];
}

function notes({ profile }: Situation, { shown }: Selection): Notes {
  const figures = shown.flatMap((statement) =>
    payFigures(statement).map((figure) => ({
      figure,
      market: statement.facts.market,
      heading: headingOf(statement),
    })),
  );
  if (figures.length === 0) return { place: undefined, others: [] };
  const { location, experience } = profile;
  const subjects = [...new Set(figures.flatMap(({ heading }) => heading ?? []))];
  const fits = experience === undefined || figures.some(({ figure }) => isOfExperience(figure, experience));
  return {
    place: location === undefined ? undefined : placeNote(location, figures),
    others: [
      ...(fits ? [] : [TEXTS.noFigureForExperience]),
      ...(disagree(figures.map(({ figure }) => figure)) ? [TEXTS.documentsDiffer(subjects)] : []),
    ],
  };
}

interface Placed {
  readonly figure: Figure;
  readonly market: Location | undefined;
}

/** What the figures are of instead, where none is of the place that was asked for. */
function placeNote(asked: Location, figures: readonly Placed[]): string | undefined {
  const places = figures.map(({ figure, market }) => ownPlace(figure, market));
  const relations = places.map((place) => (place === undefined ? 'market' : compareLocations(asked, place)));
  const [market] = figures.flatMap((figure) => figure.market ?? []);
  if (asked.id === market?.id || relations.includes('same') || relations.includes('narrower'))
    return undefined;
  const wider = places[relations.indexOf('wider')];
  const instead = wider ?? (relations.includes('market') ? market : undefined);
  const isInside = instead !== undefined && compareLocations(asked, instead) === 'wider';
  if (instead === undefined) return TEXTS.noFigureFor(asked.name);
  return isInside
    ? TEXTS.widerFigure(asked.name, instead.name)
    : TEXTS.figureElsewhere(asked.name, instead.name);
}

function isOfExperience({ experience }: Figure, asked: Experience): boolean {
  return experience !== undefined && ['same', 'overlaps'].includes(compareExperience(asked, experience));
}

function payFigures({ facts }: RankedStatement): readonly Figure[] {
  return facts.figures.filter(({ kind }) => kind === 'pay');
}

/** Several averages of pay, each of something else. */
function disagree(figures: readonly Figure[]): boolean {
  const typical = figures.filter(
    ({ statistic, per }) =>
      (statistic === 'average' || statistic === 'median' || statistic === 'amount') && per !== 'hour',
  );
  return new Set(typical.map(({ low }) => low)).size > 1;
}
