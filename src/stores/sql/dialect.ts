import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  Driver,
  QueryResult,
  TransactionSettings,
} from 'kysely';
import { storable } from '../storable.ts';

/** One connection to a database, for as long as it is not released. */
export interface Link {
  query(sql: string, parameters: readonly (string | number | null)[]): Promise<Outcome>;
  /** Gives the connection back; a broken one is not used again. */
  release(isBroken: boolean): void;
}

export interface Outcome {
  readonly rows: readonly unknown[];
  /** Rows that were written. */
  readonly affected: number;
}

/** What a database client has to offer. */
export interface Source {
  readonly kind: 'sqlite' | 'postgres';
  connect(): Promise<Link>;
  close(): Promise<void>;
  /** Begins a transaction that writes. */
  readonly begin: string;
  /** Begins one that only reads, and reads everything as of one moment. */
  readonly beginReading: string;
  /** Turns what the client throws into an error that says what to do. */
  explain(error: unknown): Error;
}

/** How SQL is written. */
export type DialectParts = Omit<Dialect, 'createDriver'>;

/** A dialect of the query builder over a source. */
export function createDialect(source: Source, parts: DialectParts): Dialect {
  return { ...parts, createDriver: () => new SourceDriver(source) };
}

class SourceDriver implements Driver {
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<LinkConnection> {
    const link = await explained(this.#source, () => this.#source.connect());
    return new LinkConnection(this.#source, link);
  }

  async beginTransaction(connection: LinkConnection, settings: TransactionSettings): Promise<void> {
    const { begin, beginReading } = this.#source;
    await connection.run(settings.accessMode === 'read only' ? beginReading : begin);
  }

  async commitTransaction(connection: LinkConnection): Promise<void> {
    await connection.run('commit');
  }

  async rollbackTransaction(connection: LinkConnection): Promise<void> {
    // What led here is what the caller has to know, not that the connection is gone too.
    await connection.run('rollback').catch(() => connection.markBroken());
  }

  async releaseConnection(connection: LinkConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    await this.#source.close();
  }
}

class LinkConnection implements DatabaseConnection {
  readonly #source: Source;
  readonly #link: Link;
  #isBroken = false;

  constructor(source: Source, link: Link) {
    this.#source = source;
    this.#link = link;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affected } = await this.run(sql, parameters);
    return { rows: rows as R[], numAffectedRows: BigInt(affected) };
  }

  run(sql: string, parameters: readonly unknown[] = []): Promise<Outcome> {
    const values = parameters.map(storable);
    return explained(this.#source, () => this.#link.query(sql, values));
  }

  // biome-ignore lint/correctness/useYield: the stores read page by page and never stream.
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('Streaming is not supported');
  }

  markBroken(): void {
    this.#isBroken = true;
  }

  release(): void {
    this.#link.release(this.#isBroken);
  }
}

async function explained<T>(source: Source, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw source.explain(error);
  }
}
