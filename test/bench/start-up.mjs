// How long a user waits, as a ratio to bare node. Interleaved, so that a busy machine slows every row alike. Usage: npm run bench [-- ROUNDS]
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'bin/coop-co2.js');
const rounds = Number(process.argv[2] ?? 15);

// a study that the build has never seen: the repository's, with one remark more
const changed = mkdtempSync(join(tmpdir(), 'coop-co2-'));
process.on('exit', () => rmSync(changed, { recursive: true, force: true }));
for (const part of ['data', 'scenarios']) cpSync(join(root, part), join(changed, part), { recursive: true });
appendFileSync(join(changed, 'scenarios/koege/koege-current-policy.yaml'), '# one remark more\n');

const rows = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'coop-co2 --help', args: [program, '--help'] },
  { name: 'coop-co2 compare (answered by the build)', args: [program, 'compare'] },
  {
    name: 'coop-co2 compare --boundary territorial (computed, checked by the build)',
    args: [program, 'compare', '--boundary', 'territorial'],
  },
  { name: 'coop-co2 compare after an edit (read, checked and computed)', args: [program, 'compare', '--study', changed] },
].map((row) => ({ ...row, times: /** @type {number[]} */ ([]) }));

for (let round = 0; round < rounds; round += 1) {
  for (const { name, args, times } of rows) {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
    if (status !== 0) throw new Error(`${name} ended with ${status}:\n${stderr}`);
  }
}

/** @param {readonly number[]} times */
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
const bare = median(rows[0]?.times ?? []);

process.stdout.write(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, ${rounds} rounds, medians\n\n`,
);
process.stdout.write('| command | ms | x bare node |\n|---|---|---|\n');
for (const { name, times } of rows) {
  process.stdout.write(`| ${name} | ${median(times).toFixed(0)} | ${(median(times) / bare).toFixed(2)} |\n`);
}
