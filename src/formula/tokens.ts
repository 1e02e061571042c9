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
  for (let at = 0; at < text.length; at = pieces.lastIndex) {
    pieces.lastIndex = at;
    const match = pieces.exec(text);
    if (!match?.groups) return { diagnostics: [refusal(text, at, place)] };
    const { space, number, name, members } = match.groups;
    const end = pieces.lastIndex;
    const problem = members === undefined ? undefined : memberProblem(members, end, place);
    if (problem) return { diagnostics: [problem] };
    if (space !== undefined) continue;
    const span = place(at, end);
    const token: Token =
      number !== undefined
        ? { kind: 'number', text: number, at: span }
        : name !== undefined
          ? named(name, members, text.slice(end), span)
          : { kind: 'sign', text: match[0], at: span };
    if (besideOneAnother(tokens.at(-1), token))
      return { diagnostics: [fault('formula-syntax', span, { detail: 'a sign is missing before this' })] };
    tokens.push(token);
  }
  return { value: tokens, diagnostics: [] };
}

/** `2 x`, `a b` and `(a)(b)`: whether that is a product or a call is not for mathjs to say. */
function besideOneAnother(before: Token | undefined, token: Token): boolean {
  const ends = before?.kind === 'number' || before?.kind === 'reference' || (before?.kind === 'sign' && before.text === ')');
  return ends && (token.kind !== 'sign' || token.text === '(');
}

function named(name: string, members: string | undefined, rest: string, at: Span): Token {
  if (members === undefined && /^\s*\(/.test(rest)) return { kind: 'function', name, at };
  return { kind: 'reference', name, members: members === undefined ? [] : memberNames(members), at };
}

function memberNames(members: string): readonly string[] {
  return members
    .replace(/[[\]]/g, '')
    .split(',')
    .map((member) => member.trim());
}

/** A member is a name as in a sector file; quotes, spaces and an empty pair of brackets are refused where they stand. `end` is behind the bracket. */
function memberProblem(members: string, end: number, place: PlaceOf): Diagnostic | undefined {
  const start = end - members.length;
  const stranger = /[^\sA-Za-z0-9_,[\]-]/u.exec(members);
  if (stranger)
    return fault('formula-not-allowed', place(start + stranger.index, start + stranger.index + stranger[0].length), { what: stranger[0] });
  if (memberNames(members).every((member) => /^[A-Za-z0-9_-]+$/.test(member))) return undefined;
  return fault('formula-syntax', place(start + members.indexOf('['), end), {
    detail: 'inside brackets stand members, with commas between',
  });
}

function refusal(text: string, at: number, place: PlaceOf): Diagnostic {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const span = place(at, at + character.length);
  return character === '%' ? fault('formula-percent', span, {}) : fault('formula-not-allowed', span, { what: character });
}
