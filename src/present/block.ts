import type { Line } from './piece.js';

/** The report model: what is shown, before it is decided how. Its texts carry roles, never colours. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Line }
  | { readonly kind: 'paragraph'; readonly text: Line }
  | { readonly kind: 'notes'; readonly title: Line; readonly items: readonly Line[] }
  /** Lines that are already laid out: a code frame. They are not wrapped. */
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  /** Lines of a tree: each is wrapped beside its branches. */
  | { readonly kind: 'tree'; readonly lines: readonly Branch[] }
  | Table;

export interface Branch {
  /** What stands before the line, and before what is left of it on the next lines. */
  readonly lead: Line;
  readonly below: Line;
  readonly text: Line;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  /** A line end stands where the title may be broken. */
  readonly title: string;
  readonly align: 'left' | 'right';
  /** 0 is never dropped; where there is no room, the column with the highest number goes first. */
  readonly priority: number;
  /** `wrap`: may be narrowed, down to `least` columns, and then takes several lines. `bar`: cells are bars. */
  readonly fit: 'whole' | 'wrap' | 'bar';
  readonly least?: number;
  /** So wide where there is room, so that tables below one another line up. */
  readonly most?: number;
  /** The cells in a shorter form, for where there is no room. */
  readonly short?: readonly Line[];
  /** Where there is no room, the column stands in a second table below, behind these columns. */
  readonly apart?: readonly number[];
  /** Columns with the same word here are dropped together: the one says little without the other. */
  readonly pair?: string;
  /** What is added to the cells of another column where there is no room for this one; an empty line adds nothing. */
  readonly folds?: { readonly into: number; readonly cells: readonly Line[] };
}

/** One cell per column. */
export type Row = readonly Cell[];

/** A line, or the length of a bar; all bars of a column share one scale. */
export type Cell = Line | number;
