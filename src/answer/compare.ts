import type { Profile } from '../career/profile.ts';
import { OUT_OF_SCOPE } from '../question/intents.ts';
import { queryWords } from '../search/query.ts';
import { rank } from '../search/rank.ts';
import type { Answer, Citation, Comparison, ComparisonRow, Point } from './answer.ts';
import { chartOf } from './chart.ts';
import { cite } from './cite.ts';
import { DECISIONS } from './decisions.ts';
import { type RankedStatement, rankStatements } from './excerpt.ts';
import { common, type Frame } from './frame.ts';
import {
  intentTitle,
  type KnowledgeBase,
  rangeOf,
  titleOf,
  titleStems,
  topicStrength,
} from './knowledge-base.ts';
import { clarifyRoles, unanswered } from './replies.ts';
import { select, statementKey } from './select.ts';
import { type Situation, SMALL_TALK } from './situation.ts';
import { followUps } from './suggest.ts';
import { TEXTS } from './texts.ts';
import { namedIntents } from './topic-names.ts';

const MOST_COLUMNS = 3;
const POINTS_PER_CELL = { one: 3, several: 1 } as const;
const MOST_ROWS = 5;
/** Topics of a comparison that names none, in the order of the rows. */
const ALL_TOPICS = ['overview', 'salary', 'requirements', 'skills', 'responsibilities', 'career-path'];

/** One column: a role, or a role in one of several places. */
interface Subject {
  readonly role: string;
  readonly profile: Profile;
  readonly title: string;
}

/** Whether two subjects are to be put side by side. */
export function wantsComparison({ profile, understanding, intents }: Situation): boolean {
  const roles = profile.roles ?? [];
  if (roles.length >= 2) return true;
  const places = new Set(understanding.locations.map(({ id }) => id)).size;
  return (
    roles.length === 1 &&
    places >= 2 &&
    ['compare', 'salary', 'market-demand'].includes(intents[0]?.intent ?? '')
  );
}

/** A comparison, or why there is none, and the statements that it shows. */
export interface Compared {
  readonly answer: Answer;
  readonly shown: readonly RankedStatement[];
}

/** Puts two or three roles, or a role in two or three places, side by side; asks back where there are more. */
export function compare(
  base: KnowledgeBase,
  situation: Situation,
  { frame, alreadyShown }: { frame: Frame; alreadyShown: ReadonlySet<string> },
): Compared {
  const subjects = subjectsOf(base, situation);
  if (subjects.length > MOST_COLUMNS) {
    const among = [...new Set(subjects.map(({ role }) => role))];
    return {
      answer: { ...clarifyRoles(base, frame, { among, said: '' }), prompt: TEXTS.tooMany },
      shown: [],
    };
  }
  const topics = comparedTopics(base, situation, subjects);
  const many = topics.length > 1;
  const picked = topics.map((topic) =>
    subjects.map((subject) => pick(base, situation, { subject, topic, many, alreadyShown })),
  );
  const shown = picked.flat(2);
  if (shown.length > 0 && shown.every((statement) => alreadyShown.has(statementKey(statement))))
    return { answer: unanswered(base, frame, { message: TEXTS.nothingMoreInEither }), shown: [] };
  const { points, citations } = citeAll(shown);
  const rows = topics.map(
    (topic, row): ComparisonRow => ({
      label: intentTitle(base, topic),
      cells: subjects.map((_, column) =>
        (picked[row]?.[column] ?? [])
          .map((statement) => points.get(statement))
          .filter((point) => point !== undefined),
      ),
    }),
  );
  if (citations.length === 0) {
    const message = TEXTS.neitherSays(topics.map((topic) => intentTitle(base, topic)).join(', '));
    const documents = subjects.map(({ role }) => role);
    return { answer: unanswered(base, frame, { message, documents }), shown };
  }
  const chart = chartOf(charted(shown, points), topics.map((topic) => intentTitle(base, topic)).join(', '));
  const answer: Comparison = {
    ...common(
      { ...frame, intent: many ? 'compare' : comparedIntent(situation, topics[0] ?? 'compare') },
      `Compared on ${topics.join(', ')}.`,
    ),
    kind: 'comparison',
    columns: subjects.map(({ title }) => title),
    rows,
    notes: [
      ...situation.understanding.unknownRoles.map(({ text }) => TEXTS.notKnown(text)),
      ...missing(base, subjects, rows),
    ],
    citations,
    followUps: followUps(base, subjects[0]?.role ?? '', 'compare'),
    ...(chart === undefined ? {} : { chart }),
  };
  return { answer, shown };
}

