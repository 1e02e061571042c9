import type { Severity } from '../source/diagnostic.js';
import type { Block } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { frameOf } from './frame.js';
import type { Line, Role } from './piece.js';
import { line, piece } from './piece.js';
import type { PlacedDiagnostic, Texts } from './placed.js';
import { placeText, positionsIn } from './placed.js';
import { wrapped } from './width.js';

/** So many faults are shown in full; a planner mends these first, and the rest often go with them. */
const shownInFull = 20;

const roleOf: Readonly<Record<Severity, Role>> = { error: 'bad', warning: 'warning', note: 'muted' };

function relatedLines({ diagnostic }: PlacedDiagnostic, texts: Texts, catalogue: Catalogue, gutter: string): readonly Line[] {
  const positionAt = positionsIn(texts);
  return diagnostic.also.map(({ relation, at }): Line => [
    piece(`${gutter} = `, 'muted'),
    piece(`${catalogue.diagnostics.relation[relation]}: ${placeText(at, positionAt(at.file, at.start))}`),
  ]);
}

/** A paragraph of the background, wrapped beside the gutter. */
function backgroundLines(paragraph: string, gutter: string, width: number): readonly Line[] {
  return wrapped(line(paragraph), width - gutter.length - 3).map((part, index) => [
    piece(`${gutter} ${index === 0 ? '= ' : '  '}`, 'muted'),
    ...part,
  ]);
}

/** One fault: what and where, the line with the place underlined, other places that belong to it, what to do. */
function diagnosticLines(placed: PlacedDiagnostic, texts: Texts, catalogue: Catalogue, width: number): readonly Line[] {
  const { diagnostic, message, help, position } = placed;
  const role = roleOf[diagnostic.severity];
  const words = catalogue.diagnostics;
  const text = texts.get(diagnostic.at.file);
  const gutter = ' '.repeat(position === undefined ? 1 : String(position.line).length);
  const hasFrame = text !== undefined && text !== '';
  return [
    [piece(`${words.severity[diagnostic.severity]}[${diagnostic.code}]`, role), piece(`: ${message}`, 'strong')],
    ...(diagnostic.at.file === ''
      ? []
      : [[piece(`${gutter}--> `, 'muted'), piece(placeText(diagnostic.at, hasFrame ? position : undefined))]]),
    ...(hasFrame ? frameOf(text, diagnostic.at, width, role) : []),
    ...relatedLines(placed, texts, catalogue, gutter),
    ...(placed.background ?? []).flatMap((paragraph) => backgroundLines(paragraph, gutter, width)),
    ...(help === undefined ? [] : [[piece(`${gutter} = `, 'muted'), piece(`${words.help}: `, 'accent'), piece(help)]]),
  ];
}

/** How many errors and warnings, in words. */
function summaryLine(diagnostics: readonly PlacedDiagnostic[], catalogue: Catalogue): Line {
  const count = (severity: Severity): number => diagnostics.filter(({ diagnostic }) => diagnostic.severity === severity).length;
  const errors = count('error');
  return line(catalogue.diagnostics.summary(errors, count('warning') + count('note')), errors === 0 ? 'warning' : 'bad');
}

/** The faults in full, then how many there are, and how to learn more about the first. */
export function diagnosticBlocks(
  diagnostics: readonly PlacedDiagnostic[],
  texts: Texts,
  catalogue: Catalogue,
  width: number,
): readonly Block[] {
  const first = diagnostics[0];
  if (first === undefined) return [];
  // An error must not be hidden behind warnings.
  const errors = diagnostics.filter(({ diagnostic }) => diagnostic.severity === 'error');
  const others = diagnostics.filter(({ diagnostic }) => diagnostic.severity !== 'error');
  const chosen = new Set([...errors, ...others].slice(0, shownInFull));
  const words = catalogue.diagnostics;
  const blocks = diagnostics
    .filter((one) => chosen.has(one))
    .map((one): Block => ({ kind: 'lines', lines: diagnosticLines(one, texts, catalogue, width) }));
  const more = diagnostics.length - chosen.size;
  const summary: Line = [...summaryLine(diagnostics, catalogue), piece(more === 0 ? '' : ` (${words.more(more)})`, 'muted')];
  const ask: readonly Line[] =
    errors.length === 0 ? [] : [line(`${words.stopped} ${words.ask((errors[0] ?? first).diagnostic.code)}`, 'muted')];
  return [...blocks, { kind: 'lines', lines: [summary, ...ask] }];
}
