import { alternatives } from './phrases.ts';

/**
 * The ISO code that a symbol, code or word for money stands for; `unclear` for "kr", which several countries use;
 * undefined for what is no currency. A bare `$` is read as US dollars.
 */
export function currencyOf(written: string): string | undefined {
  const word = written.toLowerCase().replace(/\.$/, '');
  return (
    SYMBOLS[written.toUpperCase()] ??
    WORDS[word] ??
    (CODES.has(written) || LOWER_CODES.has(word) ? codeOf(word) : undefined)
  );
}

/** The currencies that a text names by code, sign or word, each as often as it is named. */
export function currenciesIn(text: string): readonly string[] {
  return [...text.matchAll(NAMED)]
    .flatMap(([written]) => currencyOf(written) ?? [])
    .filter((code) => code !== 'unclear');
}

/** The dollar of a country, by the country's place id. */
export function dollarOf(country: string): string | undefined {
  return DOLLARS[country];
}

const DOLLARS: Readonly<Record<string, string>> = {
  us: 'USD',
  canada: 'CAD',
  australia: 'AUD',
  'new-zealand': 'NZD',
  singapore: 'SGD',
  'hong-kong': 'HKD',
};

/** Codes that are also the names of other things: an amount of hundreds or a year beside them is none. */
export const DOUBTFUL_CODES: ReadonlySet<string> = new Set(['CAD', 'PHP', 'TRY']);

function codeOf(word: string): string {
  return word === 'rmb' ? 'CNY' : word.toUpperCase();
}

const CODE_LIST =
  `USD EUR GBP CHF CAD AUD NZD SGD HKD INR JPY CNY RMB SEK NOK DKK PLN CZK HUF RON BGN AED SAR QAR ZAR
  BRL MXN ILS TRY PHP THB KRW TWD NGN KES EGP`.split(/\s+/);
const CODES: ReadonlySet<string> = new Set(CODE_LIST);
// Those that people type in small letters and that are no words.
const LOWER_CODES: ReadonlySet<string> = new Set(
  'usd eur gbp chf cad aud nzd sgd inr aed pln sek nok dkk rmb'.split(' '),
);

const SYMBOLS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  AU$: 'AUD',
  A$: 'AUD',
  NZ$: 'NZD',
  S$: 'SGD',
  HK$: 'HKD',
  MX$: 'MXN',
  R$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₴': 'UAH',
  '₫': 'VND',
  '₱': 'PHP',
  '฿': 'THB',
  '₦': 'NGN',
};

const WORDS: Readonly<Record<string, string>> = {
  rs: 'INR',
  zł: 'PLN',
  kč: 'CZK',
  kr: 'unclear',
  dollar: 'USD',
  dollars: 'USD',
  'us dollar': 'USD',
  'us dollars': 'USD',
  'canadian dollar': 'CAD',
  'canadian dollars': 'CAD',
  'australian dollar': 'AUD',
  'australian dollars': 'AUD',
  buck: 'USD',
  bucks: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  franc: 'CHF',
  francs: 'CHF',
  'swiss franc': 'CHF',
  'swiss francs': 'CHF',
  rupee: 'INR',
  rupees: 'INR',
  yen: 'JPY',
};

const SIGNS = '$€£¥₹₽₩₪₺₴₫₱฿₦';
const CODE = CODE_LIST.join('|');

/** For regular expressions: what may stand before an amount. */
export const CURRENCY_BEFORE = String.raw`(?:US|CA|C|AU|A|NZ|S|HK|MX|R)?\$|[${SIGNS}]|(?:Rs|kr)\.?|${CODE}`;
/** For regular expressions: what may stand after an amount. */
export const CURRENCY_AFTER = alternatives(String.raw`[${SIGNS}]; zł; Kč; kr\.?; ${CODE};
  (?:US |Canadian |Australian )?dollars?; bucks?; euros?; pounds?; quid; (?:Swiss )?francs?; rupees?; yen`);

const NAMED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${CURRENCY_BEFORE}|${CURRENCY_AFTER})(?![\\p{L}])`, 'gu');
