import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder } from '../rooms/cli/command.js';
import { root } from '../support/world.js';

/** `UPDATE=1 npx vitest run test/models/first-scenario` writes what is printed and written now, for review with git diff. */
const updates = process.env['UPDATE'] !== undefined;

const path = join(root, 'docs/handbook/first-scenario.md');
const page = readFileSync(path, 'utf8');
const file = 'scenarios/koege/koege-paper.yaml';
/** So many lines of an output are shown, from the first that says something. */
const shownLines = 16;

const wordsIn = (typed: string): string[] => [...typed.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);

function output(study: string, typed: string): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'bin/coop-co2.js'), ...wordsIn(typed), '--study', '.', '--width', '80'],
    { cwd: study, encoding: 'utf8', env: { PATH: process.env['PATH'] } },
  );
  return `${stdout}${stderr}`.replaceAll(' --study .', '').trimEnd();
}

/** What the page shows of an output: the same number of lines from the one with which it begins there. */
function excerpt(shown: string, now: string): string {
  const lines = now.split('\n');
  const old = shown === '' ? [] : shown.trimEnd().split('\n');
  const from = old.length === 0 ? 0 : Math.max(0, lines.indexOf(old[0] ?? ''));
  return lines
    .slice(from, from + (old.length || shownLines))
    .join('\n')
    .trimEnd();
}

test('the page, step by step in a copy of the study', () => {
  const study = folder();
  for (const part of ['data', 'scenarios']) cpSync(join(root, part), join(study, part), { recursive: true });
  const written = (): string => readFileSync(join(study, file), 'utf8');
  const now = page.replace(
    /```text\n\$ coop-co2 (.*)\n((?:(?!```).*\n)*)```|```diff\n-(.*)\n\+(.*)\n```|```yaml\n((?:(?!```).*\n)*)```/g,
    (block: string, typed?: string, shown?: string, before?: string, after?: string) => {
      if (typed !== undefined) return `\`\`\`text\n$ coop-co2 ${typed}\n${excerpt(shown ?? '', output(study, typed))}\n\`\`\``;
      if (before === undefined) return `\`\`\`yaml\n${written()}\`\`\``;
      expect(written()).toContain(before);
      writeFileSync(join(study, file), written().replace(before, after ?? ''));
      return block;
    },
  );
  if (updates) writeFileSync(path, now);
  else expect(now).toBe(page);
  expect(now).toContain('error[decimal-comma]');
  expect(now).toMatch(/no faults in \d+ files/);
}, 120_000);