/** A question that asks to compare stays one of that kind; "NY vs California pay" stays one about pay. */
function comparedIntent({ intents }: Situation, topic: string): string {
  return intents[0]?.intent === topic ? topic : 'compare';
}

function subjectsOf(base: KnowledgeBase, { profile, understanding }: Situation): readonly Subject[] {
  const roles = profile.roles ?? [];
  const [role] = roles;
  if (roles.length > 1 || role === undefined)
    return roles.map((each) => ({ role: each, profile, title: titleOf(base, each) }));
  const places = [...new Map(understanding.locations.map((location) => [location.id, location])).values()];
  return places.map((location) => ({
    role,
    profile: { ...profile, location },
    title: `${titleOf(base, role)}, ${location.name}`,
  }));
}

/** What a document does not say is said, once for each empty cell. */
function missing(
  base: KnowledgeBase,
  subjects: readonly Subject[],
  rows: readonly ComparisonRow[],
): readonly string[] {
  const titles = rows.flatMap(({ cells }) =>
    cells.flatMap((cell, column) => (cell.length === 0 ? titleOf(base, subjects[column]?.role ?? '') : [])),
  );
  return [...new Set(titles)].map((title) => TEXTS.notInDocument(title));
}

function charted(statements: readonly RankedStatement[], points: ReadonlyMap<RankedStatement, Point>) {
  return statements.flatMap((statement) => {
    const point = points.get(statement);
    return point === undefined ? [] : [{ statement, point }];
  });
}

function comparedTopics(
  base: KnowledgeBase,
  situation: Situation,
  subjects: readonly Subject[],
): readonly string[] {
  const isThere = (topic: string) =>
    subjects.some(({ role }) => topicStrength(base, role, topic) >= DECISIONS.topicPresent);
  const [named] = namedIntents(base.intents, situation.understanding.words);
  if (named !== undefined) return [named];
  const others = situation.intents.filter(
    ({ intent }) => intent !== 'compare' && intent !== OUT_OF_SCOPE && !SMALL_TALK.has(intent),
  );
  const total = others.reduce((sum, { confidence }) => sum + confidence, 0);
  const [likely] = others;
  if (likely !== undefined && likely.confidence >= DECISIONS.sureIntent * total) return [likely.intent];
  return ALL_TOPICS.filter(isThere).slice(0, MOST_ROWS);
}

interface Cell {
  readonly subject: Subject;
  readonly topic: string;
  readonly many: boolean;
  readonly alreadyShown: ReadonlySet<string>;
}

function pick(
  base: KnowledgeBase,
  situation: Situation,
  { subject, topic, many, alreadyShown }: Cell,
): readonly RankedStatement[] {
  const words = queryWords(situation.words, base.search.index);
  const intents = [{ intent: topic, confidence: 1 }];
  const ranked = rank(base.search, { words, intents, range: rangeOf(base, subject.role) });
  const statements = rankStatements({
    passages: ranked.filter((passage) => passage.topic >= DECISIONS.passageTopic),
    words,
    profile: subject.profile,
    own: subject.profile,
    intents,
    topics: base.search.topics,
    named: titleStems(base, topic),
  });
  const next = select(statements, alreadyShown).shown;
  // A cell that has no more keeps what it had: an empty one would read as if the document did not say.
  const shown = next.length > 0 ? next : select(statements).shown;
  return shown.slice(0, many ? POINTS_PER_CELL.several : POINTS_PER_CELL.one);
}

function citeAll(statements: readonly RankedStatement[]): {
  points: Map<RankedStatement, Point>;
  citations: readonly Citation[];
} {
  const { points, citations } = cite(statements, () => undefined);
  return {
    points: new Map(
      statements.flatMap((statement, at) => (points[at] ? [[statement, points[at]] as const] : [])),
    ),
    citations,
  };
}
