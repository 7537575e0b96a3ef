/** For regular expressions: a space that may stand inside an amount. */
export const SPACE = '[ \\u00a0\\u202f]';

/** For regular expressions: a number in any of the world's groupings; the bounds keep long runs of digits cheap. */
export const NUMBER = [
  // Indian, English or Swiss, continental, spaced, plain.
  String.raw`\d{1,2}(?:,\d{2}){1,3},\d{3}`,
  String.raw`\d{1,3}(?:[,'’]\d{3}){1,4}(?:\.\d{1,2})?`,
  String.raw`\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,2})?`,
  String.raw`\d{1,3}(?:${SPACE}\d{3}){1,4}`,
  String.raw`\d{1,12}(?:[.,]\d{1,2})?`,
].join('|');

/** For regular expressions: what multiplies the number before it. */
export const UNIT =
  'k|thousand|thou|grand|million|mio\\.?|mln|mn|mm|mil|m|billion|bn|b|lakhs?|lacs?|lpa|crores?|cr';

const THOUSAND = 1_000;
const MILLION = 1_000_000;
const LAKH = 100_000;
const CRORE = 10_000_000;

/** The value of written digits beside a unit; a group of three after a single point is then a fraction: `1.421 million`. */
export function toNumber(digits: string, unit?: string): number {
  const isFraction = unit !== undefined && /^\d+\.\d{3}$/.test(digits);
  if (isFraction || /^\d+\.\d{1,2}$/.test(digits)) return Number(digits);
  const [, whole = '', decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(digits) ?? [];
  return Number(`${whole.replace(/\D/g, '')}.${decimals || '0'}`);
}

/** A value times its unit, to the cent: 258.9 thousand is not 258,899.99999999997. */
export function scaled(value: number, unit = ''): number {
  return Math.round(value * scaleOf(unit) * 100) / 100;
}

function scaleOf(unit: string): number {
  if (/^(?:k|thou|grand)/i.test(unit)) return THOUSAND;
  if (/^(?:b|billion|bn)$/i.test(unit)) return THOUSAND * MILLION;
  if (/^m/i.test(unit)) return MILLION;
  if (/^l/i.test(unit)) return LAKH;
  return /^cr/i.test(unit) ? CRORE : 1;
}
