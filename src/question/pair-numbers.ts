/**
 * Numbers for pairs of 32-bit integers, from 0 in the order in which they are learnt. An exact table with open
 * addressing: looking a pair up makes no string and nothing else that would have to be collected.
 */
export class PairNumbers {
  #firsts: Int32Array;
  #seconds: Int32Array;
  /** Number of a pair plus one at the place that its hash says, or after it; 0 for free. */
  #slots: Int32Array;
  #size = 0;

  constructor(firsts: Int32Array = new Int32Array(), seconds: Int32Array = new Int32Array()) {
    const room = roomFor(firsts.length);
    this.#firsts = new Int32Array(room);
    this.#seconds = new Int32Array(room);
    this.#slots = new Int32Array(2 * room);
    for (let at = 0; at < firsts.length; at += 1) this.learn(firsts[at] ?? 0, seconds[at] ?? 0);
  }

  get size(): number {
    return this.#size;
  }

  /** All pairs by number: the first integers, then the second ones. */
  get pairs(): readonly [firsts: Int32Array, seconds: Int32Array] {
    return [this.#firsts.slice(0, this.#size), this.#seconds.slice(0, this.#size)];
  }

  /** Number of a pair, or -1 where it was not learnt. */
  find(first: number, second: number): number {
    return (this.#slots[this.#slotOf(first, second)] ?? 0) - 1;
  }

  /** Number of a pair, a new one where it is new. */
  learn(first: number, second: number): number {
    const known = this.find(first, second);
    if (known >= 0) return known;
    if (this.#size === this.#firsts.length) this.#grow();
    this.#firsts[this.#size] = first;
    this.#seconds[this.#size] = second;
    this.#slots[this.#slotOf(first, second)] = this.#size + 1;
    this.#size += 1;
    return this.#size - 1;
  }

  /** The place of a pair, or the free one where it would stand. */
  #slotOf(first: number, second: number): number {
    const last = this.#slots.length - 1;
    let slot = hashOf(first, second) & last;
    for (;;) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0 || (this.#firsts[number] === first && this.#seconds[number] === second)) return slot;
      slot = (slot + 1) & last;
    }
  }

  #grow(): void {
    this.#firsts = enlarged(this.#firsts);
    this.#seconds = enlarged(this.#seconds);
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let number = 0; number < this.#size; number += 1)
      this.#slots[this.#slotOf(this.#firsts[number] ?? 0, this.#seconds[number] ?? 0)] = number + 1;
  }
}

const SMALLEST = 1024;

/** A power of two, so that a mask finds the slot; there are always at least twice as many slots as pairs. */
function roomFor(pairs: number): number {
  return Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(Math.max(1, pairs))));
}

function enlarged(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

/** Multiplicative hashing (Knuth) of both integers, their high bits folded into the low ones. */
function hashOf(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e37_79b1) ^ Math.imul(second, 0x85eb_ca6b);
  return mixed ^ (mixed >>> 15);
}
