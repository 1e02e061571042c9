import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Span } from '../source/span.js';

/** A piece of a formula. A reference is a whole `sector.name[member, member]`: members may hold `-`, which no expression parser would leave alone. */
export type Token =
  | { readonly kind: 'number'; readonly text: string; readonly at: Span }
  | { readonly kind: 'reference'; readonly name: string; readonly members: readonly string[]; readonly at: Span }
  | { readonly kind: 'function'; readonly name: string; readonly at: Span }
  | { readonly kind: 'sign'; readonly text: string; readonly at: Span };

const pieces =
  /(?<space>\s+)|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?)(?<members>\s*\[[^[\]]*\])?|(?<sign>[-+*/^(),])/y;

/** The place of a stretch of a formula; the whole scalar where its text and its place differ in length (folded or escaped YAML). */
export type PlaceOf = (start: number, end: number) => Span;

/** Cuts a formula into tokens. Everything that the language does not know is refused here, at its character. */
export function tokensOf(text: string, place: PlaceOf): Outcome<readonly Token[]> {
  const tokens: Token[] = [];
  const found: Diagnostic[] = [];
  let at = 0;
  while (at < text.length && found.length === 0) {
    pieces.lastIndex = at;
    const match = pieces.exec(text);
    if (!match?.groups) {
      found.push(refusal(text, at, place));
      break;
    }
    const end = at + match[0].length;
    const { number, name, members, sign } = match.groups;
    const span = place(at, end);
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at: span });
    else if (name !== undefined) tokens.push(named(name, members, text, end, span));
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, at: span });
    at = end;
  }
  return found.length > 0 ? { diagnostics: found } : { value: tokens, diagnostics: [] };
}

function named(name: string, members: string | undefined, text: string, end: number, at: Span): Token {
  if (members === undefined && /^\s*\(/.test(text.slice(end))) return { kind: 'function', name, at };
  const names = members === undefined ? [] : members.replace(/[[\]]/g, '').split(',');
  return { kind: 'reference', name, members: names.map((member) => member.trim()), at };
}

function refusal(text: string, at: number, place: PlaceOf): Diagnostic {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const span = place(at, at + character.length);
  return character === '%' ? fault('formula-percent', span, {}) : fault('formula-not-allowed', span, { what: character });
}
