import type { Code } from '../source/faults.js';
import type { Block } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { line } from './piece.js';

function isCode(text: string, catalogue: Catalogue): text is Code {
  return Object.hasOwn(catalogue.faults, text);
}

/** Every code that has words, sorted. */
export function codesOf(catalogue: Catalogue): readonly string[] {
  return Object.keys(catalogue.faults).sort();
}

/** What a code means; without a code, all of them; nothing when there is no such code. */
export function reasonReport(code: string | undefined, catalogue: Catalogue): readonly Block[] | undefined {
  if (code === undefined) {
    return [
      { kind: 'heading', level: 2, text: line(catalogue.lookups.codes) },
      { kind: 'lines', lines: codesOf(catalogue).map((one) => line(one)) },
    ];
  }
  if (!isCode(code, catalogue)) return undefined;
  return [
    { kind: 'heading', level: 2, text: line(code) },
    { kind: 'paragraph', text: line(catalogue.faults[code].why) },
  ];
}
