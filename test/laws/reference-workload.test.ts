import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Deck } from '../../src/domain/chance.js';
import type { Total } from '../../src/domain/totals.js';
import { drawnByColumn } from '../../src/evaluate/draws-by-column.js';
import { drawnByRow } from '../../src/evaluate/draws-by-row.js';
import { evaluatePlan } from '../../src/evaluate/evaluate-plan.js';
import { evaluateTotals } from '../../src/evaluate/evaluate-totals.js';
import { chancesOf } from '../../src/plan/chances.js';
import { planStudy } from '../../src/plan/plan-study.js';
import { madeData } from '../bench/reference/made-data.js';
import { referenceStudy } from '../bench/reference/study.js';
import { outputs, years } from '../bench/reference/workload.js';
import { checkedStudy, numberOf } from '../support/checked.js';
import { ownStudy } from '../support/world.js';

// means over 100 draws of the four outputs, by municipality and year, as the workload's own program gives them
const expected = JSON.parse(readFileSync(new URL('../bench/reference/expected.json', import.meta.url), 'utf8')) as readonly number[];
const [places, draws] = [3, 100];

test.each([
  ['levers as data', true],
  ['levers moved by measures', false],
])('the reference workload has the results of the program that it comes from: %s', async (_, isFull) => {
  const data = madeData(places, draws, isFull);
  const study = await checkedStudy(referenceStudy(data, places, isFull, ownStudy().get('data/units.csv') ?? ''));
  const plan = planStudy(study, 'whole');
  const columns = outputs.map((name) => numberOf(study, `reference.${name}`));
  const deck: Deck = {
    draws,
    drawsOf: ({ about: { quantity, cell } }) => data.of((study.quantities[quantity]?.id ?? '').replace('reference.', ''), cell),
  };
  for (const backEnd of [drawnByColumn, drawnByRow]) {
    const sums = new Float64Array(expected.length);
    backEnd(plan, evaluatePlan(plan), { chances: chancesOf(study), deck, observed: new Set(columns) }, ({ run, size, columns: values }) => {
      if (!isFull && !run.key.includes(' full ')) return;
      const place = Number(run.inputs.replace('place', ''));
      columns.forEach((column, output) =>
        values[column]!.forEach((value, at) => (sums[(place * years + Math.floor(at / size)) * outputs.length + output]! += value)),
      );
    });
    expectMeans(sums);
  }
  const sums = new Float64Array(expected.length);
  const totalsOf = (): readonly Total[] => columns.map((column) => [{ column, weight: 1 }]);
  evaluateTotals(plan, { chances: chancesOf(study), deck, totalsOf }, ({ key, runs, year, totals }) => {
    const number = isFull ? 0 : runs.findIndex((run) => run.key.includes(' full '));
    totals.subarray(number * columns.length * draws, (number + 1) * columns.length * draws).forEach((value, at) => {
      const place = Number(key.replace('place', ''));
      sums[(place * years + year) * columns.length + Math.floor(at / draws)]! += value;
    });
  });
  expectMeans(sums);
});

function expectMeans(sums: Float64Array): void {
  sums.forEach((sum, i) => expect(Math.abs(sum / draws - expected[i]!)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected[i]!))));
}
