import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Located, Span } from '../source/span.js';
import { limits, sizeFault } from './formula-size.js';
import type { ExpressionParser } from './parser.js';
import type { Token } from './tokens.js';
import { tokensOf } from './tokens.js';
import type { Tree } from './tree.js';
import { treeOf } from './tree-of.js';

/**
 * A formula as a tree with places. Our own tokens replace every name and number by a placeholder before mathjs sees the text,
 * so that mathjs decides precedence and nothing else: of a user's text, only signs and parentheses ever reach it.
 */
export function parseFormula(text: Located<string>, parser: ExpressionParser): Outcome<Tree> {
  const { length } = text.value;
  if (length > limits.length)
    return { diagnostics: [fault('formula-too-long', text.at, { length, limit: limits.length, counted: 'characters' })] };
  const exact = text.at.end - text.at.start === length;
  const place = (start: number, end: number): Span =>
    exact ? { ...text.at, start: text.at.start + start, end: text.at.start + end } : text.at;
  const tokens = tokensOf(text.value, place);
  if (!tokens.value) return { diagnostics: tokens.diagnostics };
  if (tokens.value.length === 0) return { diagnostics: [fault('formula-syntax', text.at, { detail: 'it is empty' })] };
  const tooLarge = sizeFault(tokens.value, text.at);
  if (tooLarge) return { diagnostics: [tooLarge] };
  const masked = maskedText(tokens.value);
  let node: unknown;
  try {
    node = parser.parse(masked.text);
  } catch (error) {
    return { diagnostics: [syntaxFault(error, masked, tokens.value, text.at)] };
  }
  return treeOf(node, { tokens: tokens.value, at: text.at });
}

interface Masked {
  readonly text: string;
  /** Where each token begins in the masked text. */
  readonly starts: readonly number[];
}

/** Every token but a sign becomes `x0`, `x1`, … with its number: mathjs gives constants no place, and must not see `1e999`. */
function maskedText(tokens: readonly Token[]): Masked {
  let text = '';
  const starts: number[] = [];
  tokens.forEach((token, i) => {
    starts.push(text.length);
    text += `${token.kind === 'sign' ? token.text : `x${i}`} `;
  });
  return { text, starts };
}

/** A SyntaxError of mathjs counts characters of the masked text from 1. Any other error is a bug and goes on as one. */
function syntaxFault(error: unknown, masked: Masked, tokens: readonly Token[], whole: Span): Diagnostic {
  if (!(error instanceof SyntaxError) || !('char' in error) || typeof error.char !== 'number') throw error;
  const character = error.char - 1;
  const index = masked.starts.findLastIndex((start) => start <= character);
  const token = tokens[index];
  const last = tokens.at(-1);
  const known = decimalComma(tokens, index) ?? unclosed(tokens);
  if (known) return known;
  if (token && character < masked.text.trimEnd().length)
    return fault(
      'formula-syntax',
      token.at,
      token.kind === 'sign' ? { detail: '"…" is not expected here', mark: token.text } : { detail: 'a sign is missing before this' },
    );
  return fault('formula-syntax', last?.at ?? whole, { detail: 'something is missing after this' });
}

/** `2,5`: two numbers with nothing but a comma between. */
function decimalComma(tokens: readonly Token[], comma: number): Diagnostic | undefined {
  const [whole, sign, decimals] = tokens.slice(Math.max(0, comma - 1), comma + 2);
  if (whole?.kind !== 'number' || sign?.kind !== 'sign' || sign.text !== ',' || decimals?.kind !== 'number') return undefined;
  if (decimals.at.start !== whole.at.end + 1) return undefined;
  const at = { ...whole.at, end: decimals.at.end };
  return fault('decimal-comma', at, { text: `${whole.text},${decimals.text}`, suggestion: `${whole.text}.${decimals.text}` });
}

/** The first bracket without a partner. */
function unclosed(tokens: readonly Token[]): Diagnostic | undefined {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.kind !== 'sign') continue;
    if (token.text === '(') open.push(token);
    if (token.text === ')' && open.pop() === undefined)
      return fault('formula-syntax', token.at, { detail: 'this bracket was never opened' });
  }
  const [first] = open;
  return first && fault('formula-syntax', first.at, { detail: 'this bracket is never closed' });
}
