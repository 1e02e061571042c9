import type { Catalogue } from './catalogue/catalogue.js';
import type { CheckedWords } from './catalogue/desk-words.js';
import type { PathOf } from './diagnostic-formats.js';
import { escaped } from './markdown.js';
import type { PlacedDiagnostic } from './placed.js';
import { printable } from './printable.js';

/** GitHub shows at most 1 MiB of a step's summary and refuses a longer one whole; steps before may have written too. */
const mostBytes = 900_000;

const bytesIn = (text: string): number => new TextEncoder().encode(text).length;

/** The faults as a table in Markdown for the page of a CI run, errors first; what would be too long is counted. */
export function stepSummary(
  diagnostics: readonly PlacedDiagnostic[],
  files: number,
  catalogue: Catalogue,
  words: CheckedWords,
  pathOf: PathOf,
): string {
  const { summary, noFaults } = catalogue.diagnostics;
  const errors = diagnostics.filter(({ diagnostic }) => diagnostic.severity === 'error');
  const others = diagnostics.filter(({ diagnostic }) => diagnostic.severity !== 'error');
  const verdict = diagnostics.length === 0 ? noFaults(files) : summary(errors.length, others.length);
  const head = `## ${escaped(words.heading)}\n\n${escaped(verdict)}\n`;
  if (diagnostics.length === 0) return `${head}\n`;
  const { severity, place, message, help } = words.columns;
  const rows = [...errors, ...others].map((placed) => rowOf(placed, catalogue, pathOf));
  let left = mostBytes - bytesIn(head);
  const fitting = rows.findIndex((row) => (left -= bytesIn(row) + 1) < 0);
  const shown = fitting === -1 ? rows : rows.slice(0, fitting);
  const more = rows.length - shown.length;
  const table = [`| ${[severity, place, message, help].map(escaped).join(' | ')} |`, '| :--- | :--- | :--- | :--- |', ...shown].join('\n');
  return `${head}\n${table}\n${more === 0 ? '' : `\n${escaped(words.more(more))}\n`}\n`;
}

function rowOf({ diagnostic, message, help, position }: PlacedDiagnostic, catalogue: Catalogue, pathOf: PathOf): string {
  const path = pathOf(diagnostic.at.file) ?? diagnostic.at.file;
  const place = position === undefined ? path : `${path}:${position.line}:${position.column}`;
  const severity = `${catalogue.diagnostics.severity[diagnostic.severity]} ${diagnostic.code}`;
  return `| ${[severity, printable(place), message, help ?? ''].map(escaped).join(' | ')} |`;
}
