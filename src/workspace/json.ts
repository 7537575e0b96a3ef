/** An object of a Slack payload, as it travels. */
export type Json = Readonly<Record<string, unknown>>;

/** A Block Kit block or element. */
export type Block = Json & { readonly type: string };

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Whether a value is a plain object (not null, not an array). */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is an object with a `type`, as every block and element is. */
export function isBlock(value: unknown): value is Block {
  return isRecord(value) && typeof value['type'] === 'string';
}

/** The same object without the keys whose value is undefined, so that they are absent on the wire too. */
export function present<T extends object>(value: T): Present<T> {
  const kept = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(kept) as Present<T>;
}
