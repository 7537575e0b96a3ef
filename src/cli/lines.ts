/** A line of a stream, or that it was too long to be kept. */
export type Line = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'too-long' };

/** Longest line that is read, in bytes. */
export const LONGEST_LINE = 1_000_000;

const LINE_FEED = 10;

/** Lines of a byte stream, one at a time, so that a stream of any length takes the memory of one line. */
export async function* readLines(
  stream: AsyncIterable<Uint8Array | string>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let isFirst = true;
  const take = (): Line => {
    const line: Line =
      length > longest ? { kind: 'too-long' } : { kind: 'line', text: decode(parts, isFirst) };
    [parts, length, isFirst] = [[], 0, false];
    return line;
  };
  const keep = (bytes: Uint8Array) => {
    length += bytes.length;
    if (length > longest) parts = [];
    else if (bytes.length > 0) parts.push(bytes);
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      keep(bytes.subarray(start, end));
      yield take();
      start = end + 1;
    }
    keep(bytes.subarray(start));
  }
  if (length > 0) yield take();
}

function decode(parts: readonly Uint8Array[], isFirst: boolean): string {
  const text = Buffer.concat(parts).toString('utf8').replace(/\r$/, '');
  return isFirst ? text.replace(/^\uFEFF/, '') : text;
}
