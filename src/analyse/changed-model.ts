import type { InputChange } from '../domain/diff-findings.js';
import type { CheckedQuantity, CheckedStudy } from '../domain/study.js';
import type { Told } from './told.js';
import { amountText, changesOf } from './told.js';

/** Quantities that are new, gone, or made in another way: formula, constant, unit, dimensions, years, whole, bounds, what they emit. */
export function changedModel(before: CheckedStudy, after: CheckedStudy): readonly InputChange[] {
  return changesOf(modelTold(before), modelTold(after), { before, after }).map((change): InputChange => {
    const [old, now] = [partsIn(change.before), partsIn(change.after)];
    if (!old || !now) return change;
    // what is the same in both is left out
    const [gone, come] = [old.filter((part) => !now.includes(part)), now.filter((part) => !old.includes(part))];
    return { ...change, before: gone.join(joiner), after: come.join(joiner) };
  });
}

const joiner = '; ';

function partsIn(text: string | undefined): readonly string[] | undefined {
  return text?.split(joiner);
}

function modelTold({ quantities, dimensions }: CheckedStudy): ReadonlyMap<string, Told> {
  return new Map(quantities.map((quantity) => [quantity.id, { text: madeFrom(quantity, dimensions), at: quantity.at }]));
}

function madeFrom({ from, unit, by, valid, whole, lever, emits, role }: CheckedQuantity, dimensions: CheckedStudy['dimensions']): string {
  const origin =
    from.kind === 'formula'
      ? from.text.value.replace(/\s+/g, ' ').trim()
      : from.kind === 'value'
        ? amountText(from.row.value, unit)
        : `given: ${from.given}${from.years ? ` (${from.years.between}, ${from.years.beyond})` : ''}`;
  const named = by.map((name) => `${name}: ${(dimensions.get(name) ?? []).join(' ')}`);
  const others = [
    ...named,
    ...(whole === undefined ? [] : [`whole ${whole}`]),
    ...(lever ? ['lever'] : []),
    ...(role === undefined ? [] : [role]),
    ...(Number.isFinite(valid.low) || Number.isFinite(valid.high) ? [`${endText(valid.low, unit)} .. ${endText(valid.high, unit)}`] : []),
    ...(emits
      ? [`emits ${emits.origin} ${emits.gas}, ${emits.stage}, ${emits.falls}${emits.counts ? `, ${emits.counts.join(' ')}` : ''}`]
      : []),
  ];
  return [origin, dimensionText(unit), ...others].join(joiner);
}

/** `CO2 vkm^-1`; another scale of the same dimension means the same. */
function dimensionText({ dimension }: CheckedQuantity['unit']): string {
  const powers = [...dimension].sort().map(([name, power]) => (power === 1 ? name : `${name}^${power}`));
  return powers.length === 0 ? '1' : powers.join(' ');
}

function endText(value: number, unit: CheckedQuantity['unit']): string {
  return Number.isFinite(value) ? amountText(value, unit) : '';
}
