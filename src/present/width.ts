import stringWidth from 'string-width';
import type { Line, Piece } from './piece.js';

/** Letters of the languages we speak, punctuation and frames: one column each, which spares most texts the walk through their graphemes. */
const oneColumnEach = /^[\x20-\x7e\xa0-\xac\xae-\u017f–—‘’“”•…−\u2500-\u259f]*$/;

/** Columns that a text takes on a terminal: å is one, written as one character or two; 日 is two. */
export function widthOf(text: string): number {
  return oneColumnEach.test(text) ? text.length : stringWidth(text);
}

export function widthOfLine(line: Line): number {
  return line.reduce((sum, { text }) => sum + widthOf(text), 0);
}

let segmenter: Intl.Segmenter | undefined;
/** Made when it is first needed: its tables take 20 ms to load, and most texts never need them. */
const graphemes = (): Intl.Segmenter => (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** The characters as a reader counts them, each with its offset. */
export function charactersOf(text: string): readonly { readonly text: string; readonly offset: number }[] {
  return Array.from(graphemes().segment(text), ({ segment, index }) => ({ text: segment, offset: index }));
}

/** A name may be broken after these. */
const joint = /[-/._·]/;

/** A word too long for a line, cut into parts that fit: after a hyphen, a slash or a point where there is one, else anywhere. */
function cut(word: Piece, width: number): readonly Piece[] {
  const parts: string[] = [];
  let text = '';
  for (const character of charactersOf(word.text)) {
    if (text !== '' && widthOf(text) + widthOf(character.text) > width) {
      const at = [...text].findLastIndex((letter) => joint.test(letter)) + 1;
      const letters = [...text];
      const isLate = at > letters.length / 3;
      parts.push(isLate ? letters.slice(0, at).join('') : text);
      text = isLate ? letters.slice(at).join('') : '';
    }
    text += character.text;
  }
  return [...parts, text].map((part) => ({ text: part, role: word.role }));
}

/** The line as words; each blank belongs to the word before it. */
function wordsOf(line: Line, width: number): readonly Piece[] {
  return line.flatMap((part) =>
    (part.text.match(/ *[^ ]+ *| +/g) ?? []).flatMap((text) => {
      const word = { text, role: part.role };
      return widthOf(text.trimEnd()) > width ? cut(word, width) : [word];
    }),
  );
}

function withoutLastBlank(line: readonly Piece[]): Line {
  const last = line.at(-1);
  return last === undefined ? line : [...line.slice(0, -1), { text: last.text.trimEnd(), role: last.role }];
}

/** The line broken between words so that no part is wider than `width`; nothing is lost. */
export function wrapped(line: Line, width: number): readonly Line[] {
  const lines: Line[] = [];
  let current: Piece[] = [];
  let used = 0;
  for (const word of wordsOf(line, width)) {
    if (used > 0 && used + widthOf(word.text.trimEnd()) > width) {
      lines.push(withoutLastBlank(current));
      current = [];
      used = 0;
    }
    current.push(word);
    used += widthOf(word.text);
  }
  return [...lines, withoutLastBlank(current)];
}

/** The line filled up with blanks to `width`. */
export function padded(line: Line, width: number, align: 'left' | 'right'): Line {
  const blank: Piece = { text: ' '.repeat(Math.max(0, width - widthOfLine(line))), role: 'plain' };
  if (blank.text === '') return line;
  return align === 'left' ? [...line, blank] : [blank, ...line];
}
