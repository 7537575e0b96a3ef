import { OUT_OF_SCOPE } from '../question/intents.ts';
import { queryWords } from '../search/query.ts';
import { rank } from '../search/rank.ts';
import type { Answer, Citation, Comparison, ComparisonRow, Point } from './answer.ts';
import { cite } from './cite.ts';
import { DECISIONS } from './decisions.ts';
import { type RankedStatement, rankStatements, select } from './excerpt.ts';
import {
  intentTitle,
  type KnowledgeBase,
  rangeOf,
  titleOf,
  titleStems,
  topicStrength,
} from './knowledge-base.ts';
import { clarifyRoles, common, type Frame } from './replies.ts';
import { type Situation, SMALL_TALK } from './situation.ts';
import { followUps } from './suggest.ts';
import { TEXTS } from './texts.ts';
import { namedIntents } from './topic-names.ts';

const MOST_COLUMNS = 3;
const POINTS_PER_CELL = { one: 3, several: 1 } as const;
const MOST_ROWS = 5;
/** Topics of a comparison that names none, in the order of the rows. */
const ALL_TOPICS = ['overview', 'salary', 'requirements', 'skills', 'responsibilities', 'career-path'];

/** Whether two subjects are to be put side by side. */
export function wantsComparison({ profile, understanding, intents }: Situation): boolean {
  const roles = profile.roles ?? [];
  if (roles.length >= 2) return true;
  return intents[0]?.intent === 'compare' && roles.length + understanding.unknownRoles.length >= 2;
}

/** Puts two or three roles side by side; asks back where there are more, or only one. */
export function compare(base: KnowledgeBase, situation: Situation, frame: Frame): Answer | undefined {
  const roles = situation.profile.roles ?? [];
  if (roles.length < 2) return undefined;
  if (roles.length > MOST_COLUMNS)
    return { ...clarifyRoles(base, frame, { among: roles, said: '' }), prompt: TEXTS.tooMany };
  const topics = comparedTopics(base, situation, roles);
  const picked = topics.map((topic) =>
    roles.map((role) => pick(base, situation, { role, topic, many: topics.length > 1 })),
  );
  const { points, citations } = citeAll(picked.flat(2));
  const rows = topics.map(
    (topic, row): ComparisonRow => ({
      label: intentTitle(base, topic),
      cells: roles.map((_, column) =>
        (picked[row]?.[column] ?? [])
          .map((statement) => points.get(statement))
          .filter((point) => point !== undefined),
      ),
    }),
  );
  return {
    ...common({ ...frame, intent: 'compare' }, `Compared on ${topics.join(', ')}.`),
    kind: 'comparison',
    columns: roles.map((role) => titleOf(base, role)),
    rows,
    notes: situation.understanding.unknownRoles.map(({ text }) => TEXTS.notKnown(text)),
    citations,
    followUps: followUps(base, roles[0] ?? '', 'compare'),
  } satisfies Comparison;
}

function comparedTopics(
  base: KnowledgeBase,
  situation: Situation,
  roles: readonly string[],
): readonly string[] {
  const isThere = (topic: string) =>
    roles.some((role) => topicStrength(base, role, topic) >= DECISIONS.topicPresent);
  const named = namedIntents(base.intents, situation.words).filter(isThere);
  if (named[0] !== undefined) return [named[0]];
  const likely = situation.intents.find(
    ({ intent }) => intent !== 'compare' && intent !== OUT_OF_SCOPE && !SMALL_TALK.has(intent),
  );
  if (likely !== undefined && likely.confidence >= DECISIONS.sureIntent && isThere(likely.intent))
    return [likely.intent];
  return ALL_TOPICS.filter(isThere).slice(0, MOST_ROWS);
}

function pick(
  base: KnowledgeBase,
  situation: Situation,
  { role, topic, many }: { role: string; topic: string; many: boolean },
): readonly RankedStatement[] {
  const words = queryWords(situation.words, base.search.index);
  const ranked = rank(base.search, {
    words,
    intents: [{ intent: topic, confidence: 1 }],
    range: rangeOf(base, role),
  });
  const passages = ranked.filter((passage) => passage.topic >= DECISIONS.passageTopic);
  const statements = rankStatements({
    passages,
    words,
    profile: situation.profile,
    intents: [{ intent: topic, confidence: 1 }],
    topics: base.search.topics,
    named: titleStems(base, topic),
  });
  return select(statements).shown.slice(0, many ? POINTS_PER_CELL.several : POINTS_PER_CELL.one);
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
