import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import { diagnosticBlocks } from '../../src/present/diagnostic-report.js';
import { catalogueIn } from '../../src/present/catalogue/languages.js';
import { textOfLine } from '../../src/present/piece.js';
import { placedDiagnostics } from '../../src/present/placed.js';
import { textLines } from '../../src/present/text.js';
import { root } from '../support/modules.js';
import { ownStudy, run } from '../support/world.js';

const page = readFileSync(`${root}docs/handbook/experience.md`, 'utf8');
const warnings = [...page.matchAll(/```text\n(.*?)\n```/gs)].map(([, block = '']) => block);
const rows = parse<Record<string, string>>(ownStudy().get('data/experience/register.csv') ?? '', { columns: true });

test('the warnings of the page are what the program prints', async () => {
  const words = await catalogueIn('en');
  const { diagnostics, texts } = await run(ownStudy(), { want: { kind: 'check' } });
  const blocks = diagnosticBlocks(placedDiagnostics(diagnostics, texts, words), texts, words, 80);
  const shown = textLines(blocks, { width: 80, ascii: false, leftOut: words.lookups.leftOut }).map((line) => textOfLine(line).trimEnd());
  expect(warnings.length).toBeGreaterThanOrEqual(3);
  for (const warning of warnings) expect(shown.join('\n')).toContain(warning);
  expect(warnings.filter((warning) => warning.startsWith('warning[tried-and-unsuitable]'))).toHaveLength(3);
});

test('the page counts the records as they are', () => {
  const effects = parse(ownStudy().get('data/experience/effects.csv') ?? '', { columns: true });
  const unsuitable = rows.filter(({ verdict }) => verdict === 'unsuitable');
  expect(page).toContain(
    `${rows.length} records, ${unsuitable.length} of them of measures that were found unsuitable, and ${effects.length} effects`,
  );
});

test('the answer that the page shows is the one in the file', () => {
  const [, answer = ''] = /answered: >-\n((?: {6}.*\n)+)/.exec(page) ?? [];
  const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
  expect(answer).not.toBe('');
  expect(words(ownStudy().get('scenarios/koege/koege-optical-bags.yaml') ?? '')).toContain(words(answer));
});
