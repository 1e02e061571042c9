import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Located, Span } from '../source/span.js';
import type { ExpressionParser } from './parser.js';
import type { Token } from './tokens.js';
import { tokensOf } from './tokens.js';
import type { Tree } from './tree.js';
import { treeOf } from './tree-of.js';

/** Bounds that no honest formula meets; they keep a hostile one from costing time or stack. */
export const limits = { length: 500, depth: 32, tokens: 400 } as const;

/**
 * A formula as a tree with places. Our own tokens replace every name by a placeholder before mathjs sees the text,
 * so that mathjs decides precedence and nothing else: no text of a user ever reaches it but numbers, signs and parentheses.
 */
export function parseFormula(text: Located<string>, parser: ExpressionParser): Outcome<Tree> {
  const exact = text.at.end - text.at.start === text.value.length;
  const place = (start: number, end: number): Span =>
    exact ? { file: text.at.file, start: text.at.start + start, end: text.at.start + end } : text.at;
  if (text.value.length > limits.length)
    return { diagnostics: [fault('formula-too-long', text.at, { length: text.value.length, limit: limits.length })] };
  const tokens = tokensOf(text.value, place);
  if (!tokens.value) return { diagnostics: tokens.diagnostics };
  const tooDeep = depthFault(tokens.value, text.at);
  if (tooDeep) return { diagnostics: [tooDeep] };
  const masked = maskedText(tokens.value);
  let node: unknown;
  try {
    node = parser.parse(masked.text);
  } catch (error) {
    return { diagnostics: [syntaxFault(error, masked, tokens.value, text)] };
  }
  return treeOf(node, { tokens: tokens.value, numberAt: masked.numbers, at: text.at });
}

/** Each opening parenthesis and each unary sign is a level of the parser's recursion. */
function depthFault(tokens: readonly Token[], at: Span): Diagnostic | undefined {
  let depth = 0;
  let signs = 0;
  for (const token of tokens) {
    if (token.kind !== 'sign') signs = 0;
    else if (token.text === '(') depth++;
    else if (token.text === ')') depth--;
    else signs++;
    if (depth + signs > limits.depth) return fault('too-deep', token.at, { limit: limits.depth });
  }
  return tokens.length > limits.tokens ? fault('formula-too-long', at, { length: tokens.length, limit: limits.tokens }) : undefined;
}

export interface Masked {
  readonly text: string;
  /** Where each token begins in the masked text. */
  readonly starts: readonly number[];
  /** Tokens that are numbers, in order: mathjs gives constants no place, but keeps their order. */
  readonly numbers: readonly number[];
}

/** References and functions become `x0`, `x1`, … with the number of their token. */
function maskedText(tokens: readonly Token[]): Masked {
  let text = '';
  const starts: number[] = [];
  const numbers: number[] = [];
  tokens.forEach((token, i) => {
    starts.push(text.length);
    if (token.kind === 'number') {
      // Numbers are masked too: two of them side by side must not become one, and mathjs must not see `1e999`.
      numbers.push(i);
      text += `x${i}`;
    } else text += token.kind === 'sign' ? token.text : `x${i}`;
    text += ' ';
  });
  return { text, starts, numbers };
}

function syntaxFault(error: unknown, masked: Masked, tokens: readonly Token[], text: Located<string>): Diagnostic {
  const character = typeof error === 'object' && error !== null && 'char' in error && typeof error.char === 'number' ? error.char - 1 : masked.text.length;
  const i = masked.starts.findLastIndex((start) => start <= character);
  const token = tokens[Math.max(0, i)];
  const atEnd = character >= masked.text.trimEnd().length;
  const at = token ? (atEnd ? { ...token.at, start: token.at.end, end: token.at.end } : token.at) : text.at;
  return fault('formula-syntax', at, { detail: atEnd ? 'end' : token?.kind === 'sign' ? token.text : 'value' });
}
