/** How much a text is about each intent, 0 to 1. */
export type TopicShares = ReadonlyMap<string, number>;

/** The mean of what several texts are about. */
export function average(all: readonly TopicShares[]): TopicShares {
  const sums = new Map<string, number>();
  for (const shares of all)
    for (const [intent, share] of shares) sums.set(intent, (sums.get(intent) ?? 0) + share);
  return scaled(sums, 1 / Math.max(1, all.length));
}

/** Share of being about an intent for the one reason or the other. */
export function either(a: TopicShares, b: TopicShares): TopicShares {
  const shares = new Map(a);
  for (const [intent, share] of b) shares.set(intent, 1 - (1 - (shares.get(intent) ?? 0)) * (1 - share));
  return shares;
}

/** The same without a map of its own: statements are many, and each is asked for little. */
export function eitherOf(a: TopicShares, b: TopicShares): Pick<TopicShares, 'get'> {
  return {
    get(intent) {
      const [one, other] = [a.get(intent), b.get(intent)];
      return other === undefined ? one : 1 - (1 - (one ?? 0)) * (1 - other);
    },
  };
}

/** Share of being about an intent for the stronger of two reasons. */
export function greater(a: TopicShares, b: TopicShares): TopicShares {
  const shares = new Map(a);
  for (const [intent, share] of b) shares.set(intent, Math.max(shares.get(intent) ?? 0, share));
  return shares;
}

/** All shares times a factor. */
export function scaled(shares: TopicShares, factor: number): TopicShares {
  return new Map([...shares].map(([intent, share]) => [intent, share * factor]));
}
