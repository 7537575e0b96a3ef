/** Place of the first of the ascending values that is not below `value`; their number where all are. */
export function lowerBound<T extends number | string>(ascending: readonly T[], value: T): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = ascending[middle];
    if (found !== undefined && found < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
