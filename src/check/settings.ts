import { fault } from '../source/diagnostic.js';
import { parseAmount } from '../quantity/parse-amount.js';
import type { UnitTable } from '../quantity/unit.js';
import type { CheckedSet } from '../domain/study.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';
import type { Numbered } from './target.js';
import { targetOf } from './target.js';

/** Spans of what was typed on the command line point into a text of its own, which holds one line per `--set`. */
export const commandLine = 'command line';

/**
 * The values that `--set name=value` puts in place of the data. A bare number is taken in the unit that the quantity declares:
 * whoever types it has just read that unit; the result repeats it.
 */
export function settingsOf(
  set: readonly string[],
  quantities: Numbered,
  dimensions: ReadonlyMap<string, readonly string[]>,
  units: UnitTable,
  found: Found,
): CheckedSet[] {
  let offset = 0;
  return set.flatMap((text) => {
    const start = offset;
    offset += text.length + 1;
    const equals = text.indexOf('=');
    const whole = { file: commandLine, start, end: start + text.length };
    if (equals < 1) {
      found.push(fault('set-syntax', whole, { text }));
      return [];
    }
    const target = targetOf(
      { value: text.slice(0, equals), at: { ...whole, end: start + equals } },
      quantities,
      dimensions,
      undefined,
      found,
    );
    if (!target) return [];
    if (target.quantity.from.kind === 'formula') {
      found.push(fault('set-on-formula', { ...whole, end: start + equals }, { quantity: target.quantity.id }));
      return [];
    }
    const written = text.slice(equals + 1).trim();
    const bare = /^[-+\d./e]+$/i.test(written) && target.quantity.unit.text !== '1';
    const amountText = bare ? `${written} ${target.quantity.unit.text}` : written;
    const amount = take(parseAmount(amountText, { ...whole, start: start + equals + 1 }, units, target.quantity.unit), found);
    return amount ? [{ quantity: target.number, cells: target.cells, value: amount.value, text: text.slice(0, equals), at: whole }] : [];
  });
}
