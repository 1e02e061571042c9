// How long a user waits, as a ratio to bare node. Interleaved, so that a busy machine slows every row alike. Usage: npm run bench [-- ROUNDS]
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/coop-co2.js', import.meta.url));
const rounds = Number(process.argv[2] ?? 15);
const rows = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'coop-co2 --help', args: [program, '--help'] },
  { name: 'coop-co2 compare', args: [program, 'compare'] },
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
