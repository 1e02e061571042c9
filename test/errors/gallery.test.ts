import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../support/world.js';
import { codes, exhibits, folders, isCode } from './exhibits.js';
import type { Exhibit } from './exhibits.js';
import { errorsPage } from './errors-page.js';
import { isOpenToOthers, onDisk } from './on-disk.js';
import { filesOf, shownByProgram, shownInMemory } from './shown.js';
import { words } from './words.js';

/** `UPDATE=1 npx vitest run test/errors` writes what is printed now, for review with git diff. */
const updates = process.env['UPDATE'] !== undefined;

/** Codes with exhibits that have no place in a file: what was typed, or a file that is missing, whole or not to be opened. */
const withoutPlace: ReadonlySet<string> = new Set([
  'acts-elsewhere',
  'cannot-decompose',
  'empty-document',
  'file-missing',
  'file-not-read',
  'file-too-large',
  'file-unreadable',
  'measure-in-several',
  'members-expected',
  'municipality-needed',
  'not-a-plain-file',
  'not-a-result',
  'nothing-to-compare',
  'outside-study',
  'part-refused',
  'results-not-comparable',
  'unknown-gwp',
  'unknown-measure',
  'unknown-member',
  'unknown-municipality',
  'unknown-quantity',
  'unknown-scenario',
  'year-outside-scenario',
]);

/** What is not written has no place of its own: these show what needs it, or what it was promised by, in a file that is not wrong itself. */
const shownElsewhere: ReadonlySet<string> = new Set(['value-missing/row', 'lever-invalid-result/together', 'divides-by-zero', 'value-missing/municipality']);

const inMemory = exhibits.filter(({ name }) => onDisk[name] === undefined);
const sample = exhibits.filter(({ name }, i) => onDisk[name] !== undefined || (i % 16 === 0 && name !== 'file-too-large') || name === 'nothing-to-compare/no-scenario-file');

function compared(exhibit: Exhibit, text: string, isWritten: boolean): void {
  if (updates && isWritten) writeFileSync(join(exhibit.folder, 'expected.txt'), text);
  else expect(text).toBe(exhibit.expected);
}

describe('the list', () => {
  test('every code has an exhibit, and every folder is a code', () => {
    expect(folders).toEqual(codes);
  });

  test('an exhibit shows nothing but its code', () => {
    for (const { name, code, expected } of exhibits)
      expect([name, ...new Set([...expected.matchAll(/^(?:error|warning|note)\[([a-z0-9-]+)\]/gm)].map(([, shown]) => shown))]).toEqual([name, code]);
  });

  test('every code says in two to four sentences what it means', () => {
    for (const code of codes) if (isCode(code)) expect(words.faults[code].why.split(/[.?:](?: |$)/).length, code).toBeGreaterThan(2);
  });
});

describe('in memory', () => {
  test.each(inMemory)('$name', async (exhibit) => {
    const { text, faults, texts } = await shownInMemory(filesOf(exhibit), exhibit.command);
    compared(exhibit, text, true);
    expect(faults.map(({ diagnostic }) => diagnostic.code)).toContain(exhibit.code);
    const marked = faults.map(({ diagnostic: { at } }) => texts.get(at.file)?.slice(at.start, at.end).split('\n')[0]);
    if (exhibit.marked === undefined) expect(withoutPlace, 'a fault without a place').toContain(exhibit.code);
    else expect(marked).toEqual(exhibit.marked);
    for (const { diagnostic, position } of exhibit.marked === undefined ? [] : faults) {
      expect(position).toBeDefined();
      const isWrong = exhibit.changed.has(diagnostic.at.file) || diagnostic.at.file === 'command line' || shownElsewhere.has(exhibit.name);
      expect(isWrong || exhibit.changed.size === 0, `${diagnostic.at.file} is not the file that is wrong`).toBe(true);
    }
  });

  /** Files that Excel and Windows write are the same files: every fault has the same words and the same place. */
  test.each(inMemory.filter(({ code }) => code !== 'file-too-large'))('$name, saved by Windows', async (exhibit) => {
    const files = [...filesOf(exhibit)].map(([path, text]) => [path, `\ufeff${text.replaceAll('\n', '\r\n')}`] as const);
    const { text } = await shownInMemory(new Map(files), exhibit.command);
    expect(text).toBe(exhibit.expected);
  });
});

describe('by the program', () => {
  const runnable = sample.filter(({ name }) => onDisk[name]?.uid === undefined || isOpenToOthers(resolve(root)));

  test.each(runnable)('$name', (exhibit) => {
    const { prepare, uid } = onDisk[exhibit.name] ?? {};
    const { text, status } = shownByProgram(exhibit, prepare, uid === undefined ? {} : { uid });
    compared(exhibit, text, onDisk[exhibit.name] !== undefined);
    expect(text).toMatch(new RegExp(`^(error|warning|note)\\[${exhibit.code}\\]: `));
    expect(status).toBe(text.startsWith('error[') ? 2 : 0);
  });
});

test('docs/errors.md is made of the gallery', () => {
  const path = join(root, 'docs/errors.md');
  if (updates) writeFileSync(path, errorsPage());
  else expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(errorsPage());
});
