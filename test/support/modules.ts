import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { posix } from 'node:path';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A source file as the rules of the architecture see it. `path` is relative to the project, `imports` are resolved when relative: `src/...`, or `./...` outside src. */
export interface Module {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly string[];
}

export function moduleOf(path: string, text: string): Module {
  const imports = ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => (fileName.startsWith('.') ? resolved(path, fileName) : fileName));
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true), imports };
}

/** Every TypeScript file under src/, in the order of its path. */
export function modulesOfSource(): readonly Module[] {
  return readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .sort()
    .map((path) => moduleOf(path, readFileSync(root + path, 'utf8')));
}

/** `read` of src/read/yaml.ts, `assess` of src/assess.ts, the name itself of a package. */
export const roomOf = (path: string): string => (path.startsWith('src/') ? (/^src\/([^/.]+)/.exec(path)?.[1] ?? path) : path);

function resolved(from: string, specifier: string): string {
  const path = posix.join(posix.dirname(from), specifier);
  return path.startsWith('src/') ? path.replace(/\.js$/, '.ts') : `./${path}`;
}

/** Calls `visit` for each node of the tree, the root first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

/** `src/read/a.ts:12` */
export function placeOf({ path, tree }: Module, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}

/** How many lines a node takes, without the comment above it. */
export function linesOf({ tree }: Module, node: ts.Node): number {
  const line = (position: number): number => tree.getLineAndCharacterOfPosition(position).line;
  return line(node.getEnd()) - line(node.getStart(tree)) + 1;
}
