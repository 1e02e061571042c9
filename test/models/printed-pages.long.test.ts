import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../rooms/cli/command.js';
import { root } from '../support/modules.js';

/** `UPDATE=1 npx vitest run test/models/printed-pages` writes what is printed now, for review with git diff. */
const updates = process.env['UPDATE'] !== undefined;

const folder = `${root}docs/handbook/`;
const block = /```text\n\$ coop-co2 (.*)\n([^]*?)\n```/g;
/** It has a test of its own, because its commands write and change a file. */
const stepByStep = 'first-scenario.md';
const pages = readdirSync(folder).filter(
  (page) => page.endsWith('.md') && page !== stepByStep && readFileSync(folder + page, 'utf8').includes('```text\n$ coop-co2 '),
);

/** What is typed, as words; double quotes hold one together. */
const wordsIn = (typed: string): string[] => [...typed.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);

function output(typed: string): string {
  const { stdout, stderr, status } = run([
    ...wordsIn(typed).map((word) => (word.startsWith('scenarios/') ? root + word : word)),
    '--width',
    '80',
  ]);
  expect(status, stderr).toBe(0);
  return stdout;
}

/** As many lines of the new text as the page shows, from the line with which it begins there. */
function sameLines(shown: string, now: string): string {
  const lines = shown.split('\n');
  const all = now.split('\n');
  const from = all.indexOf(lines[0] ?? '');
  return from === -1 ? shown : all.slice(from, from + lines.length).join('\n');
}

test('pages show what commands print', () => {
  expect(pages.length).toBeGreaterThan(0);
});

test.each(pages)(
  '%s shows what its commands print',
  (page) => {
    const text = readFileSync(folder + page, 'utf8');
    const outputs = new Map([...text.matchAll(block)].map(([, typed = '']) => [typed, output(typed)]));
    const now = text.replace(block, (_, typed: string, shown: string) =>
      ['```text', `$ coop-co2 ${typed}`, sameLines(shown, outputs.get(typed) ?? ''), '```'].join('\n'),
    );
    if (updates) writeFileSync(folder + page, now);
    for (const [, typed = '', shown = ''] of now.matchAll(block)) expect(outputs.get(typed), typed).toContain(shown);
    if (!updates) expect(now).toBe(text);
  },
  120_000,
);
