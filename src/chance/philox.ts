/** Four words of 32 bits. */
export type Words = readonly [number, number, number, number];

const multipliers = [0xd2511f53, 0xcd9e8d57] as const;
/** The golden ratio and the square root of three less one, as in the paper. */
const bumps = [0x9e3779b9, 0xbb67ae85] as const;
const rounds = 10;

/**
 * Philox4x32-10: 128 random bits for each counter under each key, without a state (Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as
 * 1, 2, 3", SC11). Counter and key are words of 32 bits without sign.
 */
export function philox(counter: Words, key: readonly [number, number]): Words {
  let [a, b, c, d] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < rounds; round++) {
    const high0 = highWord(multipliers[0], a);
    const low0 = Math.imul(multipliers[0], a) >>> 0;
    const high1 = highWord(multipliers[1], c);
    const low1 = Math.imul(multipliers[1], c) >>> 0;
    [a, b, c, d] = [(high1 ^ b ^ k0) >>> 0, low1, (high0 ^ d ^ k1) >>> 0, low0];
    k0 = (k0 + bumps[0]) >>> 0;
    k1 = (k1 + bumps[1]) >>> 0;
  }
  return [a, b, c, d];
}

/** The upper 32 of the 64 bits of a product; by halves, so that every intermediate is exact. */
function highWord(x: number, y: number): number {
  const [x1, x0, y1, y0] = [x >>> 16, x & 0xffff, y >>> 16, y & 0xffff];
  const middle = x1 * y0 + ((x0 * y0) >>> 16);
  const rest = (middle & 0xffff) + x0 * y1;
  return (x1 * y1 + Math.floor(middle / 0x10000) + Math.floor(rest / 0x10000)) >>> 0;
}
