import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../../src/domain/findings.js';
import type { InputSensitivity, Sensitivity } from '../../../src/domain/sensitivity-findings.js';
import { catalogueIn } from '../../../src/present/catalogue/languages.js';
import { drawnNotes } from '../../../src/present/draws.js';
import { textOfLine } from '../../../src/present/piece.js';
import { reportOf } from '../../../src/present/report.js';
import { textLines } from '../../../src/present/text.js';
import { ownStudy, run } from '../../support/world.js';
import type { Catalogue } from '../../../src/present/catalogue/catalogue.js';

const english = await catalogueIn('en');
const { findings } = await run(ownStudy(), {
  want: { kind: 'comparison' },
  municipalities: ['koege', 'kristianstad'],
  sampling: { draws: 40, seed: 1, method: 'random' },
});
if (findings?.kind !== 'comparison') throw new Error('no comparison');
const comparison: Comparison = findings;

const shown = (of: Comparison | Sensitivity, width: number, catalogue: Catalogue = english): readonly string[] =>
  textLines(reportOf(of, catalogue, 'a study', 'short'), { width, ascii: false, leftOut: catalogue.lookups.leftOut }).map(textOfLine);

describe('a comparison with draws', () => {
  test.each(['en', 'da', 'sv'] as const)('has all that the draws say in one table at 80 columns: %s', async (language) => {
    const catalogue = await catalogueIn(language);
    const lines = shown(comparison, 80, catalogue);
    const { mean, range, best, ahead } = catalogue.draws.columns;
    const [under] = best.split('\n').slice(1);
    const head = lines.find((one) => one.includes(range) && one.includes(catalogue.comparison.columns.measure));
    for (const title of [mean, range, under ?? '', ahead.split('\n')[1] ?? '']) expect(head).toContain(title);
    expect(Math.max(...lines.map((one) => one.length))).toBeLessThanOrEqual(80);
  });

  test('has what finds no room in a second table at 60 columns', () => {
    const lines = shown(comparison, 60);
    expect(Math.max(...lines.map((one) => one.length))).toBeLessThanOrEqual(60);
    const leftOut = lines.slice(lines.findIndex((one) => one.startsWith('No room for'))).join(' ');
    for (const title of ['mean', '95 % range', 'first', 'beats']) expect(leftOut).not.toContain(title);
    expect(lines.filter((one) => /^ *# +measure .*next %/.test(one))).toHaveLength(2);
  });

  test('says of three rows of each municipality why mean and central value differ, and of all with --verbose', () => {
    const casesIn = (detail: 'short' | 'full'): number =>
      (drawnNotes(comparison, english, detail).find(({ lead }) => lead.startsWith('Mean'))?.text ?? '').split('; ').length;
    expect(casesIn('short')).toBeLessThanOrEqual(6);
    expect(casesIn('full')).toBeGreaterThan(6);
  });

  test('calls two that save the same in every draw equal', () => {
    const contests = (comparison.contests ?? []).filter(({ equal }) => equal);
    expect(contests.length).toBeGreaterThan(0);
    expect(shown(comparison, 80).some((one) => /\b0 +0 +0 \.\. 0 +0 +equal$/.test(one))).toBe(true);
  });
});

describe('the tornado', () => {
  const input = (quantity: string, atLow: number, atHigh: number, total: number): InputSensitivity => ({
    input: { quantity, label: { en: quantity }, member: [], together: 0, unit: '1', central: 1, low: 0.5, high: 2, file: 'f', line: 1 },
    atLow,
    atHigh,
    linear: 1,
    linearShare: 0.5,
    first: { value: 0.1, error: 0.01 },
    total: { value: total, error: 0.01 },
  });
  const found: Sensitivity = {
    kind: 'sensitivity',
    subject: { kind: 'quantity', quantity: 'q', label: { en: 'q' }, municipality: 'm', year: 2030, unit: '1' },
    settings: { draws: 100, seed: 1, sampling: 'random' },
    central: 1000,
    drawn: { mean: 1000, low: -2.9, high: 2000, deviation: 500, shortest: [0, 1] },
    linearDeviation: 1,
    inputs: [input('fine', 1000.12, 1000.31, 0.9), input('wide', 800, 1400, 0.5)],
    idle: 0,
    evaluations: 400,
  };

  test('is ordered by the swing, and shows as many digits as the swing has', () => {
    const lines = shown(found, 60);
    const rows = lines.filter((one) => one.includes('│'));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^wide .* 800 +1,400 /);
    expect(rows[1]).toMatch(/^fine .* 1,000\.12 +1,000\.31 /);
    expect(lines.some((one) => one.startsWith('Tornado'))).toBe(true);
  });

  test('stands above the parts of the variance, which have their own order', () => {
    const lines = shown(found, 80);
    const parts = lines.slice(lines.indexOf('Parts of the variance'));
    expect(parts.findIndex((one) => one.startsWith('fine'))).toBeLessThan(parts.findIndex((one) => one.startsWith('wide')));
  });

  test('keeps the sign of an end that rounds to nothing', () => {
    expect(shown(found, 80).join('\n')).toContain('95 % range -3 .. 2,000');
  });
});
