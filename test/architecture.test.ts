import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { linesOf, type Module, moduleOf, modulesOfSource, placeOf, roomOf, root, walk } from './support/modules.js';

const foundations = ['source', 'chance', 'quantity', 'formula', 'domain'];
const steps = ['read', 'check', 'plan', 'evaluate', 'analyse', 'present'];
const rooms = [...foundations, ...steps, 'page', 'cli'];
const homes: Readonly<Record<string, readonly string[]>> = {
  yaml: ['read'],
  'csv-parse': ['read'],
  zod: ['read'],
  mathjs: ['formula'],
  chalk: ['cli'],
  commander: ['cli'],
  inquirer: ['cli'],
  chokidar: ['cli'], // watches files, which only the shell knows
  'fastest-levenshtein': ['source'],
  'string-width': ['present'],
  'd3-scale': ['present'], // scales of the charts
  'd3-shape': ['present'],
  hucre: ['present'], // the workbook
  'hyparquet-writer': ['present'],
  hyparquet: ['read'],
  '.': ['cli'], // package.json, for the version
};
const topLevel =
  /^(bin|src|scenarios|data|test|docs|\.ci|\.github|package\.json|package-lock\.json|tsconfig\.json|README\.md|CHANGELOG\.md|LICENSE|\.gitignore|\.npmrc|\.prettier(rc\.json|ignore)|eslint\.config\.js|esbuild\.config\.mjs|vitest\.config\.ts|knip\.json|\.git|node_modules|dist(\.\d+)?|coverage|\.tmp|.*\.tgz)$/;

/** What a room may import of src/. */
function reach(room: string): readonly string[] {
  const depth = foundations.indexOf(room);
  if (depth >= 0) return foundations.slice(0, depth + 1);
  if (steps.includes(room)) return [...foundations, room];
  if (room === 'page') return [...foundations, ...steps, room]; // a shell like cli, in a browser
  return room === 'assess' ? [...foundations, ...steps, 'assess'] : [...foundations, ...steps, room, 'assess'];
}

/** A rule finds the places that break it; `broken` is a file that must be found, so that no rule is blind. */
interface Rule {
  readonly name: string;
  readonly reason: string;
  readonly broken: readonly [path: string, text: string];
  readonly find: (modules: readonly Module[]) => readonly string[];
}

const perModule =
  (find: (module: Module) => readonly string[]): Rule['find'] =>
  (modules) =>
    modules.flatMap(find);

const nodesWhere = (module: Module, wanted: (node: ts.Node) => boolean): readonly ts.Node[] => {
  const found: ts.Node[] = [];
  walk(module.tree, (node) => {
    if (wanted(node)) found.push(node);
  });
  return found;
};

const machine = ['process', 'console', 'Date', 'globalThis', 'performance', 'crypto'];
const isName = (node: ts.Node): boolean => 'name' in node.parent && node.parent.name === node;
const isMachine = (node: ts.Node): boolean =>
  (ts.isIdentifier(node) && machine.includes(node.text) && !isName(node)) ||
  (ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random');

const isFunction = (node: ts.Node): boolean => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
const longFunctions = (module: Module, most: number): readonly string[] =>
  nodesWhere(module, (node) => isFunction(node) && linesOf(module, node) > most).map(
    (node) => `${placeOf(module, node)} (${linesOf(module, node)} lines)`,
  );

/** Files that import themselves in the end, each with the way round. */
function cycles(modules: readonly Module[]): readonly string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' -> '));
    if (way.includes(path) || done.has(path)) return;
    for (const next of byPath.get(path)?.imports ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of byPath.keys()) visit(path, []);
  return found;
}

