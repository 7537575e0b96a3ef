import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Database } from '../tables.ts';

/** Stands in a query for a value that differs each time. */
class Placeholder {
  readonly name: PropertyKey;
  constructor(name: PropertyKey) {
    this.name = name;
  }
}

/** Gives a placeholder of the type that its value will have. */
export type ValueOf<V> = <N extends keyof V>(name: N) => V[N];

/** Runs the query with these values. */
export type Prepared<V, R> = (values: V) => Promise<QueryResult<R>>;

/**
 * A query that is built and compiled once and run with other values each time. Building one costs about as much
 * as SQLite takes to run it, so whatever runs for every question is prepared.
 */
export function prepare<V extends object, R>(
  database: Kysely<Database>,
  build: (value: ValueOf<V>) => Compilable<R>,
): Prepared<V, R> {
  let compiled: CompiledQuery<R> | undefined;
  return (values) => {
    // The builder takes any value as it is; only its type has to be that of the real one.
    compiled ??= build((name) => new Placeholder(name) as never).compile();
    const parameters = compiled.parameters.map((slot) =>
      slot instanceof Placeholder ? values[slot.name as keyof V] : slot,
    );
    return database.executeQuery<R>({ ...compiled, parameters });
  };
}
