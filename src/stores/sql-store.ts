import { type Dialect, Kysely } from 'kysely';
import type { Store } from '../conversation/store.ts';
import { sqlConversations } from './sql/conversations.ts';
import { sqlFeedback } from './sql/feedback.ts';
import { sqlInbox } from './sql/inbox.ts';
import { sqlInstallations } from './sql/installations.ts';
import { sqlLimits } from './sql/limits.ts';
import { type Migrating, migrate } from './sql/migrate.ts';
import { sqlPrivacy } from './sql/privacy.ts';
import { sqlQuestions } from './sql/questions.ts';
import { sqlReview } from './sql/review.ts';
import { sqlSettings } from './sql/settings.ts';
import { sqlTransfer } from './sql/transfer.ts';
import type { Database } from './tables.ts';

/** A store over a database that speaks SQL; its tables are brought up to date first. `open` connects anew. */
export async function openSqlStore(open: () => Dialect, migrating: Migrating): Promise<Store> {
  const connect = () => new Kysely<Database>({ dialect: open() });
  const database = connect();
  try {
    await migrate(database, migrating);
  } catch (error) {
    await database.destroy().catch(() => undefined);
    throw error;
  }
  const { kind } = migrating;
  return {
    ...sqlConversations(database),
    ...sqlInbox(database, kind),
    ...sqlQuestions(database),
    ...sqlFeedback(database),
    ...sqlReview(database),
    ...sqlSettings(database),
    ...sqlInstallations(database),
    ...sqlLimits(database),
    ...sqlPrivacy(database),
    ...sqlTransfer(database, kind, connect),
    close: () => database.destroy(),
  };
}
