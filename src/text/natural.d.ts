// natural ships types for its main entry only, and that entry reads `.env` and prints: sub-paths instead.

declare module 'natural/lib/natural/tokenizers/regexp_tokenizer.js' {
  class RegexpTokenizer {
    constructor(options: { readonly pattern: RegExp; readonly gaps: boolean });
    /** With `gaps: false` it returns what the pattern matches, or null for nothing. */
    tokenize(text: string): string[] | null;
  }
  const tokenizers: { readonly RegexpTokenizer: typeof RegexpTokenizer };
  export = tokenizers;
}

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export = stemmer;
}

declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  function jaroWinklerDistance(a: string, b: string): number;
  export = jaroWinklerDistance;
}
