import type { ExplainedNode, Explanation } from '../domain/findings.js';
import type { Block, Branch } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/languages.js';
import { drawnTexts, drawSettingText } from './draws.js';
import { shown } from './number.js';
import type { Line, Piece } from './piece.js';
import { line, piece } from './piece.js';

/** So many digits that a number can be followed with a pocket calculator. */
const digits = 6;

/** `transport.travel[car]`. */
export function cellName(quantity: string, member: readonly string[]): string {
  return member.length === 0 ? quantity : `${quantity}[${member.join(', ')}]`;
}

/** A plain number has no unit to show. */
function withUnit(value: string, unit: string): string {
  return unit === '1' ? value : `${value} ${unit}`;
}

function valueLine(node: ExplainedNode, catalogue: Catalogue): Line {
  const year = node.year === undefined ? '' : ` (${node.year})`;
  return [
    piece(`${cellName(node.quantity, node.member)}${year} = `),
    piece(withUnit(shown(node.value, catalogue.locale, digits), node.unit), 'strong'),
  ];
}

/** What is said below the value: what it is, how it was made, where that is written. */
function detailLines(node: ExplainedNode, catalogue: Catalogue): readonly Line[] {
  const { lookups, locale, language, fields } = catalogue;
  const place = `${node.file}:${node.line}`;
  const moved = node.moved;
  const first: readonly Line[] = [
    line(`${labelIn(node.label, language, node.quantity)} · ${place}`, 'muted'),
    ...(moved === undefined
      ? []
      : [line(lookups.moved(withUnit(shown(moved.before, locale, digits), node.unit), moved.by.join(', ')), 'accent')]),
  ];
  const { how } = node;
  if (how.kind === 'formula') {
    return [
      ...first,
      [piece(`${lookups.formula} `, 'muted'), piece(how.text, 'accent')],
      ...(how.method === undefined ? [] : [line(`${lookups.method} ${how.method}`, 'muted')]),
      ...(how.repeated && node.year === undefined ? [line(lookups.shownAbove, 'muted')] : []),
    ];
  }
  return [
    ...first,
    line(
      lookups.given(how.place, how.year, fields.status[how.status]),
      how.status === 'assumed' || how.status === 'memory' ? 'warning' : 'muted',
    ),
    line(lookups.source(how.source, how.locator), 'muted'),
    ...(how.at === undefined ? [] : [line(`${how.at.file}:${how.at.line}`, 'muted')]),
    ...rangeLines(how, catalogue),
    ...(how.note === undefined ? [] : [line(`${lookups.note}: ${how.note}`, 'muted')]),
  ];
}

/** The range of a value, and how it is drawn. */
function rangeLines(
  { range, covers, shape, coverage, cut }: Extract<ExplainedNode['how'], { kind: 'given' }>,
  { lookups, locale }: Catalogue,
): readonly Line[] {
  if (range === undefined) return [];
  const text = (value: number | undefined): string => shown(value, locale, digits);
  const ends = line(lookups.range(text(range[0]), text(range[1]), covers), 'muted');
  return shape === undefined ? [ends] : [ends, line(lookups.spread(shape, text(coverage), cut ? text(cut) : undefined), 'muted')];
}

/** The node and all below it; `lead` stands before its first line, `below` before every other. */
function treeLines(node: ExplainedNode, lead: readonly Piece[], below: readonly Piece[], catalogue: Catalogue): readonly Branch[] {
  const parts = node.how.kind === 'formula' ? node.how.parts : [];
  const stem = [...below, piece(parts.length === 0 ? '   ' : '│  ', 'muted')];
  return [
    { lead, below: stem, text: valueLine(node, catalogue) },
    ...detailLines(node, catalogue).map((text): Branch => ({ lead: stem, below: stem, text })),
    ...parts.flatMap((part, index) => {
      const isLast = index === parts.length - 1;
      return treeLines(
        part,
        [...below, piece(isLast ? '└─ ' : '├─ ', 'muted')],
        [...below, piece(isLast ? '   ' : '│  ', 'muted')],
        catalogue,
      );
    }),
  ];
}

function drawnBlocks(drawn: NonNullable<Explanation['drawn']>, unit: string, catalogue: Catalogue): readonly Block[] {
  const [mean, range, deviation] = drawnTexts(drawn, catalogue);
  const text = `${catalogue.draws.result(mean, withUnit(range, unit), deviation)} · ${drawSettingText(drawn, catalogue)}`;
  return [{ kind: 'paragraph', text: line(text) }];
}

/** How one number was made, as a tree. */
export function explanationReport({ root, municipality, year, scenario, drawn }: Explanation, catalogue: Catalogue): readonly Block[] {
  const title = catalogue.lookups.explanation(cellName(root.quantity, root.member), municipality, year, scenario);
  return [
    { kind: 'heading', level: 2, text: line(title) },
    ...(drawn ? drawnBlocks(drawn, root.unit, catalogue) : []),
    { kind: 'tree', lines: treeLines(root, [], [], catalogue) },
  ];
}