const rules: readonly Rule[] = [
  {
    name: 'rooms import one way',
    reason: 'source <- chance <- quantity <- formula <- domain <- each step <- assess <- cli; steps meet only in the types of domain/',
    broken: ['src/check/a.ts', "import { b } from '../read/b.js';"],
    find: perModule(({ path, imports }) =>
      imports.filter((to) => to.startsWith('src/') && !reach(roomOf(path)).includes(roomOf(to))).map((to) => `${path} -> ${to}`),
    ),
  },
  {
    name: 'every file has a room',
    reason: 'src/ holds the rooms and assess.ts, the straight line through the steps',
    broken: ['src/utils/a.ts', ''],
    find: perModule(({ path }) =>
      path === 'src/assess.ts' || path.startsWith('src/assess/') || rooms.includes(path.split('/')[1] ?? '') ? [] : [path],
    ),
  },
  {
    name: 'a package has one home',
    reason: 'a package that one room imports can be replaced by changing one room',
    broken: ['src/plan/a.ts', "import { parse } from 'yaml';"],
    find: perModule(({ path, imports }) =>
      imports
        .filter((to) => !to.startsWith('src/') && !to.startsWith('node:'))
        .filter((to) => !homes[to.replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1')]?.includes(roomOf(path)))
        .map((to) => `${path} -> ${to}`),
    ),
  },
  {
    name: 'only cli imports node:*',
    reason: 'the engine runs in Node, in a worker and in a browser; files and streams are handed in',
    broken: ['src/read/a.ts', "import { readFileSync } from 'node:fs';"],
    find: perModule(({ path, imports }) =>
      roomOf(path) === 'cli' ? [] : imports.filter((to) => to.startsWith('node:')).map((to) => `${path} -> ${to}`),
    ),
  },
  {
    name: 'only cli touches process, console, clock and chance',
    reason: 'the same input gives the same bytes on every machine, so what differs between machines is handed in',
    broken: ['src/evaluate/a.ts', 'export const draw = (): number => Math.random();'],
    find: perModule((module) =>
      roomOf(module.path) === 'cli'
        ? []
        : nodesWhere(module, isMachine).map((node) => `${placeOf(module, node)} ${node.parent.getText().split('\n', 1).join('')}`),
    ),
  },
  {
    name: 'no cycles',
    reason: 'a file in a cycle cannot be read, tested or moved without the others',
    broken: ['src/plan/a.ts', "import { a } from './a.js';"],
    find: cycles,
  },
  {
    name: 'no file over 300 lines',
    reason: 'a file is read in one sitting',
    broken: ['src/plan/a.ts', '\n'.repeat(301)],
    find: perModule(({ path, text }) => (text.split('\n').length > 301 ? [path] : [])),
  },
  {
    name: 'no function over 60 lines',
    reason: 'a function fits on a screen; over 40 lines it is listed below as one to cut',
    broken: ['src/plan/a.ts', `export function a(): void {${'\n'.repeat(60)}}`],
    find: perModule((module) => longFunctions(module, 60)),
  },
];

describe('architecture', () => {
  const modules = modulesOfSource();

  test('the rules look at the whole source', () => {
    expect(modules.length).toBeGreaterThanOrEqual(30);
    expect([...new Set(modules.map(({ path }) => roomOf(path)))].sort()).toEqual([...rooms, 'assess'].sort());
  });

  test.each(rules)('$name', ({ find, reason }) => {
    expect(find(modules), reason).toEqual([]);
  });

  test.each(rules)('$name: a breach is found', ({ find, broken: [path, text] }) => {
    expect(find([moduleOf(path, text)])).not.toEqual([]);
  });

  test('functions over 40 lines are listed', async ({ annotate }) => {
    const long = modules.flatMap((module) => longFunctions(module, 40));
    await annotate(`${long.length} functions over 40 lines: ${long.join(', ')}`);
    expect(long.length, 'few functions need more than 40 lines; cut one before adding another').toBeLessThanOrEqual(12);
  });

  test.each(rooms)('src/%s opens with a README of at most 15 lines', (room) => {
    const path = `${root}src/${room}/README.md`;
    expect(existsSync(path), 'a room says what comes in, what goes out, what it may import and how to add to it').toBe(true);
    expect(readFileSync(path, 'utf8').trimEnd().split('\n').length, 'a room is explained in one look').toBeLessThanOrEqual(15);
  });

  test('the top level holds only what is expected', () => {
    const others = readdirSync(root).filter((name) => !topLevel.test(name));
    expect(others, 'a reader finds bin, src, scenarios, data, test, docs and the configuration of tools, and nothing else').toEqual([]);
  });
});
