import { fault } from '../source/diagnostic.js';
import { parseAmount } from '../quantity/parse-amount.js';
import type { UnitTable } from '../quantity/unit.js';
import type { CheckedSet } from '../domain/study.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';
import type { Numbered, Target } from './target.js';
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
    const named = { value: text.slice(0, equals), at: { ...whole, end: start + equals } };
    const target = targetOf(named, quantities, dimensions, onlySectorOf(named.value, quantities), found);
    if (!target) return [];
    if (target.quantity.from.kind === 'formula') {
      found.push(fault('set-on-formula', { ...whole, end: start + equals }, { quantity: target.quantity.id }));
      return [];
    }
    const written = text.slice(equals + 1).trim();
    const bare = /^[-+\d./e]+$/i.test(written) && target.quantity.unit.text !== '1';
    const amountText = bare ? `${written} ${target.quantity.unit.text}` : written;
    const amount = take(parseAmount(amountText, { ...whole, start: start + equals + 1 }, units, target.quantity.unit), found);
    return amount ? [{ quantity: target.number, cells: target.cells, value: amount.value, text: nameOf(target), at: whole }] : [];
  });
}

/** The sector of a name that was typed without one, where only one sector has it; in a file a name always has its sector. */
function onlySectorOf(typed: string, quantities: Numbered): string | undefined {
  const [name = ''] = typed.trim().split(/\s*\[/);
  const hits = name.includes('.') ? [] : [...quantities.keys()].filter((id) => id.endsWith(`.${name}`));
  return hits.length === 1 ? hits[0]?.slice(0, -name.length - 1) : undefined;
}

/** The name in full, however it was typed. */
function nameOf({ quantity, members }: Target): string {
  return members.length === 0 ? quantity.id : `${quantity.id}[${members.join(', ')}]`;
}
