import { describe, expect, test } from 'vitest';
import { laneTotals } from '../../../src/analyse/effects.js';
import type { Plan, Run } from '../../../src/domain/plan.js';
import { runKey } from '../../../src/domain/plan.js';
import type { CheckedMeasure, CheckedStudy, Edit } from '../../../src/domain/study.js';
import { actingMeasures } from '../../../src/domain/study.js';
import { evaluatePlan } from '../../../src/evaluate/evaluate-plan.js';
import { planStudy } from '../../../src/plan/plan-study.js';
import { checkedStudy, numberOf } from '../../support/checked.js';
import { drawFrom } from '../../support/drawn-inputs.js';
import { header, plan as scenarioFile, planFile, row, smallStudy } from '../../support/small-study.js';
import { ownStudy } from '../../support/world.js';

/** What is emitted less what would be, for each emission line, by year. */
type Effects = readonly Float64Array[];

interface Case {
  readonly name: string;
  readonly municipality: string;
  readonly scenario: string;
  readonly measures: readonly CheckedMeasure[];
}

/** Every set of the measures when they are few, otherwise 200 of them drawn. */
function someSets<T>(members: readonly T[]): T[][] {
  const draw = drawFrom(7);
  const all =
    members.length <= 7
      ? Array.from({ length: 2 ** members.length - 1 }, (_, i) => i + 1)
      : Array.from({ length: 200 }, () => 1 + Math.floor(draw() * (2 ** members.length - 1)));
  return all.map((bits) => members.filter((_, i) => (bits >> i) & 1));
}

/** The largest miss of the claim of src/plan/interactions.ts: the effect of any set is the sum of the dividends of the interacting sets in it. */
function largestMiss(study: CheckedStudy, plan: Plan, { municipality, scenario, measures }: Case): number {
  const sets = someSets(measures);
  const together = plan.together.filter((set) => set.scenario === scenario && set.municipality === municipality).map((set) => set.measures);
  const keyOf = (ids: readonly string[]): string => runKey(municipality, scenario, ids);
  const runs: Run[] = sets.map((set) => ({
    key: keyOf(set.map(({ id }) => id)),
    inputs: municipality,
    edits: set.flatMap((measure) => measure.edits.get(municipality) ?? []),
  }));
  const { columns } = evaluatePlan({ ...plan, runs: [...plan.runs, ...runs] });
  const lines = study.quantities.flatMap(({ emits }, number) => (emits ? [number] : []));
  const totals = (key: string): Effects => lines.map((line) => laneTotals(columns.get(key)?.[line], plan.lanes));
  const baseline = totals(municipality);
  const effect = (ids: readonly string[]): Effects =>
    totals(keyOf(ids)).map((line, i) => line.map((value, lane) => value - (baseline[i]?.[lane] ?? NaN)));
  const dividends: { readonly set: readonly string[]; readonly dividend: Effects }[] = [];
  const within = (ids: readonly string[]): Effects[] =>
    dividends.filter(({ set }) => set.every((id) => ids.includes(id))).map(({ dividend }) => dividend);
  const sum = (parts: readonly Effects[], i: number, lane: number): number =>
    parts.reduce((total, part) => total + (part[i]?.[lane] ?? 0), 0);
  for (const set of together) {
    const smaller = within(set);
    dividends.push({ set, dividend: effect(set).map((line, i) => line.map((value, lane) => value - sum(smaller, i, lane))) });
  }
  let miss = 0;
  for (const set of sets) {
    const ids = set.map(({ id }) => id);
    const parts = within(ids);
    effect(ids).forEach((line, i) => {
      // what is rounded is the emission, not the effect
      const size = Math.max(...line.map(Math.abs), ...(baseline[i] ?? []).map(Math.abs), 1e-30);
      line.forEach((value, lane) => (miss = Math.max(miss, Math.abs(value - sum(parts, i, lane)) / size)));
    });
  }
  return miss;
}

const own = await checkedStudy(ownStudy());
const ownPlan = planStudy(own, 'parts');
const cases: readonly Case[] = own.scenarios.flatMap((scenario) =>
  scenario.municipalities.flatMap((municipality) => {
    const measures = actingMeasures(scenario, municipality);
    return measures.length < 2
      ? []
      : [{ name: `${scenario.id} in ${municipality}, ${measures.length} measures`, municipality, scenario: scenario.id, measures }];
  }),
);

describe('the dividends of interacting measures sum to the effect of every set', () => {
  test('there are scenarios with many measures to prove it on', () => {
    expect(cases.filter(({ measures }) => measures.length >= 6).length).toBeGreaterThanOrEqual(4);
  });

  test.each(cases)('$name', (one) => {
    expect(largestMiss(own, ownPlan, one)).toBeLessThan(1e-12);
  });

  test('a claim that were wrong would be seen: without the pairs the sum misses', () => {
    const one = cases.find(({ scenario }) => scenario === 'koege-waste-package');
    if (!one) throw new Error('no waste package');
    const alone = { ...ownPlan, together: ownPlan.together.filter(({ measures }) => measures.length === 1) };
    expect(largestMiss(own, alone, one)).toBeGreaterThan(1e-6);
  });

  test('what meets in no emission has no set of its own: measures of one town that take from the same cars only add up', () => {
    const sets = ownPlan.together.filter(({ scenario, municipality }) => scenario === 'koege-residents-travel' && municipality === 'koege');
    expect(sets.map(({ measures }) => measures.length)).toEqual([1, 1, 1, 1, 1]);
  });

  test('and they are fewer than all sets', () => {
    for (const { municipality, scenario, measures } of cases) {
      const sets = ownPlan.together.filter((set) => set.scenario === scenario && set.municipality === municipality);
      expect(sets.length).toBeLessThanOrEqual(2 ** measures.length - 1);
    }
  });
});

