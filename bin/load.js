// Loads a chunk of dist/ with the V8 code that the build stored beside it. Node 20 has no module.enableCompileCache (it came with 22).
// Measured on Node 20.20.2 with `compare`: stored code saves a fifth of the time (docs/handbook/performance.md has the ratios of today).
// Stored code of another Node version is refused by V8 itself, and the chunk is compiled from its text: slower, never different.
const { existsSync, readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

/** @typedef {{ main: (argv: readonly string[]) => Promise<void>, storeOwn: () => Promise<void> }} Program */
/** @typedef {(exports: object, require: (name: string) => unknown, module: object, file: string, folder: string) => void} Wrapper */

/** What was compiled in this process, by file: the build stores its code.
 * @type {Map<string, import('node:vm').Script>} */
const compiled = new Map();

/** @type {Map<string, { exports: unknown }>} */
const modules = new Map();

/** The program in `entry`, a chunk written by the build.
 * @param {string} entry
 * @returns {Program} */
function load(entry) {
  const file = path.normalize(entry);
  if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm ci\`, or \`npm run build\` after a change`);
  // With --enable-source-maps Node's own loader does the work, because it alone reads the maps.
  const require = process.sourceMapsEnabled ? nativeRequire(file) : chunk;
  return /** @type {Program} */ (require(file));
}

/** @param {string} file
 * @returns {(name: string) => unknown} */
function nativeRequire(file) {
  return createRequire(file);
}

/** @param {string} file
 * @returns {unknown} */
function chunk(file) {
  const known = modules.get(file);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const native = nativeRequire(file);
  /** @param {string} name */
  const require = (name) => (name.startsWith('./') ? chunk(path.join(path.dirname(file), name)) : native(name));
  /** @type {unknown} */
  const run = script(file).runInThisContext();
  /** @type {Wrapper} */ (run)(module.exports, require, module, file, path.dirname(file));
  return module.exports;
}

/** @param {string} file */
function script(file) {
  const stored = `${file}.code`;
  const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const cachedData = existsSync(stored) ? { cachedData: readFileSync(stored) } : {};
  const made = new Script(text, { filename: file, ...cachedData });
  compiled.set(file, made);
  return made;
}

module.exports = { compiled, load };
