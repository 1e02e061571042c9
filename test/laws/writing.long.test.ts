import { describe, expect, test } from 'vitest';
import { isMap, isSeq, parseDocument } from 'yaml';
import { drawFrom } from '../support/drawn-inputs.js';
import { resultJson } from '../support/result-json.js';
import { compare, ownStudy } from '../support/world.js';

const files = ownStudy();
const isYaml = (path: string): boolean => path.endsWith('.yaml');
const isCsv = (path: string): boolean => path.endsWith('.csv');
const rewritten = (change: (text: string, path: string) => string): Map<string, string> =>
  new Map([...files].map(([path, text]) => [path, change(text, path)]));

const before = await resultJson(files);

/** The result without the places that findings and warnings point at, which move with the text. */
function withoutPlaces(json: string): string {
  return json.replace(/"((?:end)?(?:line|column|Line|Column))": \d+/g, '"$1": 0');
}

/** The result, and its warnings, which come in the order of the text. */
function inAnyOrder(json: string): unknown {
  const result = JSON.parse(withoutPlaces(json)) as { readonly diagnostics: readonly unknown[] };
  return { ...result, diagnostics: result.diagnostics.map((diagnostic) => JSON.stringify(diagnostic)).sort() };
}

/** The same YAML with the keys of every map in another order. */
function shuffled(text: string, draw: () => number): string {
  const document = parseDocument(text, { intAsBigInt: true });
  const visit = (node: unknown): void => {
    if (isMap(node)) {
      node.items.forEach(({ value }) => visit(value));
      const ranked = node.items.map((item) => ({ item, rank: draw() }));
      node.items = ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
    }
    if (isSeq(node)) node.items.forEach(visit);
  };
  visit(document.contents);
  return document.toString({ lineWidth: 0 });
}

