import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Span } from '../source/span.js';
import type { Token } from './tokens.js';
import type { BinaryOperation, FunctionName, Tree } from './tree.js';
import { functionNames } from './tree.js';

interface Context {
  readonly tokens: readonly Token[];
  readonly numberAt: readonly number[];
  /** The whole formula, for a node that has no place of its own. */
  readonly at: Span;
}

const operations: Readonly<Record<string, BinaryOperation>> = {
  add: 'add',
  subtract: 'subtract',
  multiply: 'multiply',
  divide: 'divide',
  pow: 'power',
};

/** Only these numbers may stand bare in a formula; every other number has a source and therefore a name (design §3). */
const bareNumbers = new Set(['0', '1', '2', '100']);

/** Our tree of what mathjs parsed, through an allow-list of its node types. */
export function treeOf(node: unknown, context: Context): Outcome<Tree> {
  const found: Diagnostic[] = [];
  const tree = walk(node, context, found);
  return tree && found.length === 0 ? { value: tree, diagnostics: [] } : { diagnostics: found };
}

function walk(node: unknown, context: Context, found: Diagnostic[]): Tree | undefined {
  const read = fieldsOf(node);
  switch (read.type) {
    case 'ParenthesisNode':
      return walk(read.content, context, found);
    case 'SymbolNode':
      return leaf(tokenOf(read.name, context), context, found);
    case 'OperatorNode':
      return operator(read, context, found);
    case 'FunctionNode':
      return call(read, context, found);
    default:
      found.push(fault('formula-not-allowed', context.at, { what: read.type }));
      return undefined;
  }
}

interface Fields {
  readonly type: string;
  readonly name: string;
  readonly fn: unknown;
  readonly args: readonly unknown[];
  readonly content: unknown;
  readonly implicit: boolean;
}

function fieldsOf(node: unknown): Fields {
  const fields: Readonly<Record<string, unknown>> = typeof node === 'object' && node !== null ? { ...node, type: 'type' in node ? node.type : '' } : {};
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    type: text(fields['type']),
    name: text(fields['name']),
    fn: fields['fn'],
    args: Array.isArray(fields['args']) ? fields['args'] : [],
    content: fields['content'],
    implicit: fields['implicit'] === true,
  };
}

/** Every symbol that mathjs sees is a placeholder `x0`, `x1`, … with the number of our token. */
function tokenOf(placeholder: string, context: Context): Token | undefined {
  return context.tokens[Number(placeholder.slice(1))];
}

function leaf(token: Token | undefined, context: Context, found: Diagnostic[]): Tree | undefined {
  if (token?.kind === 'reference') return { kind: 'name', name: token.name, members: token.members, at: token.at };
  if (token?.kind === 'number') {
    if (bareNumbers.has(token.text)) return { kind: 'number', value: Number(token.text), at: token.at };
    found.push(fault('formula-constant', token.at, { text: token.text }));
    return undefined;
  }
  found.push(fault('formula-syntax', token?.at ?? context.at, { detail: 'value' }));
  return undefined;
}

function operator(node: Fields, context: Context, found: Diagnostic[]): Tree | undefined {
  const [left, right] = node.args.map((argument) => walk(argument, context, found));
  const name = typeof node.fn === 'string' ? node.fn : '';
  if (!left) return undefined;
  if (node.args.length === 1) {
    if (name === 'unaryPlus') return left;
    if (name === 'unaryMinus') return { kind: 'negate', of: left, at: left.at };
  }
  if (!right) return undefined;
  const at = { ...left.at, start: Math.min(left.at.start, right.at.start), end: Math.max(left.at.end, right.at.end) };
  const operation = operations[name];
  if (operation && !node.implicit) return { kind: 'binary', operation, left, right, at };
  found.push(node.implicit ? fault('formula-syntax', right.at, { detail: 'operator' }) : fault('formula-not-allowed', at, { what: name }));
  return undefined;
}

function call(node: Fields, context: Context, found: Diagnostic[]): Tree | undefined {
  const token = tokenOf(fieldsOf(node.fn).name, context);
  const name = functionNames.find((known) => token?.kind === 'function' && token.name === known);
  if (!token || !name) {
    const written = token?.kind === 'function' || token?.kind === 'reference' ? token.name : '';
    found.push(fault('formula-function', token?.at ?? context.at, { name: written, known: functionNames }));
    return undefined;
  }
  const parts = node.args.map((argument) => walk(argument, context, found));
  const problem = argumentProblem(name, parts);
  if (problem !== undefined) found.push(fault('formula-arguments', token.at, { name, expected: problem, found: parts.length }));
  const trees = parts.filter((part) => part !== undefined);
  if (problem !== undefined || trees.length !== parts.length) return undefined;
  return { kind: 'call', name, arguments: trees, at: { ...token.at, end: trees.at(-1)?.at.end ?? token.at.end } };
}

function argumentProblem(name: FunctionName, parts: readonly (Tree | undefined)[]): string | undefined {
  if (name === 'sum') return parts.length === 2 && (!parts[1] || (parts[1].kind === 'name' && parts[1].members.length === 0)) ? undefined : 'sum(value, dimension)';
  if (name === 'min' || name === 'max') return parts.length >= 2 ? undefined : `${name}(a, b, …)`;
  return parts.length === 1 ? undefined : `${name}(a)`;
}
