/** The parts of a passage that are searched. */
export const FIELDS = ['heading', 'body', 'role'] as const;
export type Field = (typeof FIELDS)[number];

/** Boost of a match in each field, relative to the body. */
export const FIELD_BOOST: Readonly<Record<Field, number>> = {
  // A heading names what the whole passage is about; above 2 long questions begin to follow stray heading words.
  heading: 1.6,
  body: 1,
  // Questions repeat the role's name in every sentence; it only has to settle ties between documents.
  role: 0.4,
};

/** BM25 saturation and length normalisation, Lunr's defaults: tuning them lost on three of four foreign sets. */
export const BM25 = { k1: 1.2, b: 0.75 } as const;
