import { impossible } from '../../source/impossible.js';
import type { Line, Operation, Place } from './chunk-lines.js';
import type { Strides } from './chunk-text.js';
import type { Value } from './values.js';
import type { Bytes, WasmFunction } from './wasm-bytes.js';
import { float64, unsigned } from './wasm-bytes.js';

/** A function for two draws at a time. Its parameters are the addresses of `arrays`, then of the outs, how many draws (an even number), and whether it is the first year. */
export interface SimdFunction extends WasmFunction {
  readonly arrays: readonly Pick<Place, 'array' | 'mask'>[];
}

/** Operations of the processor, which IEEE 754 fixes to the last bit. The others are functions, which only the JavaScript back end has. */
const vectorCodes = {
  add: 0xf0,
  subtract: 0xf1,
  multiply: 0xf2,
  divide: 0xf3,
  min: 0xf4,
  max: 0xf5,
  sum: 0xf0,
  abs: 0xec,
  negate: 0xed,
  sqrt: 0xef,
} as const satisfies Partial<Record<Operation, number>>;

/** The function of a loop over draws; none where it needs more than the processor's own operations. */
export function simdFunction(lines: readonly Line[], strides: Strides): SimdFunction | undefined {
  if (!lines.every(isPossible)) return undefined;
  const arrays = arraysIn(lines);
  const [outs, count, first] = [arrays.length, arrays.length + 1, arrays.length + 2];
  const locals = new Map<Value, number>();
  const code: Code = {
    ...strides,
    outs,
    first,
    bad: first + 1,
    localOf: (value) => locals.get(value) ?? locals.set(value, first + 2 + locals.size).get(value)!,
    addressOf: ({ array, mask }) => arrays.findIndex((one) => one.array === array && one.mask === mask),
  };
  const [fixed, inside] = [lines.filter(isFixed), lines.filter((line) => !isFixed(line))].map((some) =>
    some.flatMap((line) => codeOf(line, code)),
  );
  const rows = [...arrays.flatMap(({ isRow }, at) => (isRow ? [at] : [])), outs];
  const step = [
    ...rows.flatMap((at) => [...get(at), ...number32(16), 0x6a, ...set(at)]),
    ...get(count),
    ...number32(-2),
    0x6a,
    ...tee(count),
  ];
  const loop = [0x03, 0x40, ...inside!, ...step, 0x0d, 0x00, 0x0b];
  return { arrays, parameters: first + 1, vectors: 1 + locals.size, code: [...fixed!, ...loop, ...get(code.bad), ...simd(0x53)] };
}

const isFixed = (line: Line): boolean => 'isFixed' in line && line.isFixed;

function isPossible(line: Line): boolean {
  return line.kind !== 'look-up' && (line.kind !== 'apply' || line.operation in vectorCodes || line.operation === 'alive');
}

/** The arrays that lines read or write, each once. */
function arraysIn(lines: readonly Line[]): readonly Place[] {
  const places = lines.flatMap((line): readonly Place[] => {
    if (line.kind === 'read') return [line.from];
    if (line.kind === 'write') return [line.to];
    return line.kind === 'before' && 'array' in line.before ? [line.before] : [];
  });
  return [...new Map(places.map((place) => [`${place.array}${place.mask}`, place])).values()];
}

interface Code extends Strides {
  /** Numbers of locals. */
  readonly outs: number;
  readonly first: number;
  readonly bad: number;
  readonly localOf: (value: Value) => number;
  readonly addressOf: (place: Place) => number;
}

const get = (local: number): Bytes => [0x20, ...unsigned(local)];
const set = (local: number): Bytes => [0x21, ...unsigned(local)];
const tee = (local: number): Bytes => [0x22, ...unsigned(local)];
/** Of a number from −64 to 63. */
const number32 = (value: number): Bytes => [0x41, value & 0x7f];
const simd = (operation: number): Bytes => [0xfd, ...unsigned(operation)];
/** At an address of whole numbers of 8 bytes. */
const access = (operation: number, offset: number): Bytes => [...simd(operation), 3, ...unsigned(offset)];
const both = (value: number): Bytes => [...simd(0x0c), ...float64(value), ...float64(value)];

function codeOf(line: Line, code: Code): Bytes {
  const { localOf } = code;
  const into = set(localOf(line.value));
  switch (line.kind) {
    case 'literal':
      return [...both(line.number), ...into];
    case 'read':
      return [...loaded(line.from, code), ...into];
    case 'apply':
      return [
        ...applied(
          line.operation,
          line.of.map((value) => get(localOf(value))),
        ),
        ...into,
      ];
    case 'before': {
      const before = 'array' in line.before ? loaded(line.before, code) : get(localOf(line.before));
      return [...get(localOf(line.initial)), ...before, ...get(code.first), 0x1c, 1, 0x7b, ...into];
    }
    case 'same':
      return [...get(localOf(line.as)), ...into];
    case 'write':
      return [...get(code.addressOf(line.to)), ...get(localOf(line.value)), ...access(0x0b, offsetOf(line.to, code))];
    case 'watch': {
      const own = get(localOf(line.value));
      const isInside = [...own, ...both(line.low), ...simd(0x4c), ...own, ...both(line.high), ...simd(0x4b), ...simd(0x4e)];
      return [...get(code.bad), ...isInside, ...simd(0x4d), ...simd(0x50), ...set(code.bad)];
    }
    case 'out':
      return [...get(code.outs), ...get(localOf(line.value)), ...access(0x0b, line.number * code.count * 8)];
    case 'look-up':
      throw new Error('a table is looked up by the JavaScript back end');
    default:
      return impossible(line);
  }
}

/** Two numbers of a row, or one number twice. */
function loaded(place: Place, code: Code): Bytes {
  return [...get(code.addressOf(place)), ...access(place.isRow ? 0x00 : 0x0a, offsetOf(place, code))];
}

const offsetOf = ({ slot, isRow }: Place, { stride }: Strides): number => slot * (isRow ? stride : 1) * 8;

/** As `operation-text.ts` writes it. */
function applied(operation: Operation, of: readonly Bytes[]): Bytes {
  const [a = [], b = [], c = []] = of;
  if (operation === 'alive')
    return [...both(0), ...a, ...b, ...c, ...simd(0xf3), ...simd(0xf2), ...a, ...both(0), ...simd(0x47), ...simd(0x52)];
  const own = simd(vectorCodes[operation as keyof typeof vectorCodes]);
  if (operation === 'sum') return [...both(0), ...of.flatMap((one) => [...one, ...own])];
  return [...of.flat(), ...own];
}
