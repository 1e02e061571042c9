// The speed of the engine beside C, numpy and mathjs, and of the program beside bare node, in one interleaved run; writes docs/handbook/performance.md.
// It installs nothing, and says what is missing. Usage: npm run build && node test/bench/engine.mjs [ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rounds = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'coop-co2-bench-'));
// beside the sources, because it reads the study of the program by a path of its own
const measure = join(root, 'test/bench/measure.tmp.mjs');
// Denmark in the specification of the workload: 98 municipalities, 27 years, 10,000 draws
const [places, draws, years] = [98, 10_000, 27];
const numpyPlaces = 20;
const manyPlaces = 388;

/** @param {string} command
 * @param {readonly string[]} args */
function output(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr.slice(-500)}`);
  return stdout.trim();
}

/** @param {string} command
 * @param {readonly string[]} args */
function missing(command, args) {
  return spawnSync(command, args).status !== 0;
}

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** @param {string} name */
const numbers = (name) => new Float64Array(new Uint8Array(readFileSync(join(folder, name))).buffer);

/** The largest relative difference of two results; differences below 1 kg count as such.
 * @param {Float64Array} a
 * @param {Float64Array} b */
function difference(a, b) {
  let worst = 0;
  for (let i = 0; i < Math.min(a.length, b.length); i += 1)
    worst = Math.max(worst, Math.abs((a[i] ?? NaN) - (b[i] ?? NaN)) / Math.max(1, Math.abs(b[i] ?? NaN)));
  return Number.isNaN(worst) ? Infinity : worst;
}

/** @param {readonly string[]} args */
function timed(args) {
  const start = process.hrtime.bigint();
  output(process.execPath, args);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** The most memory that a command had, in MB; nothing where GNU time is missing.
 * @param {readonly string[]} args */
function memory(args) {
  const { stderr, status } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return status === 0 ? Math.round(Number(stderr.trim().split('\n').at(-1)) / 1024) : undefined;
}

/** How long a command takes that is run once, and how much memory.
 * @param {readonly string[]} args */
function measured(args) {
  const start = process.hrtime.bigint();
  const megabytes = memory(args);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, megabytes };
}

const lacking = [
  ...(missing('gcc', ['--version']) ? ['gcc'] : []),
  ...(missing('/usr/bin/python3', ['-c', 'import numpy']) && missing('python3', ['-c', 'import numpy'])
    ? ['numpy (Debian: python3-numpy)']
    : []),
];
if (lacking.length > 0) {
  process.stderr.write(`missing: ${lacking.join(', ')}; nothing was measured\n`);
  process.exit(1);
}
const python = missing('/usr/bin/python3', ['-c', 'import numpy']) ? 'python3' : '/usr/bin/python3';

/** @param {string} task
 * @param {number} count
 * @param {number} of */
const ours = (task, count, of) => output(process.execPath, [measure, task, folder, String(count), String(of), 'data/units.csv']);

try {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/reference/measure.ts'],
    outfile: measure,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  ours('write', places, draws);
  const [model, input] = [join(folder, 'model'), join(folder, 'in.bin')];
  output('gcc', ['-O3', '-march=native', '-std=gnu11', '-o', model, `${model}.c`]);
  /** @param {readonly number[]} block */
  const numpy = ([towns = 0, some = 0]) =>
    output(python, [`${model}.py`, input, join(folder, 'numpy.bin'), String(numpyPlaces), String(towns), String(some)]).split(' ');
  const blocks = [
    [10, 32],
    [4, 64],
    [2, 128],
    [1, 256],
    [1, 1024],
  ];
  const best = blocks.map((block) => ({ block, time: Number(numpy(block)[0]) })).toSorted((a, b) => a.time - b.time)[0]?.block ?? [];
  const version = numpy(best)[1] ?? '';

  /** @type {Record<string, number[]>} */
  const times = {};
  /** @param {string} name
   * @param {number} time */
  const note = (name, time) => (times[name] ??= []).push(time);
  const program = 'bin/coop-co2.js';
  for (let round = 0; round < rounds; round += 1) {
    note('c', Number(output(model, [input, join(folder, 'c.bin')])) / (places * years * draws));
    note('numpy', Number(numpy(best)[0]) / (numpyPlaces * years * draws));
    note('hoisted', Number(ours('hoisted', places, draws)) / (places * years * draws));
    note('apart', Number(ours('apart', places, draws)) / (places * years * draws));
    const [byColumn, sideBySide] = ours('central', manyPlaces, 1).split(' ').map(Number);
    note('byColumn', byColumn ?? NaN);
    note('central', sideBySide ?? NaN);
    note('mathjs', Number(ours('mathjs', manyPlaces / 97, 1)));
    const [centrally, drawn] = ours('extra', 20, 2000).split(' ').map(Number);
    note('extra', centrally ?? NaN);
    note('extraDrawn', drawn ?? NaN);
    note('bare', timed(['-e', '0']));
    note('compare', timed([program, 'compare', '--format', 'json']));
    note('compareDrawn', timed([program, 'compare', '--draws', '1000', '--format', 'json']));
    note('run', timed([program, 'run', '--municipality', 'all', '--format', 'csv']));
  }
  // the largest run once: 388 x 12 x 27 x 10,000
  ours('study', manyPlaces, 1);
  const large = measured([
    ...[program, 'run', '--study', folder, '--municipality', 'all', '--boundary', 'territorial', '--draws', String(draws)],
    ...['--workers', '2', '--format', 'parquet', '--output', join(folder, 'large.parquet')],
  ]);
  const drawnRun = (/** @type {string} */ count) =>
    measured([
      program,
      'run',
      '--municipality',
      'all',
      '--draws',
      count,
      '--workers',
      '2',
      '--format',
      'parquet',
      '--output',
      join(folder, 'own.parquet'),
    ]);
  const [runDrawn, runMore] = [drawnRun('1000'), drawnRun('10000')];
  const c = numbers('c.bin');
  const differences = {
    'numpy and C': difference(numbers('numpy.bin'), c),
    'ours and C': difference(numbers('apart.bin'), c),
    'ours without separation and C': difference(numbers('hoisted.bin'), c),
    'ours and mathjs': difference(numbers('mathjs.bin'), numbers('central.bin')),
  };
  for (const [which, worst] of Object.entries(differences))
    if (!(worst <= 1e-9)) throw new Error(`${which} differ by ${worst}: no ratio counts`);

  /** @param {string} name */
  const of = (name) => median(times[name] ?? []);
  /** The median of the ratios within each round.
   * @param {string} above
   * @param {string} below */
  const ratio = (above, below) => median((times[above] ?? []).map((time, i) => time / (times[below]?.[i] ?? NaN)));
  /** @param {number} value */
  const short = (value) => (value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2));
  /** @param {boolean} isMet */
  const verdict = (isMet) => (isMet ? 'met' : '**not met**');
  /** @param {number | undefined} megabytes */
  const inMemory = (megabytes) => (megabytes === undefined ? 'memory not measured: GNU time is missing' : `${megabytes} MB`);
  const runMemory = memory([program, 'run', '--municipality', 'all', '--format', 'csv']);
  const [hoisted, apart, perCell] = [ratio('numpy', 'hoisted'), ratio('numpy', 'apart'), ratio('mathjs', 'central')];
  const nanoseconds = (/** @type {string} */ name) => `${short(of(name) * 1e9)} ns`;
  const numpyNamed = `numpy ${version}, best of ${blocks.length} block sizes (${best.join(' x ')})`;
  const rows = [
    [
      'Monte Carlo, one thread, hoisted',
      numpyNamed,
      '4x faster',
      `${short(hoisted)}x as fast (${nanoseconds('hoisted')} against ${nanoseconds('numpy')} a cell)`,
      verdict(hoisted >= 4),
    ],
    [
      'the same with separation',
      numpyNamed,
      '20x faster',
      `${short(apart)}x as fast (${nanoseconds('apart')} a cell)`,
      verdict(apart >= 20),
    ],
    [
      'the same with separation',
      'C, `gcc -O3 -march=native`, all nodes per cell',
      'at most 1.3x its time',
      `${short(ratio('apart', 'c'))}x its time (C ${nanoseconds('c')} a cell)`,
      verdict(ratio('apart', 'c') <= 1.3),
    ],
    [
      `deterministic, per cell, ${manyPlaces} municipalities side by side`,
      '`mathjs` compile().evaluate',
      '1,000x faster',
      `${short(perCell)}x as fast (${short(of('central') * 1e6)} against ${short(of('mathjs') * 1e6)} µs); column by column ${short(of('byColumn') * 1e6)} µs`,
      verdict(perCell >= 1000),
    ],
    [
      'one more single-measure scenario, central',
      'the baseline',
      'at most 35 % of its time',
      `${short(Math.max(0, of('extra')) * 100)} %`,
      verdict(of('extra') <= 0.35),
    ],
    [
      'one more single-measure scenario, 2,000 draws',
      'the baseline',
      'at most 35 % of its time',
      `${short(Math.max(0, of('extraDrawn')) * 100)} %${of('extraDrawn') < 0 ? ' (below what this run can tell)' : ''}`,
      verdict(of('extraDrawn') <= 0.35),
    ],
    [
      '`compare`, default draws (0), 2 municipalities, all scenarios, answered by the build (decision 0012)',
      'bare `node -e 0`',
      'at most 4x',
      `${short(ratio('compare', 'bare'))}x (${short(of('compare'))} s)`,
      verdict(ratio('compare', 'bare') <= 4),
    ],
    [
      '`compare --draws 1000`, the same',
      'bare `node -e 0`',
      'none',
      `${short(ratio('compareDrawn', 'bare'))}x (${short(of('compareDrawn'))} s, ${inMemory(memory([program, 'compare', '--draws', '1000', '--format', 'json']))})`,
      'none',
    ],
    [
      '`run --municipality all`, central values',
      'bare `node -e 0`',
      'at most 25x, under 300 MB',
      `${short(ratio('run', 'bare'))}x (${short(of('run'))} s, ${inMemory(runMemory)})`,
      verdict(ratio('run', 'bare') <= 25 && (runMemory ?? Infinity) < 300),
    ],
    [
      '388 municipalities x 12 scenarios x 27 years x 10,000 draws, 2 workers: `run --draws 10000 --workers 2` to Parquet',
      'none',
      'under 700 MB',
      `${large.seconds.toFixed(0)} s, ${inMemory(large.megabytes)}`,
      verdict((large.megabytes ?? Infinity) < 700),
    ],
  ];
  const enough =
    'So one machine is enough for everything above. Time grows with municipalities x scenarios x draws: parts on other machines (`long-runs.md`) pay from some ten times the last row, about a quarter of an hour, or where a queue hands out small tasks sooner.';
  const head = readFileSync(join(root, 'test/bench/performance-head.md'), 'utf8');
  const machine = `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, shared with others; ${rounds} rounds, interleaved, medians. Results agree: ${Object.entries(
    differences,
  )
    .map(([which, worst]) => `${which} within ${worst.toExponential(0)}`)
    .join(', ')}.`;
  const table = [['what', 'against', 'goal', 'measured', ''], ['---', '---', '---', '---', '---'], ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
  const machines = [
    ['what', 'on this machine'],
    ['---', '---'],
    ['`compare`, unchanged study', `${of('compare').toFixed(1)} s`],
    ['`compare --draws 1000`, two municipalities', `${of('compareDrawn').toFixed(1)} s`],
    ['`run --municipality all`, central values', `${of('run').toFixed(1)} s, ${inMemory(runMemory)}`],
    ['`run --municipality all --draws 1000 --workers 2`', `${runDrawn.seconds.toFixed(0)} s, ${inMemory(runDrawn.megabytes)}`],
    ['the same with 10,000 draws', `${runMore.seconds.toFixed(0)} s, ${inMemory(runMore.megabytes)}`],
    ['388 municipalities x 12 scenarios x 10,000 draws of the workload', `${large.seconds.toFixed(0)} s, ${inMemory(large.megabytes)}`],
  ]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
  const page = head.replace('{machine}', machine).replace('{table}', table).replace('{machines}', `${machines}\n\n${enough}`);
  writeFileSync(join(root, 'docs/handbook/performance.md'), page);
  process.stdout.write(`${machine}\n\n${table}\n`);
} finally {
  rmSync(measure, { force: true });
  rmSync(folder, { recursive: true, force: true });
}
