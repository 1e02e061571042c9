import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../../src/cli/command-line.js';
import type { Request } from '../../src/domain/request.js';
import { catalogueIn } from '../../src/present/catalogue/languages.js';
import { shellWordsIn } from '../../src/present/catalogue/shell-words.js';
import { diagnosticBlocks } from '../../src/present/diagnostic-report.js';
import { textOfLine } from '../../src/present/piece.js';
import { placedDiagnostics } from '../../src/present/placed.js';
import { reasonReport } from '../../src/present/reason-report.js';
import { reportOf } from '../../src/present/report.js';
import { textLines } from '../../src/present/text.js';
import { ownStudy, run } from '../support/world.js';
import { fixedStudy } from './fixed-study.js';

// Read the change of a file here as a Danish or Swedish planner would, then run vitest with -u.

const titles: Readonly<Record<string, string>> = {
  'Less oil in North': '{ en: a, da: Mindre olie i Nord, sv: Mindre olja i norr }',
  'Burn less oil': '{ en: b, da: Brænd mindre olie, sv: Elda mindre olja }',
  'The package of North': '{ en: c, da: Nords pakke, sv: Norrs paket }',
  'Insulate the houses and the halls of the town': '{ en: d, da: Efterisoler byens huse og haller, sv: Tilläggsisolera stadens hus och hallar }',
  'A gas boiler in every school': '{ en: e, da: En gaskedel på hver skole, sv: En gaspanna i varje skola }',
  'North as it is': '{ en: f, da: Nord som nu, sv: Norr som nu }',
  'North and South save together': '{ en: g, da: Nord og Syd sparer sammen, sv: Norr och syd sparar tillsammans }',
  'Save together': '{ en: h, da: Spar sammen, sv: Spara tillsammans }',
};

/** The fixed study with titles in all languages, and a decimal comma where a study with faults is wanted. */
const titled = new Map(
  [...fixedStudy].map(([path, text]) => [
    path,
    Object.entries(titles).reduce((before, [english, label]) => before.replaceAll(`{ en: ${english} }`, label), text),
  ]),
);
const faulty = new Map([...titled].map(([path, text]) => [path, path.endsWith('north-package.yaml') ? text.replace('30 %', '30,5 %').replace('change:', 'chnage:') : text]));

const shown: Readonly<Record<string, readonly [ReadonlyMap<string, string>, Partial<Request>]>> = {
  compare: [titled, {}],
  'compare-life-cycle': [titled, { boundary: 'life-cycle', municipalities: ['north'] }],
  check: [faulty, { want: { kind: 'check' } }],
  explain: [titled, { want: { kind: 'explanation', quantity: 'energy.direct[oil]' }, municipalities: ['north'], year: 2030, scenario: 'north-oil' }],
  evaluate: [titled, { want: { kind: 'evaluation', quantity: 'energy.direct' }, municipalities: ['north'] }],
  quantities: [titled, { want: { kind: 'listing', of: 'quantities' } }],
  plants: [titled, { want: { kind: 'listing', of: 'plants' } }],
  cost: [ownStudy(), { want: { kind: 'cost', budget: '60 MDKK' }, paths: ['scenarios/koege/koege-municipal-buildings.yaml'] }],
  reconcile: [ownStudy(), { want: { kind: 'reconciliation' }, municipalities: ['kristianstad'], year: 2023 }],
  experience: [ownStudy(), { want: { kind: 'register', words: ['T02'] } }],
};

const runs = new Map<string, ReturnType<typeof run>>();

/** Each run is made once: only the words differ. */
function foundBy(name: string): ReturnType<typeof run> {
  const [files, request] = shown[name] ?? [titled, {}];
  const known = runs.get(name) ?? run(files, request);
  runs.set(name, known);
  return known;
}

/** The machine of the tests may be busy. */
const patience = 120_000;

describe.each(['da', 'sv'] as const)('%s', async (language) => {
  const words = await catalogueIn(language);
  const shell = await shellWordsIn(language);
  const textOf = async (name: string, width: number): Promise<string> => {
    const { findings, diagnostics, texts } = await foundBy(name);
    const faults = diagnosticBlocks(placedDiagnostics(diagnostics, texts, words), texts, words, width);
    const blocks = [...faults, ...(findings === undefined ? [] : reportOf(findings, words, words.fields.ownStudy, 'short'))];
    return `${textLines(blocks, { width, ascii: false, leftOut: words.lookups.leftOut }).map(textOfLine).join('\n')}\n`;
  };

  test.each([...Object.keys(shown)].flatMap((name) => [80, 100].map((width) => [name, width] as const)))('%s at %d columns', async (name, width) => {
    await expect(await textOf(name, width)).toMatchFileSnapshot(`${language}/${name}-${width}.txt`);
  }, patience);

  test.each(['compare', 'explain', 'evaluate', 'quantities', 'cost', 'reconcile', 'experience'])('%s fits into 60 columns', async (name) => {
    const { findings } = await foundBy(name);
    if (findings === undefined) throw new Error(`${name} has no findings`);
    const blocks = reportOf(findings, words, words.fields.ownStudy, 'full');
    for (const line of textLines(blocks, { width: 60, ascii: false, leftOut: words.lookups.leftOut })) {
      expect(stringWidth(textOfLine(line)), textOfLine(line)).toBeLessThanOrEqual(60);
    }
  }, patience);

  test('why a fault is one', async () => {
    const blocks = reasonReport('tried-and-unsuitable', words) ?? [];
    const lines = textLines(blocks, { width: 80, ascii: false, leftOut: words.lookups.leftOut }).map(textOfLine);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${language}/why.txt`);
  });

  test.each(['', 'compare', 'cost', 'check', 'explain', 'experience'])('help %s', async (name) => {
    const program = commandLine(shell, () => undefined);
    const command = program.commands.find((one) => one.name() === name) ?? program;
    const out: string[] = [];
    command.configureOutput({ writeOut: (text) => out.push(text), getOutHelpWidth: () => 80 }).outputHelp();
    await expect(out.join('')).toMatchFileSnapshot(`${language}/help${name === '' ? '' : `-${name}`}.txt`);
  });
});
