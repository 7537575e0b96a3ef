/** Where an amount stands in a statement. */
export interface Spot {
  readonly start: number;
  readonly end: number;
}

/** What a statement says around one of its amounts. */
export interface Parts {
  /** Label that all amounts of the statement stand under: "Top-paying markets", "Place: Berlin". */
  readonly head: string;
  /** What leads to this amount alone: "Vancouver", "range from". */
  readonly before: string;
  /** What follows it up to the next comma or conjunction: "average", "in Texas". */
  readonly after: string;
  /** What stands in brackets right after it: "25th percentile". */
  readonly aside: string;
  /** What stands after the last amount. */
  readonly tail: string;
}

/** Cuts a statement into what belongs to each of its amounts. */
export function partsOf(statement: string, spots: readonly Spot[]): readonly Parts[] {
  const tail = statement.slice(spots.at(-1)?.end ?? statement.length);
  const [head, lead] = splitLead(statement.slice(0, spots[0]?.start ?? 0));
  let from = 0;
  return spots.map(({ start, end }, at) => {
    const before = at === 0 ? lead : withoutMarks(statement.slice(from, start));
    const rest = statement.slice(end, spots[at + 1]?.start ?? statement.length);
    const [bracket = '', aside = ''] = /^ ?\(([^()]*)\)/.exec(rest) ?? [];
    const after = /^[^,;:·|()\n]*/.exec(rest.slice(bracket.length))?.[0].split(ENDS_AFTER)[0] ?? '';
    from = end + bracket.length + after.length;
    return { head, before, after: after.trim(), aside, tail };
  });
}

const ENDS_AFTER = /\.(?=\s|$)| (?:to|and|or|but|while|whereas)(?= |$)/;

/** "Place: Berlin · Median:" → "Place: Berlin" and "Median". */
function splitLead(lead: string): readonly [head: string, before: string] {
  const text = withoutMarks(lead);
  const cut = Math.max(
    text.lastIndexOf(': '),
    text.lastIndexOf('·'),
    text.lastIndexOf('|'),
    text.lastIndexOf('; '),
    text.lastIndexOf('. '),
  );
  return cut < 0 ? ['', text] : [text.slice(0, cut).trim(), text.slice(cut + 1).trim()];
}

function withoutMarks(text: string): string {
  return text.replace(/[\s:(=–—|·-]+$/, '').replace(/^[\s,;:)=·|.–—-]+/, '');
}