describe('how a file is written changes no byte of the result', () => {
  test('the result holds something to compare', () => {
    expect(before.length).toBeGreaterThan(50_000);
    expect(before).toContain('"study": ""');
  });

  test.each([
    ['two runs', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('%s', async (_, change) => {
    const changed = rewritten(change);
    expect(await resultJson(changed)).toBe(before);
  });

  test.each([
    [
      'comments before and behind, and blank lines',
      (text: string, path: string) =>
        isYaml(path) ? `# a comment: { not: yaml }\n\n${text.replace(/^(?=[a-z])/gm, '\n# another\n\n')}\n# the end\n` : text,
    ],
    [
      'a comment behind a value',
      (text: string, path: string) =>
        isYaml(path) ? text.replace(/^((scenario|municipality|years|sector): [^#\n]*)$/gm, '$1  # here') : text,
    ],
    ['a document start', (text: string, path: string) => (path.startsWith('scenarios/') ? `---\n${text}` : text)],
    ['no newline at the end', (text: string) => text.trimEnd()],
    ['blank lines at the end', (text: string) => `${text}\n\n`],
    ['quotes around every cell', (text: string, path: string) => (isCsv(path) ? text.replace(/^([^",\n]+),/gm, '"$1",') : text)],
  ])('%s', async (_, change) => {
    const changed = rewritten(change);
    expect(withoutPlaces(await resultJson(changed))).toBe(withoutPlaces(before));
  });

  test.each([1, 2, 3])('the order of keys in scenarios and sectors, shuffle %d', async (seed) => {
    const draw = drawFrom(seed);
    const changed = rewritten((text, path) => (path.startsWith('scenarios/') ? shuffled(text, draw) : text));
    expect([...changed.values()].join()).not.toBe([...files.values()].join());
    expect(inAnyOrder(await resultJson(changed))).toEqual(inAnyOrder(before));
  });

  test('the order of quantities in a sector', async () => {
    const draw = drawFrom(4);
    const changed = rewritten((text, path) => (path.startsWith('data/sectors/') ? shuffled(text, draw) : text));
    expect(withoutPlaces(await resultJson(changed))).toBe(withoutPlaces(before));
  });

  test('the order of rows changes only the lines that are pointed at', async () => {
    const reversed = rewritten((text, path) => {
      if (!/^data\/(activity|factors|trajectories)\//.test(path) || text.includes('"\n') || /"[^"]*\n[^"]*"/.test(text)) return text;
      const [head = '', ...rows] = text.trimEnd().split('\n');
      return `${[head, ...rows.reverse()].join('\n')}\n`;
    });
    expect(withoutPlaces(await resultJson(reversed))).toBe(withoutPlaces(before));
  });
});

/** Another unit for a value, by how many places its decimal point moves. */
const units: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['t/year', ['kg/year', 3]],
  ['kg/person/year', ['t/person/year', -3]],
  ['kgCO2e/kWh', ['gCO2e/kWh', 3]],
  ['kgCO2e/MJ', ['gCO2e/MJ', 3]],
  ['kgCO2/MJ', ['gCO2/MJ', 3]],
  ['kWh/vkm', ['Wh/vkm', 3]],
  ['MJ/vkm', ['kJ/vkm', 3]],
  ['pkm/year', ['Mpkm/year', -6]],
  ['Mpkm/year', ['pkm/year', 6]],
  ['vkm/year', ['Mvkm/year', -6]],
  ['Mvkm/year', ['vkm/year', 6]],
  ['1', ['%', 2]],
  ['kgCO2e/t', ['gCO2e/kg', 0]],
  ['person', ['kperson', -3]],
]);

/** The same number with its decimal point moved, digit by digit. */
function movedPoint(number: string, places: number): string | undefined {
  const [, sign = '', whole = '', , decimals = ''] = /^(-?)(\d+)(\.(\d+))?$/.exec(number) ?? [];
  if (whole === '') return undefined;
  const digits = whole + decimals;
  const point = whole.length + places;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(Math.max(point, 1), '0');
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  return `${sign}${left}${padded.length > at ? `.${padded.slice(at)}` : ''}`;
}

describe('the unit in which a value is given changes no result', () => {
  test.each([
    ['12.5', 3, '12500'],
    ['12.5', -3, '0.0125'],
    ['0.06', 2, '6'],
    ['100', -2, '1.00'],
    ['-7', 1, '-70'],
  ])('%s by %d places is %s', (number, places, expected) => {
    expect(movedPoint(number, places)).toBe(expected);
  });

  test('every row of the data files in another unit', async () => {
    let moved = 0;
    const changed = rewritten((text, path) => {
      if (!/^data\/(activity|factors|trajectories)\//.test(path)) return text;
      return text.replace(/^((?:[^",\n]*,){4})([^",\n]*),([^",\n]*),,,,,/gm, (row, head: string, value: string, unit: string) => {
        const [other, places] = units.get(unit) ?? [];
        const shifted = places === undefined ? undefined : movedPoint(value, places);
        if (other === undefined || shifted === undefined) return row;
        moved++;
        return `${head}${shifted},${other},,,,,`;
      });
    });
    expect(moved).toBeGreaterThan(150);
    const [one, two] = [await compare(files), await compare(changed)];
    expect(two.rows).toHaveLength(one.rows.length);
    one.rows.forEach((row, i) => {
      for (const [boundary, { central }] of row.byBoundary) {
        const total = one.baselines
          .filter(({ municipality }) => municipality === row.municipality)
          .reduce((sum, { byBoundary }) => sum + Math.abs(byBoundary.get(boundary) ?? 0), 0);
        const other = two.rows[i]?.byBoundary.get(boundary)?.central ?? NaN;
        // the effect is a difference of two accounts, which round by themselves
        expect(Math.abs(other - central), `${row.scenario} ${row.measure ?? ''} ${boundary}`).toBeLessThanOrEqual(
          1e-12 * Math.max(total, Math.abs(central)),
        );
      }
    });
  });

  test('kilowatt-hours and megajoules', async () => {
    const path = 'data/factors/transport.csv';
    const text = files.get(path) ?? '';
    const inMegajoules = (number: string): string => (number === '' ? '' : String(Number(number) * 3.6));
    const other = text.replace(
      /^(transport\.bus_electricity_per_vkm,[^,]*,[^,]*,[^,]*),([\d.]+),kWh\/vkm,([\d.]*),([\d.]*),/gm,
      (_, head: string, ...numbers: readonly string[]) => {
        const [value = '', low = '', high = ''] = numbers.map((number) => (typeof number === 'string' ? number : ''));
        return `${head},${inMegajoules(value)},MJ/vkm,${inMegajoules(low)},${inMegajoules(high)},`;
      },
    );
    expect(other).not.toBe(text);
    const rows = async (content: string) => (await compare(ownStudy({ [path]: content }))).rows.map(({ reduction }) => reduction.central);
    const [one, two] = [await rows(text), await rows(other)];
    one.forEach((value, i) => expect(Math.abs((two[i] ?? NaN) - value)).toBeLessThanOrEqual(1e-9));
  });
});
