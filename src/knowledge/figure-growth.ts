import { findPercent, type Percent } from '../career/percent.ts';
import { anyOf } from '../career/phrases.ts';
import { type Parts, partsOf } from './figure-parts.ts';
import type { FigureContext } from './figure-scope.ts';

/** A percentage with what stands around it. */
export interface Growth {
  /** Negative for a decline. */
  readonly low?: number;
  readonly high?: number;
  readonly statistic: 'average' | 'range' | 'amount';
  readonly percent: Percent;
  readonly part: Parts;
}

/** The percentages of a statement by which jobs, or the demand for people, grow or shrink. */
export function findGrowth(statement: string, context: FigureContext): readonly Growth[] {
  const above = [context.leadIn ?? '', ...context.headings].join(' · ');
  if (!JOBS.test(`${statement} ${above}`)) return [];
  const percents = findPercent(statement);
  const parts = partsOf(statement, percents);
  return percents.flatMap((percent, at) => {
    const part = parts[at];
    if (!part) return [];
    const own = `${part.before} ${part.after} ${part.aside}`;
    if (isOfOther(own) || SHARE.test(part.after)) return [];
    const isListed = at > 0 && part.before === '' && /^(?:in|for|through|by)\b/i.test(part.after);
    const said = [own, part.head, isListed ? (parts[0]?.before ?? '') : ''].find((text) => MOVES.test(text));
    const isTitled = isTerse(statement) && GROWS.test(above);
    if (said === undefined ? !isTitled : GROWS.test(said) && SHRINKS.test(said)) return [];
    const isDecline = said !== undefined && SHRINKS.test(said);
    return [{ ...boundsOf(percent, isDecline), statistic: statisticOf(percent, own), percent, part }];
  });
}

const JOBS =
  anyOf(String.raw`jobs?(?! satisfaction| security| performance); employment; openings?; vacanc\w+; demand;
  occupations?; hiring; workforce; outlook; growth projections?; projected growth; prospects`);
const GROWS =
  anyOf(String.raw`grow\w*; increas\w*; rises?; rising; rose; risen; expan\w+; up; gains?; surg\w+; climb\w*;
  jump\w*; cagr; outlook`);
const SHRINKS =
  anyOf(String.raw`declin\w*; shr[iau]nk\w*; decreas\w*; drop\w*; falls?; fell; falling; contract\w*; down;
  loss; lose`);
const MOVES = new RegExp(`${GROWS.source}|${SHRINKS.source}`, 'iu');
// "20% of teams": a share, not a growth.
const SHARE = /^(?:of|remote|more likely|faster|slower|less|discount|bonus)\b/i;
const OTHER =
  anyOf(String.raw`(?:all|other|most) (?:other )?(?:occupations|jobs|roles|professions); national average;
  than average; compared (?:to|with); versus; vs; salar(?:y|ies); pay; wages?; earn\w*; bonus\w*; coverage; productiv\w+;
  efficien\w+; performance; speed; time; costs?; quality; defects?; bugs?; revenues?; sales; adoption; usage; users;
  spending; invest\w+; turnover; attrition; satisfaction; traffic; errors?; failures?`);
const MARKET = /\b(?:industry|industries|markets?|sectors?|software)\b/i;
// A year span, a place or "next ten years" and nothing that would need a verb.
const MOST_WORDS_OF_A_LABEL = 8;

function isOfOther(own: string): boolean {
  return OTHER.test(own) || (MARKET.test(own) && !JOBS.test(own));
}

function isTerse(statement: string): boolean {
  return statement.split(/\s+/).length <= MOST_WORDS_OF_A_LABEL;
}

function boundsOf(percent: Percent, isDecline: boolean): Pick<Growth, 'low' | 'high'> {
  const { value, high = value, atLeast, atMost } = percent;
  const [low, top] = isDecline ? [-high, -value] : [value, high];
  const [isOpenBelow, isOpenAbove] = isDecline ? [atLeast, atMost] : [atMost, atLeast];
  return { ...(isOpenBelow ? {} : { low }), ...(isOpenAbove ? {} : { high: top }) };
}

function statisticOf({ high }: Percent, own: string): Growth['statistic'] {
  if (high !== undefined) return 'range';
  return /\baverage\b|\bcagr\b/i.test(own) ? 'average' : 'amount';
}
