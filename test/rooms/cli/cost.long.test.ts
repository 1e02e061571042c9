import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { folder, run } from './command.js';

const schema = JSON.parse(readFileSync(new URL('../../../data/schema/result.schema.json', import.meta.url), 'utf8')) as object;
const isValid = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

interface Curves {
  readonly curves: readonly {
    readonly scenario: string;
    readonly municipalities: readonly string[];
    readonly steps: readonly { readonly measure: string; readonly tonnes: number; readonly perTonne?: { readonly central: number } }[];
    readonly total: { readonly tonnes: number };
    readonly best?: { readonly found: boolean; readonly budget?: number; readonly presentValue: number };
  }[];
}

interface Compared {
  readonly rows: readonly {
    readonly municipality: string;
    readonly measure: string | null;
    readonly cost?: { readonly currency: string };
  }[];
  readonly targets: readonly { readonly municipality: string; readonly verdict: string }[];
  readonly shared: readonly { readonly project?: { readonly grantShare: number } }[];
}

describe('cost', () => {
  test.each([
    [[]],
    [['--budget', '40 MDKK']],
    [['--target', '500 tCO2e/year', '--confidence', '80 %', '--draws', '100']],
    [['--target', '2 ktCO2e/year', '--boundary', 'life-cycle']],
  ])('%j --format json is valid, and both municipalities have curves whose steps sum to their total', (options) => {
    const { stdout, status } = run(['cost', ...options, '--format', 'json']);
    expect(status).toBe(0);
    const result = JSON.parse(stdout) as Curves;
    isValid(result);
    expect(isValid.errors ?? []).toEqual([]);
    for (const municipality of ['koege', 'kristianstad'])
      expect(result.curves.filter(({ municipalities }) => municipalities.includes(municipality)).length).toBeGreaterThanOrEqual(5);
    for (const { scenario, steps, total } of result.curves) {
      const sum = steps.reduce((tonnes, step) => tonnes + step.tonnes, 0);
      expect(Math.abs(sum - total.tonnes), scenario).toBeLessThan(1e-6);
    }
  });

  test('a package stays within its budget, in whatever currency that is', () => {
    const { stdout } = run(['cost', '--municipality', 'kristianstad', '--budget', '2 MEUR', '--format', 'json']);
    const { curves } = JSON.parse(stdout) as Curves;
    expect(curves.length).toBeGreaterThan(3);
    for (const { best } of curves) {
      expect(best?.found).toBe(true);
      expect(best?.presentValue).toBeLessThanOrEqual((best?.budget ?? Number.NaN) + 1e-6);
    }
  });

  test('writes CSV and Markdown', () => {
    const path = 'scenarios/koege/koege-waste-package.yaml';
    const root = new URL('../../../', import.meta.url).pathname;
    const csv = run(['cost', `${root}${path}`, '--budget', '60 MDKK', '--format', 'csv'])
      .stdout.trim()
      .split('\n');
    expect(csv[0]).toContain('scenario,order,measure');
    expect(csv).toHaveLength(1 + 7);
    expect(new Set(csv.map((line) => line.split(',').length)).size).toBe(1);
    expect(csv.filter((line) => line.endsWith(',1')).map((line) => line.split(',')[2])).toEqual([
      'prevention-programme',
      'better-plastic-sorting-plant',
      'recycling-centre',
    ]);
    const markdown = run(['cost', `${root}${path}`, '--format', 'markdown']).stdout;
    expect(markdown).toContain('| Waste prevention programme |');
  });

  test('--together has one valid curve for each municipality, and a confidence without a target is refused', () => {
    const { stdout, status } = run(['cost', '--together', '--budget', '60 MDKK', '--format', 'json']);
    expect(status).toBe(0);
    const result = JSON.parse(stdout) as Curves;
    isValid(result);
    expect(isValid.errors ?? []).toEqual([]);
    expect(result.curves.map(({ municipalities }) => municipalities)).toEqual([['koege'], ['kristianstad']]);
    for (const { best } of result.curves) expect(best?.found).toBe(true);
    const { status: refused, stderr } = run(['cost', '--confidence', '80 %']);
    expect(refused).toBe(2);
    expect(stderr).toContain('--target');
  });

  test('a budget that is no money is refused', () => {
    const { status, stderr } = run(['cost', '--budget', '40 t']);
    expect(status).toBe(2);
    expect(stderr).toContain('error[unit-mismatch]');
  });
});

describe('compare', () => {
  test('shows at least eight measures with a cost, each in the currency of its country, the target of Køge and the project of 2014', () => {
    const { rows, targets, shared } = JSON.parse(run(['compare', '--format', 'json']).stdout) as Compared;
    const priced = rows.filter(({ measure, cost }) => measure !== null && cost !== undefined);
    expect(new Set(priced.map(({ municipality, measure }) => `${municipality} ${measure ?? ''}`)).size).toBeGreaterThanOrEqual(8);
    for (const { municipality, cost } of priced) expect(cost?.currency).toBe(municipality === 'koege' ? 'DKK' : 'SEK');
    expect(targets.map(({ municipality, verdict }) => `${municipality} ${verdict}`)).toContain('koege missed');
    expect(shared.some(({ project }) => project?.grantShare === 0.5)).toBe(true);
  });

  test('--require target ends with 1 where a target is missed, and where there is none', () => {
    expect(run(['compare', '--municipality', 'koege', '--require', 'target']).status).toBe(1);
    const none = run(['compare', '--municipality', 'lund', '--require', 'target']);
    expect(none.status).toBe(1);
    expect(none.stderr).toContain('no scenario that is compared has a target');
    expect(run(['compare', '--municipality', 'lund']).status).toBe(0);
  });

  test('--require target ends with 0 where it is met', () => {
    const study = folder({
      'data/municipalities.csv': 'id,code,name,country,region\nnorth,1,North,DK,nordic\n',
      'data/sources.csv': 'source,author,title,year,address,terms,note\ns,A,B,2020,,free,\n',
      'data/sectors/heat.yaml':
        'sector: heat\nlabel: Heat\nquantities:\n  oil: { label: Oil, unit: tCO2/year, given: activity, lever: true, years: { between: step, beyond: hold } }\n' +
        '  burned: { label: Burned, unit: tCO2/year, formula: oil, emits: { gas: CO2, origin: fossil, stage: direct, falls: home } }\n',
      'data/activity/heat.csv':
        'quantity,member,place,year,value,unit,status,source,locator,note\nheat.oil,,north,2024,100,tCO2/year,seen,s,p. 1,\n',
      'scenarios/plan.yaml':
        'scenario: plan\ntitle: Plan\nmunicipality: north\nyears: 2024-2034\ntarget: { reduce: 40 %, by: 2030, against: 2024, boundary: territorial }\n' +
        'measures:\n  a:\n    title: A\n    kind: transport/telework\n    change: { heat.oil: { by: 50 %, from: 2026 } }\n    source: s\n',
    });
    const { status, stderr } = run(['compare', '--study', study, '--require', 'target']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
