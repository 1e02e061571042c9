import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile } from 'mathjs';
import type { Deck } from '../../../src/domain/chance.js';
import type { Plan } from '../../../src/domain/plan.js';
import type { CheckedStudy } from '../../../src/domain/study.js';
import type { TotalsOfYear, TotalsRequest } from '../../../src/domain/totals.js';
import { sideBySide } from '../../../src/evaluate/central-totals.js';
import { evaluatePlan } from '../../../src/evaluate/evaluate-plan.js';
import { evaluateTotals } from '../../../src/evaluate/evaluate-totals.js';
import { alikeIn } from '../../../src/evaluate/fused/alike.js';
import { fusedTotals } from '../../../src/evaluate/fused/fused-totals.js';
import { programTo } from '../../../src/evaluate/fused/graph-of.js';
import { rowsOfDraws } from '../../../src/evaluate/fused/rows-of-draws.js';
import { chancesOf } from '../../../src/plan/chances.js';
import { planStudy } from '../../../src/plan/plan-study.js';
import { checkedStudy, numberOf } from '../../support/checked.js';
import type { MadeData } from './made-data.js';
import { madeData } from './made-data.js';
import { cProgram, inputBytes, numpyProgram } from './rivals.js';
import { scalarFormulas, scalarInputs } from './scalar-formulas.js';
import { referenceStudy } from './study.js';
import { outputs, years } from './workload.js';

const [, , task = '', folder = '', placesText = '', drawsText = '', units = ''] = process.argv;
const places = Number(placesText);
const draws = Number(drawsText);

const seconds = (work: () => void): number => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
};

interface Ready {
  readonly study: CheckedStudy;
  readonly plan: Plan;
  readonly columns: readonly number[];
}

async function ready(data: MadeData, isFull: boolean): Promise<Ready> {
  const study = await checkedStudy(referenceStudy(data, places, isFull, readFileSync(units, 'utf8')));
  return { study, plan: planStudy(study, 'whole'), columns: outputs.map((name) => numberOf(study, `reference.${name}`)) };
}

type Way = 'apart' | 'hoisted';

/** The way of long runs, or the same without taking sums apart. */
function totalsOf(way: Way, plan: Plan, request: TotalsRequest, columns: readonly number[], take: (totals: TotalsOfYear) => void): void {
  if (way === 'apart') return void evaluateTotals(plan, request, take);
  const program = programTo(plan, new Set(columns), request.chances, true);
  for (const group of alikeIn(plan, request)) fusedTotals(program, group, rowsOfDraws(plan, request, group))(take);
}

/** Ours in every draw: how long all runs of the plan take, and the means of those of one key. */
function drawn(
  { study, plan, columns }: Ready,
  data: MadeData,
  of: string,
  way: Way = 'apart',
): { readonly time: number; readonly means: Float64Array } {
  const deck: Deck = {
    draws,
    drawsOf: ({ about: { quantity, cell } }) => data.of((study.quantities[quantity]?.id ?? '').replace('reference.', ''), cell),
  };
  const chances = chancesOf(study);
  const means = new Float64Array(places * years * outputs.length);
  const request = { chances, deck, totalsOf: () => columns.map((column) => [{ column, weight: 1 }]) };
  const time = seconds(() => {
    totalsOf(way, plan, request, columns, ({ key, runs, year, totals }) => {
      const place = Number(key.replace('place', ''));
      runs.forEach((run, number) => {
        if (!run.key.includes(of)) return;
        for (let output = 0; output < outputs.length; output++) {
          const from = (number * outputs.length + output) * draws;
          means[(place * years + year) * outputs.length + output] = sumOf(totals.subarray(from, from + draws)) / draws;
        }
      });
    });
  });
  return { time, means };
}

/** Four sums side by side, as compilers make of C's one: an addition need not wait for the one before. */
function sumOf(values: Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const end = values.length - (values.length % 4);
  for (let i = 0; i < end; i += 4) {
    a += values[i]!;
    b += values[i + 1]!;
    c += values[i + 2]!;
    d += values[i + 3]!;
  }
  for (let i = end; i < values.length; i++) a += values[i]!;
  return a + b + (c + d);
}

