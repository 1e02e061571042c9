import { describe, expect, test } from 'vitest';
import type { Words } from '../../../src/chance/philox.js';
import { philox } from '../../../src/chance/philox.js';
import { streamIdOf } from '../../../src/chance/stream-id.js';
import { uniformsOf } from '../../../src/chance/uniforms.js';

const hex = (words: readonly number[]): string => words.map((word) => word.toString(16).padStart(8, '0')).join(' ');
const words = (text: string): readonly number[] => text.split(' ').map((word) => Number.parseInt(word, 16));

// The three lines `philox4x32 10` of tests/kat_vectors in Random123, the authors' own library (github.com/DEShawResearch/random123,
// commit 9545ff6413f258be2f04c1d319d99aaef7521150): counter, key, result
test.each([
  ['00000000 00000000 00000000 00000000', '00000000 00000000', '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
  ['ffffffff ffffffff ffffffff ffffffff', 'ffffffff ffffffff', '408f276d 41c83b0e a20bc7c6 6d5451fd'],
  ['243f6a88 85a308d3 13198a2e 03707344', 'a4093822 299f31d0', 'd16cfe09 94fdcceb 5001e420 24126ea1'],
])('Philox4x32-10 of counter %s under key %s', (counter, key, expected) => {
  const [a = 0, b = 0, c = 0, d = 0] = words(counter);
  const [k0 = 0, k1 = 0] = words(key);
  const block: Words = philox([a, b, c, d], [k0, k1]);
  expect(hex(block)).toBe(expected);
});

// test vectors of the draft (draft-eastlake-fnv, appendix C)
test.each([
  ['', 'cbf29ce4 84222325'],
  ['a', 'af63dc4c 8601ec8c'],
  ['foobar', '85944171 f73967e8'],
])('FNV-1a of %j', (id, expected) => {
  expect(hex(streamIdOf(id))).toBe(expected);
});

describe('the draws of a parameter', () => {
  test('are the same whenever they are asked for, and differ by seed and by id', () => {
    const draws = (id: string, seed: number): number[] => [...uniformsOf(id, { draws: 50, seed, method: 'random' })];
    expect(draws('a', 1)).toEqual(draws('a', 1));
    expect(draws('a', 1)).not.toEqual(draws('a', 2));
    expect(draws('a', 1)).not.toEqual(draws('b', 1));
  });

  test('of a longer run begin with those of a shorter one', () => {
    const long = uniformsOf('a', { draws: 101, seed: 7, method: 'random' });
    expect([...long.slice(0, 50)]).toEqual([...uniformsOf('a', { draws: 50, seed: 7, method: 'random' })]);
  });

  test('have one in each part of the distribution with Latin hypercube sampling, in another order for each parameter', () => {
    const orders = ['a', 'b'].map((id) => [...uniformsOf(id, { draws: 64, seed: 1, method: 'latin' })].map((p) => Math.floor(64 * p)));
    for (const order of orders) expect([...order].sort((x, y) => x - y)).toEqual(Array.from({ length: 64 }, (_, i) => i));
    expect(orders[0]).not.toEqual(orders[1]);
  });

  test('are spread evenly and do not follow one another: chi-squared over a 16 × 16 table of neighbours', () => {
    const count = 200_000;
    const draws = uniformsOf('neighbours', { draws: count, seed: 3, method: 'random' });
    const other = uniformsOf('another', { draws: count, seed: 3, method: 'random' });
    const squared = (x: (i: number) => number, y: (i: number) => number): number => {
      const table = new Float64Array(256);
      for (let i = 0; i < count; i++) table[16 * Math.floor(16 * x(i)) + Math.floor(16 * y(i))]! += 1;
      return table.reduce((sum, hits) => sum + (hits - count / 256) ** 2 / (count / 256), 0);
    };
    // 255 degrees of freedom: above 350 in fewer than one of 10,000 seeds
    expect(
      squared(
        (i) => draws[i]!,
        (i) => draws[(i + 1) % count]!,
      ),
    ).toBeLessThan(350);
    expect(
      squared(
        (i) => draws[i]!,
        (i) => other[i]!,
      ),
    ).toBeLessThan(350);
  });
});
