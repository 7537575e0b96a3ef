/** What tells who somebody is, or how to reach them; never to be kept in a file. */
const PERSONAL: readonly RegExp[] = [
  // Addresses of mail and of the web
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /\bhttps?:\/\/\S+/gi,
  // Mentions and ids of Slack
  /<[@#!][^<>]*>/g,
  /(?<![\p{L}\p{N}])@[\p{L}\p{N}][\p{L}\p{N}._-]*/gu,
  /\b[UWCDGTB](?=[A-Z]*\d)[A-Z0-9]{7,}\b/g,
  // Account numbers such as an IBAN
  /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,}(?: ?[A-Z0-9]{1,3})?\b/g,
  // Telephone and card numbers; amounts of money have a currency or end sooner
  /(?<![\p{L}\p{N}$€£¥])\+\d[\d\s().-]{5,}\d/gu,
  /(?<![\p{L}\p{N}$€£¥.,])\(?\d{2,5}\)?(?:[\s./-]\d{2,}){2,}(?![\p{N},])/gu,
  /(?<![\p{L}\p{N}$€£¥])\d{9,}/gu,
];

/** All of these hold one of these signs; most questions hold none. */
const HINT = /[@<\d]|https?:/i;

/** What stands in its place. */
const MASK = '…';

export interface Masked {
  readonly text: string;
  /** Whether anything was taken out. */
  readonly isMasked: boolean;
}

/** A text without addresses, numbers and ids of people, on one line. */
export function withoutPersonal(text: string): Masked {
  if (!HINT.test(text)) return { text: text.replace(/\s+/g, ' ').trim(), isMasked: false };
  const masked = PERSONAL.reduce((rest, pattern) => rest.replace(pattern, MASK), text);
  return { text: masked.replace(/\s+/g, ' ').trim(), isMasked: masked !== text };
}
