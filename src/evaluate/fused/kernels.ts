import { remembered } from '../remembered.js';
import type { Line } from './chunk-lines.js';
import type { ChunkFunction, Strides } from './chunk-text.js';
import { chunkText } from './chunk-text.js';
import type { SimdFunction } from './simd-code.js';
import { simdFunction } from './simd-code.js';
import { dependsOn } from './values.js';
import { moduleOf } from './wasm-bytes.js';

/** What is called at each place of a loop. */
export interface Kernel {
  readonly mask: number;
  readonly text: () => string;
  /** The same with vectors of the processor, where that is possible. */
  readonly simd?: SimdFunction;
}

export function kernelOf(lines: readonly Line[], mask: number, strides: Strides): Kernel {
  const isLoop = (mask & dependsOn.draw) !== 0;
  const simd = isLoop ? simdFunction(lines, strides) : undefined;
  return { mask, text: () => chunkText(lines, isLoop, strides), ...(simd ? { simd } : {}) };
}

/** Both back ends give the same bits (`test/laws/kernels.test.ts`): pairs of draws go to the vectors, a block with an odd draw does not. */
export function functionsOf(kernels: readonly Kernel[], masks: number, memory: WebAssembly.Memory): readonly (readonly ChunkFunction[])[] {
  const vectors = kernels.flatMap(({ simd }) => (simd ? [simd] : []));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleOf(vectors)), { m: { m: memory } });
  const functions = kernels.map(({ mask, text, simd }) => {
    if (!simd) return { mask, run: generated(text()) as ChunkFunction };
    const paired = callerOf(simd)(exports[vectors.indexOf(simd)] as Vectors);
    let plain: ChunkFunction | undefined;
    const single = (): ChunkFunction => (plain ??= generated(text()) as ChunkFunction);
    const run: ChunkFunction = (A, S, N, O, o, n, first) => (n % 2 === 0 ? paired : single())(A, S, N, O, o, n, first);
    return { mask, run };
  });
  return Array.from({ length: masks }, (_, mask) => functions.filter((one) => one.mask === mask).map(({ run }) => run));
}

type Vectors = (...parameters: readonly number[]) => number;

/** Hands addresses to a function of WebAssembly. */
function callerOf({ arrays }: SimdFunction): (vectors: Vectors) => ChunkFunction {
  const addresses = arrays.map(({ array, mask }) => `${array}[${mask}].byteOffset,`).join('');
  return generated(`return(f)=>(A,S,N,O,o,n,first)=>f(${addresses}O.byteOffset+o*8,n,first?1:0)===1`) as ReturnType<typeof callerOf>;
}

/**
 * Texts are made of numbers and of our own words alone (`chunk-text.ts`). Functions are kept by their text: the next municipalities that are alike, but too
 * many for one group, have the same, and V8 has optimised them by then.
 */
const generated = remembered(
  new Map<string, unknown>(),
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the generated back end
  (text) => new Function(text)() as unknown,
);
