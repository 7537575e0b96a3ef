import { currenciesIn } from '../career/currencies.ts';
import { findMoney, type Money } from '../career/money.ts';
import { anyOf } from '../career/phrases.ts';
import { findGrowth } from './figure-growth.ts';
import { type Parts, partsOf } from './figure-parts.ts';
import { type FigureContext, type FigureScope, scopesOf } from './figure-scope.ts';
import { type SaidStatistic, statisticOf } from './figure-statistic.ts';
import { type PayUnit, unitOf } from './figure-unit.ts';

export type { FigureContext } from './figure-scope.ts';

/** A figure of pay or of growth with everything that it is of. */
export interface Figure extends SaidStatistic, PayUnit, FigureScope {
  readonly kind: 'pay' | 'growth';
  /** Money, or percent for growth; only one end where the other is open. */
  readonly low?: number;
  readonly high?: number;
  /** More than the high end occurs. */
  readonly open?: true;
  /** The amount as written. */
  readonly text: string;
  /** Offsets of the text in the statement. */
  readonly start: number;
  readonly end: number;
}

/**
 * The figures of one sentence, list item or table row; headings, lead-in and market tell what it leaves out.
 * An amount that is not clearly pay, or growth of a job, or of which it is unclear what it is of, gives none.
 */
export function extractFigures(statement: string, context: FigureContext): readonly Figure[] {
  if (statement.length > LONGEST_STATEMENT) return [];
  const figures = [...payFigures(statement, context), ...growthFigures(statement, context)];
  return figures.sort((a, b) => a.start - b.start);
}

// Longer than any sentence or row with figures that a person wrote; what stands apart so far is not of one thing.
const LONGEST_STATEMENT = 3_000;

function payFigures(statement: string, context: FigureContext): readonly Figure[] {
  const around = [statement, context.leadIn ?? '', ...context.headings];
  if (!around.some((text) => PAY.test(text))) return [];
  const amounts = findMoney(statement, { bare: true });
  const parts = partsOf(statement, amounts);
  const scopes = scopesOf(parts, context);
  return amounts.flatMap((money, at) => {
    const [part, scope] = [parts[at], scopes[at]];
    if (!part || !scope || !isPay(money, part)) return [];
    const statistic = statisticOf(money, part, context.headings.at(-1) ?? '');
    const unit = unitOf({ money, part, amounts, context });
    if (!statistic || !unit) return [];
    const { low, high, open, text, start, end } = money;
    return [
      {
        kind: 'pay' as const,
        ...statistic,
        ...bounds(low, high),
        ...unit,
        ...(open ? { open } : {}),
        ...scope,
        text,
        start,
        end,
      },
    ];
  });
}

function bounds(low: number | undefined, high: number | undefined): Pick<Figure, 'low' | 'high'> {
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

function isPay(money: Money, { head, before, after }: Parts): boolean {
  const label = `${head} ${before}`;
  if (NOT_PAY.test(`${before} ${after}`) && !PAID.test(label)) return false;
  if (DIFFERENCE_AFTER.test(after) || DIFFERENCE_BEFORE.test(before)) return false;
  const isBare = !/[\p{L}\p{Sc}]/u.test(money.text);
  return !isBare || PAID.test(label) || currenciesIn(label).length > 0;
}

function growthFigures(statement: string, context: FigureContext): readonly Figure[] {
  const growths = findGrowth(statement, context);
  const scopes = scopesOf(
    growths.map(({ part }) => part),
    context,
  );
  return growths.flatMap(({ low, high, statistic, percent }, at) => {
    const scope = scopes[at];
    if (!scope) return [];
    // A forecast holds for its own years, not for the year of the document, and is no premium for a skill.
    const { years: _years, skill: _skill, ...rest } = scope;
    const { fromYear: from, toYear: to, per, text, start, end } = percent;
    const years = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const span = from === undefined && to === undefined ? {} : { years };
    return [
      {
        kind: 'growth' as const,
        statistic,
        ...bounds(low, high),
        ...(per ? { per } : {}),
        ...rest,
        ...span,
        text,
        start,
        end,
      },
    ];
  });
}

const PAY = anyOf(String.raw`salar(?:y|ies); pay; pays; paid; paying; payscale; wages?; earn\w*; compensation;
  remuneration; incomes?; rates?; take-home; offers?; premiums?`);
const PAID = anyOf(String.raw`salar(?:y|ies); wages?; earn\w*; compensation; remuneration`);
const NOT_PAY =
  anyOf(String.raw`budgets?; revenues?; turnover; profits?; costs?; fees?; fund\w*; invest\w*; loans?;
  tuition; pric\w+; sav(?:e[sd]?|ings?); valued?; worth; fines?; penalt\w+; exams?; licen[cs]es?; courses?; training;
  scholarships?; bonus(?:es)?; equity; stock; shares; rsus?; sign(?:ing|-on); relocation; stipends?; allowances?;
  benefits?; pensions?; 401; insurance; tax(?:es)?; subscriptions?; equipment; spend\w*; debts?; claims?; raised;
  contracts? of`);
const DIFFERENCE_AFTER = /^(?:more|extra|higher|additional|less|lower|raise|increase|bump|above|below)\b/i;
const DIFFERENCE_BEFORE =
  /\b(?:premium|increase|raise|extra|additional|bump|difference|gap|plus|by)(?: (?:of|by|an|a))*$/i;
