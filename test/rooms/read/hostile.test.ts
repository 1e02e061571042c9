import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read, scenario, scenarioFaults, sector } from './world.js';

const bomb = `a: &a [x, x]\n${'bcdefghij'.replace(/./g, (name, index: number) => `${name}: &${name} [*${'abcdefghi'[index] ?? ''}, *${'abcdefghi'[index] ?? ''}]\n`)}`;

test.each([
  ['alias bomb', bomb, 'yaml-alias'],
  ['fifty thousand brackets', '['.repeat(50_000), 'too-deep'],
  ['fifty thousand braces with keys', 'a: '.concat('{a: '.repeat(50_000)), 'too-deep'],
  ['nested lists', '- '.repeat(50_000), 'too-deep'],
  ['nested maps', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''), 'too-deep'],
  ['forty thousand keys', Array.from({ length: 40_000 }, (_, index) => `k${String(index)}: 1\n`).join(''), 'too-many-keys'],
  ['closing brackets', ']'.repeat(900_000), 'yaml-syntax'],
  ['anchors', '&a '.repeat(300_000), 'yaml-alias'],
  ['quotes', '" " '.repeat(240_000), 'yaml-syntax'],
  ['documents', '---\n'.repeat(240_000), 'several-documents'],
  ['more than a megabyte', `# ${'x'.repeat(1_000_000)}`, 'file-too-large'],
])('%s ends, with its fault', (_, text, code) => {
  const faults = scenarioFaults(text);
  expect(faults.some((fault) => fault.startsWith(code))).toBe(true);
  expect(faults.length).toBeLessThanOrEqual(100);
});

test('no key of a file reaches a prototype', () => {
  for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
    expect(scenarioFaults(`${scenario}${key}: { polluted: yes }\n`)).toEqual([`unknown-key 13:1 "${key}"`]);
    const text = scenario.replace('waste.sorted[plastic]:', `${key}:`);
    expect(read({ 'scenarios/less-plastic.yaml': text }).value?.scenarios[0]?.measures[0]?.changes[0]?.target.value).toBe(key);
    const measures = scenario.replace('  sort-plastic:', `  ${key}:`);
    expect(scenarioFaults(measures).every((fault) => fault.startsWith('bad-id') || fault.startsWith('missing'))).toBe(true);
    expect(read({ 'data/sources.csv': `source,author,title,terms,${key}\n` }).diagnostics[0]?.code).toBe('csv-header');
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

const folded = `a:\n  note: >-\n    One line,\n    and: another # one.\n  b: |\n    x\n\nc:\n- >\n  y\n- -z\n`;
const bytes = fc.uint8Array({ maxLength: 300 }).map((units) => new TextDecoder().decode(units));
const pieces = [
  ...'{}[]:,-#&*!|>\'"%@`?~ \n',
  ': ',
  '- ',
  '\n  ',
  '\n    ',
  ' >-\n    ',
  ' |\n  ',
  '>\n',
  '\n- ',
  ' #',
  '\r\n',
  'a',
  'key',
  '"b"',
  "'c d'",
  '60 %',
  '-5',
  'null',
  'åæ',
  '\u00a0',
  '...',
  '---',
  '2030',
];
const yamlish = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
const mutated = fc
  .tuple(fc.constantFrom(scenario, sector, folded), fc.nat(), fc.nat(3), fc.constantFrom(...pieces))
  .map(([text, at, cut, piece]) => text.slice(0, at % text.length) + piece + text.slice((at % text.length) + cut));

test('whatever is in the files, reading them throws nothing', () => {
  fc.assert(
    fc.property(fc.oneof(bytes, yamlish, mutated, fc.string({ unit: 'binary' })), (text) => {
      for (const path of ['scenarios/a.yaml', 'data/sectors/a.yaml', 'data/factors/a.csv', 'data/units.csv']) {
        const { value, diagnostics } = read({ [path]: text });
        expect(value === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        for (const { at } of diagnostics) expect(at.start <= at.end && at.end <= text.length).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