async function main(): Promise<void> {
  const data = madeData(places, draws, true);
  switch (task) {
    case 'write': {
      writeFileSync(`${folder}/in.bin`, inputBytes(data));
      writeFileSync(`${folder}/model.c`, cProgram(data, places, draws));
      writeFileSync(`${folder}/model.py`, numpyProgram(places, draws));
      return;
    }
    case 'study': {
      const files = referenceStudy(madeData(places, 1, false), places, false, readFileSync(units, 'utf8'));
      files.delete('scenarios/full.yaml');
      for (const [file, text] of files) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
      }
      return;
    }
    case 'apart':
    case 'hoisted': {
      const { time, means } = drawn(await ready(data, true), data, '', task);
      writeFileSync(`${folder}/${task}.bin`, new Uint8Array(means.buffer));
      process.stdout.write(`${time}\n`);
      return;
    }
    case 'central':
      return central(await ready(madeData(places, 1, true), true));
    case 'extra':
      return extra(await ready(madeData(places, draws, false), false), madeData(places, draws, false));
    case 'mathjs':
      return cellByCell(madeData(places, 1, true));
  }
}

/** Central values of all places, column by column and side by side; functions are generated and warm, as those of mathjs are. */
function central({ plan, columns }: Ready): void {
  const [compute] = sideBySide(plan, () => columns.map((column) => [{ column, weight: 1 }]), 1);
  const results = compute?.();
  if (!compute || !results) throw new Error('all places are alike, and without a fault');
  const own = [...Array(places).keys()].flatMap((place) =>
    [...Array(years).keys()].flatMap((year) => columns.map((_, output) => results.get(`place${place}`)![output * years + year]!)),
  );
  writeFileSync(`${folder}/central.bin`, new Uint8Array(Float64Array.from(own).buffer));
  const times = [(): void => void evaluatePlan(plan), (): void => void compute()].map((work) => {
    for (let i = 0; i < 5; i++) work();
    let times = 0;
    let time = 0;
    while (time < 0.5) {
      time += seconds(work);
      times += 1;
    }
    return time / (times * places * years);
  });
  process.stdout.write(`${times.join(' ')}\n`);
}

/** How long one more scenario of one measure takes, as a part of the baseline: centrally, and in every draw. */
function extra(own: Ready, data: MadeData): void {
  const baseline = own.plan.runs.filter(({ edits }) => edits.length === 0);
  const scenarios = [...new Set(own.plan.runs.flatMap(({ key }) => key.split(' ')[1] ?? []))].filter((name) => name !== 'full');
  // alone and with one more in turn, so that code which is not yet warm, and a busy machine, slow both alike
  const timed = (time: (plan: Plan) => number): number => {
    const alone = { ...own.plan, runs: baseline };
    const ratios = scenarios.map((name) => {
      const more = { ...own.plan, runs: [...baseline, ...own.plan.runs.filter(({ key }) => key.split(' ')[1] === name)] };
      // the least of some: everything that disturbs a run makes it longer
      const pairs = Array.from({ length: 7 }, () => [time(alone), time(more)] as const);
      const least = (which: 0 | 1): number => Math.min(...pairs.map((pair) => pair[which]));
      return least(1) / least(0) - 1;
    });
    return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  };
  // `run` sums one total, and `compare` looks at a few columns
  const columns = [numberOf(own.study, 'reference.total')];
  const inDraws = timed((plan) => drawn({ ...own, plan, columns }, data, 'none').time);
  const centrally = timed((plan) => seconds(() => evaluatePlan({ ...plan, observed: new Set(columns) })));
  process.stdout.write(`${centrally} ${inDraws}\n`);
}

/** mathjs, compiled once, with a scope that is used again. */
function cellByCell(data: MadeData): void {
  const compiled = scalarFormulas().map(({ name, text }) => ({ name, code: compile(text) }));
  const means = new Float64Array(places * years * outputs.length);
  const scope = new Map<string, number>();
  const cell = (place: number, year: number): void => {
    for (const { name, kind, input, cell: number } of scalarInputs)
      scope.set(name, data.of(input, number)[kind === 'place' ? place : kind === 'year' || kind === 'lever' ? year : 0]!);
    for (const { name, code } of compiled) scope.set(name, code.evaluate(scope) as number);
    outputs.forEach((name, output) => (means[(place * years + year) * outputs.length + output] = scope.get(name) ?? Number.NaN));
  };
  const all = (): void => {
    for (let place = 0; place < places; place++) for (let year = 0; year < years; year++) cell(place, year);
  };
  all();
  process.stdout.write(`${seconds(all) / (places * years)}\n`);
  writeFileSync(`${folder}/mathjs.bin`, new Uint8Array(means.buffer));
}

await main();
