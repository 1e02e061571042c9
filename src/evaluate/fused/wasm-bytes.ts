/** The few parts of WebAssembly's binary format that `simd-code.ts` needs (WebAssembly Core Specification 2.0, chapter 5). */

export type Bytes = readonly number[];

/** LEB128, for numbers that are not negative. */
export function unsigned(value: number): Bytes {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}

const i32 = 0x7f;
const v128 = 0x7b;

/** The 64 bits of a number, lowest byte first. */
export function float64(value: number): Bytes {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value, true);
  return Array.from({ length: 8 }, (_, at) => view.getUint8(at));
}

/** A function of `parameters` numbers of 32 bits, the last result of its code one more. */
export interface WasmFunction {
  readonly parameters: number;
  readonly vectors: number;
  readonly code: Bytes;
}

/** A module that works in an imported memory, `m.m`; its functions are exported under their numbers. */
export function moduleOf(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [0x60, ...vector(Array.from({ length: parameters }, () => [i32])), 1, i32]);
  const memory = [...name('m'), ...name('m'), 0x02, 0x00, 0x01];
  const exported = functions.map((_, number) => [...name(String(number)), 0x00, ...unsigned(number)]);
  const bodies = functions.map(({ vectors, code }) => sized([1, ...unsigned(vectors), v128, ...code, 0x0b]));
  const numbers = functions.map((_, number) => unsigned(number));
  const sections = [section(1, types), section(2, [memory]), section(3, numbers), section(7, exported), section(10, bodies)];
  return Uint8Array.from([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, ...sections.flat()]);
}

const vector = (items: readonly Bytes[]): Bytes => [...unsigned(items.length), ...items.flat()];

const sized = (bytes: Bytes): Bytes => [...unsigned(bytes.length), ...bytes];

const section = (id: number, items: readonly Bytes[]): Bytes => [id, ...sized(vector(items))];

const name = (text: string): Bytes => sized(Array.from(text, (letter) => letter.charCodeAt(0)));
