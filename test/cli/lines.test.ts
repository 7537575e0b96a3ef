import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Line, readLines } from '../../src/cli/lines.ts';

async function* stream(chunks: readonly Uint8Array[]) {
  yield* chunks;
}

async function read(chunks: readonly Uint8Array[], longest?: number): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of readLines(stream(chunks), longest)) lines.push(line);
  return lines;
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text);
}

it('gives every line, the last one also without a line feed', async () => {
  expect(await read([bytes('a\n\nb\r\nc')])).toEqual(
    ['a', '', 'b', 'c'].map((text) => ({ kind: 'line', text })),
  );
  expect(await read([bytes('\uFEFFa\n')])).toEqual([{ kind: 'line', text: 'a' }]);
  expect(await read([])).toEqual([]);
});

it('passes over the rest of a line that is too long', async () => {
  const chunks = [bytes('1234'), bytes('56789'), bytes('0\nok\n12345678\n123456789')];
  expect(await read(chunks, 8)).toEqual([
    { kind: 'too-long' },
    { kind: 'line', text: 'ok' },
    { kind: 'line', text: '12345678' },
    { kind: 'too-long' },
  ]);
});

it('gives the same lines however the bytes are cut', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((each) => each.replace(/[\r\ufeff]/g, ''));
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(60), { maxLength: 8 }), async (whole, cuts) => {
      const all = bytes(whole);
      const places = [0, ...cuts.filter((cut) => cut < all.length).sort((a, b) => a - b), all.length];
      const chunks = places.slice(1).map((end, index) => all.subarray(places[index], end));
      const expected = whole.split('\n');
      if (expected.at(-1) === '') expected.pop();
      expect(await read(chunks)).toEqual(expected.map((line) => ({ kind: 'line', text: line })));
    }),
  );
});
