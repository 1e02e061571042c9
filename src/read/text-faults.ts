import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';

/** Largest file read, in bytes of UTF-8: many times the largest we know, and still read in a second. */
export const sizeLimits = { yaml: 1_000_000, csv: 8_000_000 } as const;

/** Faults shown per file; what comes after the hundredth is nearly always the first one again. */
export const faultLimit = 100;

/** Control characters that no editor writes by itself (tab, CR and LF are dealt with by each format), and halves of characters. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/g;
const undecodable = /\ufffd|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Characters that change how a line looks without being seen: soft hyphen, zero-width, direction marks, line separators (Unicode UTS 39 §5.4). */
const hidden = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

const hiddenInLine = /[\t\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

/** `text` without the byte order mark that some editors put first. All spans count from the character after it, as editors do. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** What keeps a file from being parsed at all; a merge conflict is named before anything that follows from it. */
export function textFaults(file: string, text: string, limit: number): readonly Diagnostic[] {
  // A UTF-16 unit is one to three bytes, so short texts need not be encoded to be counted.
  const bytes = text.length * 3 <= limit ? 0 : byteLength(text);
  if (bytes > limit) return [fault('file-too-large', startOf(file), { bytes, limit })];
  const conflict = conflictAt(text);
  if (conflict !== undefined) return [fault('merge-conflict', { file, start: conflict, end: conflict + 7 }, {})];
  const broken = undecodable.exec(text);
  if (broken) return [fault('not-utf8', { file, start: broken.index, end: broken.index + 1 }, { file })];
  const found: Diagnostic[] = [];
  for (const match of text.matchAll(control)) {
    if (found.length === faultLimit) break;
    found.push(fault('control-character', { file, start: match.index, end: match.index + 1 }, { code: codeOf(match[0]) }));
  }
  return found;
}

/** True when a text may have such a character in a line; one look at a whole table spares one at each of its cells. */
export function mayHide(text: string): boolean {
  return hiddenInLine.test(text);
}

/** The first character of a key, id or amount that cannot be seen, with its offset in it. */
export function hiddenCharacter(text: string): { readonly index: number; readonly code: string } | undefined {
  const match = hidden.exec(text);
  return match ? { index: match.index, code: codeOf(match[0]) } : undefined;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Git's markers are seven characters at the start of a line; `=======` alone may be an underline, so it is not one of them. */
function conflictAt(text: string): number | undefined {
  const match = /^(?:<{7}|>{7}|\|{7})(?=[ \r\n]|$)/m.exec(text);
  return match?.index;
}

function byteLength(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a surrogate pair counts two of the pair's four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
