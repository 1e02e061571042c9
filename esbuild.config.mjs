// Builds dist/cli/*.cjs from src/cli/main.ts and the threads of long runs (worker.ts): chunks with everything inside, so that the installed program loads a few files and no packages.
// The depth dist/cli/ equals src/cli/: `new URL('../../data/', import.meta.url)` is the same folder in the source and in the bundle.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiled, load } from './bin/load.js';

const root = fileURLToPath(new URL('.', import.meta.url));
const target = 'node20.19';

// Node 20 has these regular expressions; as literals they are compiled when they are first used, written as `new RegExp` when the program starts.
const literals = { 'regexp-set-notation': true, 'regexp-unicode-property-escapes': true };

// esbuild splits ES modules only, and V8's stored code exists for scripts only: so split first, then turn each chunk into CommonJS.
// string-width makes a segmenter and patterns of Unicode properties when it is loaded: 20 ms each of tables that texts in our languages never touch
// (src/present/width.ts). Here each is made when it is first used.
/** @type {import('esbuild').Plugin} */
const tablesOnDemand = {
  name: 'tables-on-demand',
  setup(build) {
    build.onLoad({ filter: /string-width[\\/]index\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const made = [...text.matchAll(/^const (segmenter|\w+Regex) = (new Intl\.Segmenter\(\)|\/.+\/[a-z]*);$/gm)];
      if (made.length !== 6) throw new Error('string-width is not what the build knows: see esbuild.config.mjs');
      const contents = made.reduce(
        (code, [, name = '', value]) =>
          `let ${name}Made; const ${name} = () => (${name}Made ??= ${value});\n${code.replace(new RegExp(`^const ${name} = .*$`, 'm'), '').replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `${name}()`)}`,
        text,
      );
      return { contents };
    });
  },
};

/** @param {string} folder
 * @param {typeof import('esbuild')} esbuild */
async function writeChunks(folder, { build, transform }) {
  const split = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts', 'src/cli/worker.ts'],
    outdir: join(folder, 'cli'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target,
    supported: literals,
    define: {
      'import.meta.url': '__bundle_url',
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
      // a workbook must have the same bytes with every Node: hucre then packs with its own code, not with the zlib that Node comes with
      CompressionStream: 'undefined',
    },
    sourcemap: 'inline',
    sourcesContent: false,
    legalComments: 'none',
    write: false,
    plugins: [tablesOnDemand],
    logLevel: 'error',
  });
  mkdirSync(join(folder, 'cli'), { recursive: true });
  for (const chunk of split.outputFiles) {
    const { code, map } = await transform(chunk.text, {
      format: 'cjs',
      platform: 'node',
      target,
      banner: "const __bundle_url = require('node:url').pathToFileURL(__filename).href;",
      supported: { 'dynamic-import': false, ...literals },
      sourcemap: 'external',
      sourcefile: chunk.path,
      sourcesContent: false,
      logLevel: 'error',
    });
    writeFileSync(chunk.path, `${code}//# sourceMappingURL=${basename(chunk.path)}.map\n`);
    writeFileSync(`${chunk.path}.map`, map);
  }
}

/** The script that goes into every report: one file for a browser, so that the report needs no other.
 * @param {string} folder
 * @param {typeof import('esbuild')} esbuild */
async function writePage(folder, { build }) {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/page/main.ts'],
    outfile: join(folder, 'page.js'),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    banner: {
      js: '/* coop-co2, MIT; holds d3-array, d3-color, d3-format, d3-interpolate, d3-path, d3-scale and d3-shape, ISC, copyright Mike Bostock */',
    },
    logLevel: 'error',
  });
}

/** Stores the program's own study, checked, and runs the whole job once, so that V8 stores the functions that a real run compiles.
 * @param {string} folder */
async function storeCode(folder) {
  const program = load(join(folder, 'cli/main.cjs'));
  await program.storeOwn();
  for (const language of ['en', 'da', 'sv']) await program.main(['compare', '--lang', language]);
  // this one is computed and not stored
  await program.main(['compare', '--boundary', 'territorial']);
  for (const [file, script] of compiled) writeFileSync(`${file}.code`, script.createCachedData());
  process.exitCode = 0;
}

/** The finished folder takes the place of dist/ in one step: a run beside the build finds the old program or the new one.
 * @param {string} folder */
function putInPlace(folder) {
  const dist = join(root, 'dist');
  const old = `${folder}.old`;
  try {
    renameSync(dist, old);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  renameSync(folder, dist);
  rmSync(old, { recursive: true, force: true });
}

/** @param {typeof import('esbuild')} esbuild */
async function buildProgram(esbuild) {
  const folder = join(root, `dist.${process.pid}`);
  try {
    await writeChunks(folder, esbuild);
    await writePage(folder, esbuild);
    const stored = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'store-code', folder], {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    if (stored.status !== 0) process.stderr.write(`build: no V8 code stored, the program will start more slowly:\n${stored.stderr}`);
    putInPlace(folder);
  } catch (error) {
    if (!(error instanceof Error && 'errors' in error)) throw error;
    process.exitCode = 1; // esbuild has printed what is wrong in the source, with its place
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, , task, folder] = process.argv;
if (task === 'store-code' && folder !== undefined) await storeCode(folder);
else {
  const esbuild = await import('esbuild').catch(() => undefined);
  if (esbuild !== undefined) await buildProgram(esbuild);
  else {
    process.stderr.write('build: esbuild is not installed; run `npm ci`\n');
    // `npx coop-co2` in a checkout links it into npm's cache and runs `prepare`. If that failed before `npm ci`, npm 11 would keep
    // a broken link, and refuse the same command for ever after.
    process.exitCode = process.env['npm_lifecycle_event'] === 'prepare' ? 0 : 1;
  }
}
