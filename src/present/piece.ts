import { printable } from './printable.js';

/** What a stretch of text means; the shell decides how that looks. */
export type Role = 'plain' | 'strong' | 'muted' | 'good' | 'bad' | 'warning' | 'accent';

export interface Piece {
  readonly text: string;
  readonly role: Role;
}

/** One line, or one paragraph that is still to be wrapped. */
export type Line = readonly Piece[];

/** The only way to make a piece: whatever the text holds, it can be shown safely. */
export function piece(text: string, role: Role = 'plain'): Piece {
  return { text: printable(text), role };
}

/** A line of one piece. */
export function line(text: string, role: Role = 'plain'): Line {
  return [piece(text, role)];
}

/** The bare text of a line. */
export function textOfLine(pieces: Line): string {
  return pieces.map(({ text }) => text).join('');
}
