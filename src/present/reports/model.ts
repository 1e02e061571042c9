import type { Block, Table } from '../block.js';
import type { Chart } from '../charts/chart.js';
import type { Line } from '../piece.js';

/** A report: what is said in which order, before it is decided in which format. */
export interface Report {
  readonly title: string;
  /** What kind of report it is, above the title. */
  readonly kind: string;
  readonly setting: string;
  readonly sections: readonly Section[];
}

/** Ids of sections are the same in every language, so that a link stays good. */
export interface Section {
  readonly id: SectionName;
  readonly title: string;
  /** What can be made again for another municipality, boundary or year; it stands first. */
  readonly view: readonly Part[];
  readonly parts: readonly Part[];
}

export type SectionName =
  'summary' | 'ranking' | 'together' | 'target' | 'cost' | 'falls' | 'quality' | 'warnings' | 'made' | 'notes' | 'sources' | 'about';

export type Part = Block | Figure | KeyFigures | Fold | Bibliography;

/** A chart with its numbers. */
export interface Figure {
  readonly kind: 'figure';
  /** Unlike that of any other figure of the report; also the name of its file. */
  readonly id: string;
  readonly chart: Chart;
  readonly table: Table;
}

export interface KeyFigures {
  readonly kind: 'key-figures';
  readonly items: readonly {
    readonly label: string;
    readonly value: string;
    readonly unit?: string;
    readonly note?: string;
    readonly role: 'plain' | 'good' | 'bad' | 'warning';
  }[];
}

/** Parts that are opened on request. */
export interface Fold {
  readonly kind: 'fold';
  readonly title: string;
  readonly parts: readonly Part[];
}

export interface Bibliography {
  readonly kind: 'bibliography';
  readonly items: readonly { readonly key: string; readonly text: string; readonly terms: string; readonly address?: string }[];
}

export const paragraph = (text: Line): Block => ({ kind: 'paragraph', text });
