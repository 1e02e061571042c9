import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Span } from '../source/span.js';
import { argumentProblem } from './calls.js';
import type { Fields } from './node-fields.js';
import { fieldsOf } from './node-fields.js';
import type { Token } from './tokens.js';
import type { BinaryOperation, Tree } from './tree.js';
import { functionNames } from './tree.js';

interface Context {
  readonly tokens: readonly Token[];
  /** The whole formula, for a node that has no place of its own. */
  readonly at: Span;
}

/** A node and the tokens that it covers, with its parentheses. */
interface Part {
  readonly tree: Tree;
  readonly first: number;
  readonly last: number;
}

const operations: ReadonlyMap<string, BinaryOperation> = new Map([
  ['add', 'add'],
  ['subtract', 'subtract'],
  ['multiply', 'multiply'],
  ['divide', 'divide'],
  ['pow', 'power'],
]);

/** Only these numbers may stand bare in a formula; every other number has a source and therefore a name (docs/handbook/language.md). */
const bareNumbers: ReadonlySet<string> = new Set(['0', '1', '2', '100']);

/** Our tree of what mathjs parsed, through an allow-list of its node types. */
export function treeOf(node: unknown, context: Context): Outcome<Tree> {
  const found: Diagnostic[] = [];
  const part = walk(node, context, found);
  return part && found.length === 0 ? { value: part.tree, diagnostics: [] } : { diagnostics: found };
}

function walk(node: unknown, context: Context, found: Diagnostic[]): Part | undefined {
  const fields = fieldsOf(node);
  switch (fields.type) {
    case 'ParenthesisNode': {
      const inner = walk(fields.content, context, found);
      return inner && { tree: inner.tree, first: inner.first - 1, last: inner.last + 1 };
    }
    case 'SymbolNode':
      return leaf(tokenNumber(fields.name), context, found);
    case 'OperatorNode':
      return operator(fields, context, found);
    case 'FunctionNode':
      return call(fields, context, found);
    default:
      found.push(fault('formula-not-allowed', context.at, { what: fields.type }));
      return undefined;
  }
}

/** Every symbol that mathjs sees is a placeholder with the number of our token; -1 for anything else. */
function tokenNumber(placeholder: string): number {
  return /^x\d+$/.test(placeholder) ? Number(placeholder.slice(1)) : -1;
}

function leaf(i: number, context: Context, found: Diagnostic[]): Part | undefined {
  const token = context.tokens[i];
  if (token?.kind === 'reference')
    return { tree: { kind: 'name', name: token.name, members: token.members, at: token.at }, first: i, last: i };
  if (token?.kind === 'number' && bareNumbers.has(token.text))
    return { tree: { kind: 'number', value: Number(token.text), at: token.at }, first: i, last: i };
  if (token?.kind === 'number') found.push(fault('formula-constant', token.at, { text: token.text }));
  else found.push(fault('formula-syntax', token?.at ?? context.at, { detail: 'a value is expected here' }));
  return undefined;
}

function operator(fields: Fields, context: Context, found: Diagnostic[]): Part | undefined {
  const [left, right] = fields.args.map((argument) => walk(argument, context, found));
  if (!left) return undefined;
  if (fields.args.length === 1 && fields.operator === 'unaryPlus') return { ...left, first: left.first - 1 };
  if (fields.args.length === 1 && fields.operator === 'unaryMinus') {
    const range = { first: left.first - 1, last: left.last };
    return { tree: { kind: 'negate', of: left.tree, at: placeOf(range, context) }, ...range };
  }
  if (!right) return undefined;
  const range = { first: left.first, last: right.last };
  const at = placeOf(range, context);
  const operation = operations.get(fields.operator);
  if (operation && !fields.implicit) return { tree: { kind: 'binary', operation, left: left.tree, right: right.tree, at }, ...range };
  found.push(fault('formula-not-allowed', at, { what: fields.operator }));
  return undefined;
}

function call(fields: Fields, context: Context, found: Diagnostic[]): Part | undefined {
  const first = tokenNumber(fieldsOf(fields.function).name);
  const token = context.tokens[first];
  const name = functionNames.find((known) => token?.kind === 'function' && token.name === known);
  if (!token || !name) {
    found.push(
      fault('formula-function', token?.at ?? context.at, { name: token && 'name' in token ? token.name : '', known: functionNames }),
    );
    return undefined;
  }
  const parts = fields.args.map((argument) => walk(argument, context, found)).filter((part) => part !== undefined);
  if (parts.length !== fields.args.length) return undefined;
  const trees = parts.map((part) => part.tree);
  // the closing parenthesis follows the last argument, or the opening one where there is none
  const range = { first, last: (parts.at(-1)?.last ?? first + 1) + 1 };
  const at = placeOf(range, context);
  const expected = argumentProblem(name, trees);
  if (expected === undefined) return { tree: { kind: 'call', name, arguments: trees, at }, ...range };
  found.push(fault('formula-arguments', at, { name, ...expected, found: trees.length }));
  return undefined;
}

function placeOf({ first, last }: Pick<Part, 'first' | 'last'>, context: Context): Span {
  const [start, end] = [context.tokens[first], context.tokens[last]];
  return start && end ? { ...start.at, end: end.at.end } : context.at;
}