const at = { file: 'x', start: 0, end: 0 };

/** A study with one scenario of random measures on random levers. */
function drawnMeasures(study: CheckedStudy, municipality: string, count: number, draw: () => number): CheckedStudy {
  const levers = study.quantities.flatMap((quantity, number) => (quantity.lever ? [{ quantity, number }] : []));
  const edit = (): Edit[] => {
    const lever = levers[Math.floor(draw() * levers.length)];
    if (!lever) return [];
    const how = (['by', 'add', 'to'] as const)[Math.floor(draw() * 3)] ?? 'by';
    const { low, high } = lever.quantity.valid;
    const span = Number.isFinite(high) ? high - low : 1;
    const amount = how === 'by' ? 0.5 + draw() : how === 'add' ? 0.1 * span * draw() : low + 0.5 * span * draw();
    const from = study.years.first + Math.floor(draw() * 3);
    return [
      {
        quantity: lever.number,
        cell: Math.floor(draw() * lever.quantity.cells),
        how,
        amount,
        from,
        full: from + Math.floor(draw() * 5),
        at,
      },
    ];
  };
  const taken = new Set<string>();
  const measures = Array.from({ length: count }, (_, i): CheckedMeasure => {
    const edits = [...edit(), ...edit()].filter(({ how, quantity, cell }) => {
      const key = `${quantity} ${cell}`;
      if (how !== 'to') return true;
      if (taken.has(key)) return false; // check refuses two measures that set one cell
      taken.add(key);
      return true;
    });
    return { ...(study.scenarios[0]?.measures[0] as CheckedMeasure), id: `m${i}`, edits: new Map([[municipality, edits]]) };
  });
  const scenario = { ...(study.scenarios[0] as CheckedStudy['scenarios'][number]), id: 'drawn', municipalities: [municipality], measures };
  return { ...study, scenarios: [scenario], wanted: [municipality] };
}

function drawnCase(study: CheckedStudy, municipality: string, count: number, draw: () => number): number {
  const drawn = drawnMeasures(study, municipality, count, draw);
  const measures = drawn.scenarios.flatMap((scenario) => actingMeasures(scenario, municipality));
  return largestMiss(drawn, planStudy(drawn, 'parts'), { name: 'drawn', municipality, scenario: 'drawn', measures });
}

test('also for random measures on any lever of the study', () => {
  const draw = drawFrom(20261123);
  const withMeasures = { ...own, scenarios: own.scenarios.filter(({ measures }) => measures.length > 0) };
  for (let i = 0; i < 25; i++) expect(drawnCase(withMeasures, i % 2 === 0 ? 'koege' : 'kristianstad', 5, draw)).toBeLessThan(1e-12);
});

/** One lever for each letter, and a line for every way in which two of them can meet. */
const formulas = [
  ...['a + b', 'a - b', 'a * b', 'a / (1 + b)', '(a + c) / (b + d + 1)', 'a^2', '(1 + a)^b', 'min(a, b)', 'max(a, b, c)', 'abs(a - b)'],
  ...[
    'exp(-a) * b',
    'log(1 + a)',
    'sqrt(a) + b',
    'a * b + c * d',
    '(a + b) * (c + d)',
    'a * (b - c) * d',
    'sum(a * v, part) + b',
    'sum(v * w, part)',
    'v[p] * w[q] - a',
  ],
];

async function everyOperator(): Promise<CheckedStudy> {
  const given = (name: string, by: string): string =>
    `  ${name}: { label: { en: X }, unit: kWh/t, ${by}given: factor, lever: true, valid: 0 kWh/t .. 9 kWh/t }`;
  const lines = formulas.map((formula, i) => {
    const plain = formula.replace(/\b[abcdvw]\b/g, (name) => `(${name} / one)`).replace(/\(([vw]) \/ one\)\[(\w)\]/g, '($1[$2] / one)');
    return `  line${i}: { label: { en: X }, unit: kgCO2/year, kind: flow, signed: true, formula: "tail * (${plain})", emits: { gas: CO2, origin: fossil, stage: direct, falls: home } }`;
  });
  const constants = [
    '  one: { label: { en: One }, unit: kWh/t, value: 1 kWh/t, source: s }',
    '  tail: { label: { en: T }, unit: kgCO2/year, kind: flow, value: 1 kgCO2/year, source: s }',
  ];
  const sector = ['sector: x', 'label: { en: X }', 'dimensions: { part: [p, q] }', 'quantities:'];
  const quantities = [...['a', 'b', 'c', 'd'].map((name) => given(name, '')), ...['v', 'w'].map((name) => given(name, 'by: [part], '))];
  const rows = [...['a,', 'b,', 'c,', 'd,', 'v,p', 'v,q', 'w,p', 'w,q'].map((name, i) => row(`x.${name},world,2020,${1 + i / 4},kWh/t`))];
  return checkedStudy(
    smallStudy({
      'data/sectors/x.yaml': `${[...sector, ...quantities, ...constants, ...lines].join('\n')}\n`,
      'data/factors/x.csv': `${[header, ...rows].join('\n')}\n`,
      [planFile]: scenarioFile({ m: 'change: { x.a: { by: 50 % } }' }),
    }),
  );
}

test('also where they meet in any operation of the language', async () => {
  const study = await everyOperator();
  const levers = {
    ...study,
    quantities: study.quantities.map((quantity) => (quantity.sector === 'x' ? quantity : { ...quantity, lever: false })),
  };
  expect(numberOf(study, 'x.line0')).toBeGreaterThan(0);
  const draw = drawFrom(5);
  for (let i = 0; i < 60; i++) expect(drawnCase(levers, 'north', 5, draw)).toBeLessThan(1e-12);
});
