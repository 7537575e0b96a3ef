import type { Json } from '../json.ts';
import { Refusal } from './method.ts';

/** Items in a page when the app does not say. */
const DEFAULT_LIMIT = 100;

/** More are never given, whatever the app asks for. */
const MOST = 999;

interface PageRequest {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** The part of a list that the app asked for, and where the next part begins. */
export function pageOf<Item>(items: readonly Item[], request: PageRequest) {
  const limit = Math.min(request.limit || DEFAULT_LIMIT, MOST);
  const start = offsetOf(request.cursor);
  const end = start + limit;
  const next = end < items.length ? Buffer.from(`next:${end}`).toString('base64') : '';
  const metadata: Json = { response_metadata: { next_cursor: next } };
  return { items: items.slice(start, end), hasMore: next !== '', metadata };
}

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined || cursor === '') return 0;
  const offset = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString());
  if (offset === null) throw new Refusal('invalid_cursor');
  return Number(offset[1]);
}
