import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Findings } from '../../src/domain/findings.js';
import type { Request } from '../../src/domain/request.js';
import { evaluate, filesOf, root, run } from '../support/world.js';

type DrawnStatistic = 'mean' | 'deviation' | 'low' | 'high' | 'shortestLow' | 'shortestHigh';
type Linear = 'linearDeviation' | 'linear' | 'linearShare' | 'first' | 'total';

interface Ask {
  readonly output: string;
  readonly quantity: string;
  readonly year?: number;
  readonly scenario?: string;
  /** Of the draws of the quantity, or of what `sensitivity` says of it; the central value without. */
  readonly statistic?: DrawnStatistic | Linear;
  /** Of which input: `case.x1`. */
  readonly input?: string;
  readonly draws?: number;
  readonly seed?: number;
  /** The change between two years, split among factors, and what of it is asked for. */
  readonly decompose?: readonly [number, number];
  readonly of?: 'change' | 'ratio' | 'additive' | 'multiplicative';
  readonly factor?: string;
  readonly expected: number;
  readonly tolerance: { readonly abs?: number; readonly rel?: number };
}

const folder = join(root, 'test/cases');
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    asks: (JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as { readonly asks: readonly Ask[] }).asks,
  }));

/** Twice the last bit is room for a decimal that no binary number meets. */
function isWithin(value: number, { expected, tolerance }: Ask): boolean {
  const room = Math.max(tolerance.abs ?? 0, (tolerance.rel ?? 0) * Math.abs(expected));
  return Math.abs(value - expected) <= room + 2 * Number.EPSILON * Math.abs(expected);
}

const isDrawn = (statistic: Ask['statistic']): statistic is DrawnStatistic =>
  ['mean', 'deviation', 'low', 'high', 'shortestLow', 'shortestHigh'].includes(statistic ?? '');

/** One run answers several asks. */
const known = new Map<string, Promise<Findings | undefined>>();
function findingsOf(files: ReadonlyMap<string, string>, key: string, request: Partial<Request>): Promise<Findings | undefined> {
  const whole = `${key} ${JSON.stringify(request)}`;
  const found = known.get(whole) ?? run(files, request).then(({ findings }) => findings);
  known.set(whole, found);
  return found;
}

async function valueOf(files: ReadonlyMap<string, string>, name: string, ask: Ask): Promise<number> {
  const { scenario, year, statistic, input, quantity, draws = 100, seed = 1 } = ask;
  if (ask.decompose) return decomposed(files, ask, ask.decompose);
  const common = { ...(scenario === undefined ? {} : { scenario }), ...(year === undefined ? {} : { year }) };
  if (statistic === undefined) {
    const { values } = await evaluate(files, quantity, common);
    expect(values).toHaveLength(1);
    return values[0]?.value ?? Number.NaN;
  }
  const sampling = { draws, seed, method: 'random' } as const;
  if (isDrawn(statistic)) {
    const findings = await findingsOf(files, name, { ...common, sampling, want: { kind: 'evaluation', quantity } });
    const drawn = findings?.kind === 'evaluation' ? findings.values[0]?.drawn : undefined;
    if (!drawn) throw new Error(`${name} has no draws`);
    const [shortestLow, shortestHigh] = drawn.shortest;
    return { ...drawn, shortestLow, shortestHigh }[statistic];
  }
  const findings = await findingsOf(files, name, { ...common, sampling, want: { kind: 'sensitivity', of: quantity } });
  if (findings?.kind !== 'sensitivity') throw new Error(`${name} has no sensitivity`);
  if (statistic === 'linearDeviation') return findings.linearDeviation;
  const one = findings.inputs.find(({ input: named }) => named.quantity === input);
  if (!one) throw new Error(`${name} does not depend on ${input ?? ''}`);
  return statistic === 'first' || statistic === 'total' ? one[statistic].value : one[statistic];
}

/** One number of a decomposition. */
async function decomposed(files: ReadonlyMap<string, string>, ask: Ask, years: readonly [number, number]): Promise<number> {
  const { findings, diagnostics } = await run(files, { want: { kind: 'decomposition', quantity: ask.quantity, years } });
  if (findings?.kind !== 'decomposition') throw new Error(JSON.stringify(diagnostics, null, 1));
  const effect = findings.effects.find(({ of }) => of === ask.factor);
  if (ask.of === 'change') return findings.after - findings.before;
  if (ask.of === 'ratio') return findings.after / findings.before;
  return (ask.of === 'additive' ? effect?.additive : effect?.multiplicative) ?? Number.NaN;
}

test('there are cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(45);
});

describe.each(cases)('$name', ({ name, asks }) => {
  const files = filesOf(join(folder, name));
  test.each(asks.map((ask) => [ask.output, ask] as const))(
    '%s',
    async (_, ask) => {
      const value = await valueOf(files, name, ask);
      expect(isWithin(value, ask), `${String(value)} against ${String(ask.expected)}`).toBe(true);
    },
    120_000,
  );
});

test.each(['waste-orcas-landfill-mswfw', 'transport-capcoa-t28-brt', 'city-renovation-ramp-plateau', 'scen-bass-diffusion'])(
  '%s by the command line',
  (name) => {
    const ask = cases.find((one) => one.name === name)?.asks.at(-1);
    if (!ask) throw new Error(`no case ${name}`);
    const options = [
      ...(ask.scenario === undefined ? [] : ['--scenario', ask.scenario]),
      ...(ask.year === undefined ? [] : ['--year', String(ask.year)]),
    ];
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(root, 'bin/coop-co2.js'), 'evaluate', ask.quantity, '--study', join(folder, name), '--format', 'json', ...options],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const { values } = JSON.parse(stdout) as { readonly values: readonly { readonly value: number }[] };
    expect(isWithin(values[0]?.value ?? Number.NaN, ask)).toBe(true);
  },
);
