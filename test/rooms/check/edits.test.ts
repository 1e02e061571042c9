import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/domain/study.js';
import { cellName, checked, checkedStudy } from '../../support/checked.js';
import { plan, planFile, smallStudy } from '../../support/small-study.js';

const study = (measure: string, head?: string) => checkedStudy(smallStudy({ [planFile]: plan({ a: measure }, head) }));

/** The edits of the one measure in the north: cell, how, amount, from, full, until; in base units (kg). */
async function edits(measure: string): Promise<unknown[][]> {
  const made = await study(measure);
  const of = (edit: Edit): unknown[] => {
    const quantity = made.quantities[edit.quantity];
    const ramp = [edit.from, edit.full, edit.until].filter((year) => year !== undefined);
    return [quantity && cellName(quantity, edit.cell, made), edit.how, edit.amount, ...ramp];
  };
  return (made.scenarios[0]?.measures[0]?.edits.get('north') ?? []).map(of);
}

/** The one fault of a measure, and what it underlines. */
async function fault(measure: string): Promise<[string, string]> {
  const files = smallStudy({ [planFile]: plan({ a: measure }) });
  const { diagnostics } = await checked(files);
  const [only, ...others] = diagnostics;
  if (!only || others.length > 0) throw new Error(JSON.stringify(diagnostics));
  return [only.code, (files.get(only.at.file) ?? '').slice(only.at.start, only.at.end)];
}

