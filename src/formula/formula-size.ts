import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Span } from '../source/span.js';
import type { Token } from './tokens.js';

/** Bounds that no honest formula meets; they keep a hostile one from costing time or stack. A part is a node of the tree. */
export const limits = { length: 500, depth: 32, parts: 200 } as const;

/** A formula with too many parts or levels. A parenthesis, a sign before a value and a power are each a level of the parser's recursion. */
export function sizeFault(tokens: readonly Token[], at: Span): Diagnostic | undefined {
  const parts = tokens.filter((token) => !(token.kind === 'sign' && '(),'.includes(token.text))).length;
  if (parts > limits.parts) return fault('formula-too-long', at, { length: parts, limit: limits.parts, counted: 'parts' });
  // for each open parenthesis, and the formula itself, the levels opened inside it
  const levels = [0];
  let before: Token | undefined;
  for (const token of tokens) {
    if (token.kind === 'sign') countSign(token.text, before, levels);
    if (levels.length - 1 + levels.reduce((sum, level) => sum + level, 0) > limits.depth)
      return fault('too-deep', token.at, { limit: limits.depth });
    before = token;
  }
  return undefined;
}

function countSign(sign: string, before: Token | undefined, levels: number[]): void {
  const last = levels.length - 1;
  const opens = before === undefined || (before.kind === 'sign' && before.text !== ')');
  if (sign === '(') levels.push(0);
  else if (sign === ')') levels.splice(Math.max(1, last));
  else if (sign === '^' || (opens && sign !== ',')) levels[last] = (levels[last] ?? 0) + 1;
  else levels[last] = 0;
}
