import { FIRST_TABLES } from './migrations/first-tables.ts';
import { REVIEW_NUMBERS } from './migrations/review-numbers.ts';

export interface Migration {
  readonly name: string;
  /** SQL that both databases understand; `SERIAL_KEY` stands for a primary key that counts up. */
  readonly statements: readonly string[];
}

/** In the order in which they are applied. One that was released never changes; a new one goes to the end. */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'first tables', statements: FIRST_TABLES },
  { name: 'turns once more', statements: ['alter table conversations add column last text'] },
  { name: 'review numbers', statements: REVIEW_NUMBERS },
  { name: 'no replies', statements: ['alter table inbox drop column reply'] },
];
