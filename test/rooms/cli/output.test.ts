import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { writeFile } from '../../../src/cli/output.js';
import { bash, folder, run } from './command.js';

/** A program that writes with our own code, and nothing else. */
function writer(script: string): string {
  const place = folder();
  const entry = fileURLToPath(new URL('../../../src/cli/output.ts', import.meta.url));
  buildSync({ entryPoints: [entry], outfile: join(place, 'output.mjs'), bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
  writeFileSync(join(place, 'run.mjs'), `import { write } from './output.mjs';\n${script}\n`);
  return join(place, 'run.mjs');
}

describe('standard output', () => {
  test.each([[['why']], [['--help']], [['--version']], [['compare', '--help']]])('a full disk is exit 4 and says so: %j', (typed) => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = run(typed, { stdout: full });
    closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 4,
      stderr: 'coop-co2: cannot read or write standard output: no space left on the disk\n',
    });
  });

  test.each([0, 1, 100])('a reader that leaves after %d bytes is no fault', (bytes) => {
    const { stdout, stderr } = bash(`$COOP why | head -c ${bytes} | wc -c; echo "\${PIPESTATUS[0]}"`);
    expect({ stdout: stdout.split('\n').map(Number), stderr }).toEqual({ stdout: [bytes, 0, 0], stderr: '' });
  });

  test('a pipe that nobody reads any more is no fault, however much is written', () => {
    const script = writer("write(1, 'x'.repeat(5_000_000)); write(2, 'still here');");
    const { stdout, stderr } = bash(`{ node ${script}; echo " $?" >&2; } | head -c 1`);
    expect({ stdout, stderr }).toEqual({ stdout: 'x', stderr: 'still here 0\n' });
  });

  test('a pipe that does not block and is read slowly gets every byte', () => {
    const script = writer("write(1, 'x'.repeat(3_000_000));");
    // A Node process sets its own pipe to non-blocking, and hands it on so.
    const outer = `process.stdout.write('y'); process.exitCode = require('node:child_process').spawnSync(process.execPath, [${JSON.stringify(script)}], { stdio: 'inherit' }).status`;
    const quoted = `'${outer.replaceAll("'", "'\\''")}'`;
    const { stdout, stderr } = bash(`{ node -e ${quoted}; echo "exit $?" >&2; } | (sleep 0.5; wc -c)`);
    expect({ stdout: Number(stdout), stderr }).toEqual({ stdout: 3_000_001, stderr: 'exit 0\n' });
  });
});

describe('a file', () => {
  test('takes the place of the old one, keeps its permissions, and leaves nothing beside it', () => {
    const place = folder({ 'report.txt': 'old' });
    chmodSync(join(place, 'report.txt'), 0o640);
    expect(writeFile(join(place, 'report.txt'), 'new æøå')).toBe('written');
    expect(readFileSync(join(place, 'report.txt'), 'utf8')).toBe('new æøå');
    expect(statSync(join(place, 'report.txt')).mode & 0o777).toBe(0o640);
    expect(readdirSync(place)).toEqual(['report.txt']);
  });

  test('a link, a folder or a device is refused and not touched', () => {
    const place = folder({ 'secret.txt': 'secret' });
    symlinkSync(join(place, 'secret.txt'), join(place, 'link.txt'));
    symlinkSync(join(place, 'not-there'), join(place, 'dangling.txt'));
    mkdirSync(join(place, 'folder'));
    for (const name of ['link.txt', 'dangling.txt', 'folder']) expect(writeFile(join(place, name), 'x')).toBe('refused');
    expect(writeFile('/dev/null', 'x')).toBe('refused');
    expect(readFileSync(join(place, 'secret.txt'), 'utf8')).toBe('secret');
    expect(existsSync(join(place, 'not-there'))).toBe(false);
    expect(readdirSync(place).sort()).toEqual(['dangling.txt', 'folder', 'link.txt', 'secret.txt']);
  });

  test('a folder that is not there is what the machine says', () => {
    expect(() => writeFile(join(folder(), 'no', 'report.txt'), 'x')).toThrow(expect.objectContaining({ code: 'ENOENT' }) as Error);
  });

  test('when the disk is full the old file stays whole', () => {
    const place = folder({ 'report.txt': 'old' });
    const script = writer(
      `import { writeFile } from './output.mjs'; try { writeFile(${JSON.stringify(join(place, 'report.txt'))}, 'x'.repeat(2_000_000)); } catch (error) { write(1, error.code); }`,
    );
    // A limit on the size of files stands in for a disk that fills up while the file is written.
    const { stdout } = spawnSync('bash', ['-c', `trap '' XFSZ; ulimit -f 512; ${process.execPath} ${script}`], { encoding: 'utf8' });
    expect(stdout).toBe('EFBIG');
    expect(readFileSync(join(place, 'report.txt'), 'utf8')).toBe('old');
    expect(readdirSync(place)).toEqual(['report.txt']);
  });
});