describe('what a measure changes', () => {
  test.each([
    ['change: { "energy.use[oil]": { to: 10 t/year } }', [['energy.use[oil]', 'to', 10_000, 2024, 2024]]],
    ['change: { "energy.use[oil]": { to: 10000 kg/year, from: 2026 } }', [['energy.use[oil]', 'to', 10_000, 2026, 2026]]],
    ['change: { "energy.use[oil]": { by: 90 %, from: 2026, full: 2030 } }', [['energy.use[oil]', 'by', 0.9, 2026, 2030]]],
    ['change: { "energy.use[oil]": { by: 1.1, from: 2026, full: 2030, until: 2031 } }', [['energy.use[oil]', 'by', 1.1, 2026, 2030, 2031]]],
    ['change: { "energy.use[gas]": { add: -2 t/year } }', [['energy.use[gas]', 'add', -2000, 2024, 2024]]],
    ['change: { energy.saved: { add: 5 % } }', [['energy.saved', 'add', 0.05, 2024, 2024]]],
    [
      'change: { energy.use: { by: 50 % } }',
      [
        ['energy.use[oil]', 'by', 0.5, 2024, 2024],
        ['energy.use[gas]', 'by', 0.5, 2024, 2024],
        ['energy.use[wood]', 'by', 0.5, 2024, 2024],
      ],
    ],
    [
      'shift: { of: energy.use, to: wood, new: 4 t/year, from: 2025, full: 2026, taken-from: { oil: 50 %, gas: 25 %, new-travel: 25 % } }',
      [
        ['energy.use[wood]', 'add', 4000, 2025, 2026],
        ['energy.use[oil]', 'add', -2000, 2025, 2026],
        ['energy.use[gas]', 'add', -1000, 2025, 2026],
      ],
    ],
    [
      'shift: { of: energy.mix, to: wood, new: 20 %, taken-from: { oil: 1 } }',
      [
        ['energy.mix[wood]', 'add', 0.2, 2024, 2024],
        ['energy.mix[oil]', 'add', -0.2, 2024, 2024],
      ],
    ],
  ])('%s', async (measure, expected) => {
    expect(await edits(measure)).toEqual(expected);
  });

  test('a list of shifts and changes are edits side by side', async () => {
    const shift = (to: string, from: string): string => `- { of: energy.use, to: ${to}, new: 1 t/year, taken-from: { ${from}: 100 % } }`;
    const made = await edits(`change: { energy.saved: { to: 5 % } }\nshift:\n  ${shift('wood', 'oil')}\n  ${shift('gas', 'oil')}`);
    expect(made.map(([cell, , amount]) => [cell, amount])).toEqual([
      ['energy.saved', 0.05],
      ['energy.use[wood]', 1000],
      ['energy.use[oil]', -1000],
      ['energy.use[gas]', 1000],
      ['energy.use[oil]', -1000],
    ]);
  });

  test('the range of what is taken has the ends of the new amount, turned', async () => {
    const made = await study(
      'shift: { of: energy.use, to: wood, new: 4 t/year, range: 2 t/year .. 8 t/year, taken-from: { oil: 50 %, new-travel: 50 % } }',
    );
    expect(made.scenarios[0]?.measures[0]?.edits.get('north')?.map(({ range }) => range)).toEqual([
      { low: 2000, high: 8000 },
      { low: -4000, high: -1000 },
    ]);
  });

  test.each([
    ['change: { "energy.mix[oil]": { to: 10 % } }', 'partition-broken', 'energy.mix[oil]'],
    ['change: { energy.use: { add: 1 t/year } }', 'members-expected', 'energy.use'],
    ['change: { "energy.use[oil]": { to: 1001 t/year } }', 'lever-out-of-range', '1001 t/year'],
    ['change: { energy.saved: { to: 91 % } }', 'lever-out-of-range', '91 %'],
    ['change: { "energy.use[oil]": { by: -5 % } }', 'below-zero', '-5 %'],
    ['change: { "energy.use[oil]": { by: 5 t/year } }', 'unit-mismatch', 't/year'],
    ['change: { "energy.use[oil]": { to: 50 % } }', 'unit-mismatch', '%'],
    ['change: { "energy.use[oil]": { to: 50 } }', 'unit-missing', '50'],
    ['change: { "energy.use[oli]": { by: 50 % } }', 'unknown-member', 'energy.use[oli]'],
    ['change: { energy.usage: { by: 50 % } }', 'unknown-lever', 'energy.usage'],
    ['change: { energy.factor: { by: 50 % } }', 'not-a-lever', 'energy.factor'],
    ['change: { energy.burned: { by: 50 % } }', 'not-a-lever', 'energy.burned'],
    ['change: { energy.passing: { by: 50 % } }', 'residents-not-territory', 'energy.passing'],
    ['change: { "energy.use[oil]": { to: 5 t/year, range: 6 t/year .. 7 t/year } }', 'value-outside-range', '5 t/year'],
    ['change: { "energy.use[oil]": { by: 50 %, from: 2020 } }', 'ramp-outside-years', '2020'],
    ['change: { "energy.use[oil]": { by: 50 %, from: 2035 } }', 'ramp-outside-years', '2035'],
    ['change: { "energy.use[oil]": { by: 50 %, from: 2030, full: 2026 } }', 'ramp-reversed', '2026'],
    ['change: { "energy.use[oil]": { by: 50 %, from: 2026, full: 2030, until: 2029 } }', 'ramp-reversed', '2029'],
    ['change: { "energy.use[oil]": { by: 50 %, from: 26 } }', 'years-syntax', '26'],
    ['shift: { of: energy.use, to: wood, new: 4 t/year, taken-from: { oil: 50 %, gas: 25 % } }', 'diversion-sum', 'oil'],
    ['shift: { of: energy.use, to: wood, new: 4 t/year, taken-from: { oil: 150 %, gas: -50 % } }', 'share-out-of-range', '150 %'],
    ['shift: { of: energy.use, to: coal, new: 4 t/year, taken-from: { oil: 100 % } }', 'unknown-member', 'coal'],
    ['shift: { of: energy.mix, to: wood, new: 20 %, taken-from: { new-travel: 100 % } }', 'partition-broken', 'new-travel'],
    ['shift: { of: energy.saved, to: wood, new: 20 %, taken-from: { oil: 100 % } }', 'member-of-nothing', 'wood'],
  ])('%s is refused as %s at %s', async (measure, code, where) => {
    if (code === 'share-out-of-range' || code === 'member-of-nothing') {
      // one fault for each member
      const { diagnostics } = await checked(smallStudy({ [planFile]: plan({ a: measure }) }));
      expect(new Set(diagnostics.map((found) => found.code))).toEqual(new Set([code]));
    } else expect(await fault(measure)).toEqual([code, where]);
  });
});
