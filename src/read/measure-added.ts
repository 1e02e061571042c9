import { withoutByteOrderMark } from './text-faults.js';
import type { YamlEntry, YamlMap } from './yaml/node.js';
import { readYaml } from './yaml/read-yaml.js';

/** The text with the measure in it, or why it has no place there. */
export type MeasureAdded = { readonly text: string } | { readonly refusal: 'faulty' | 'already-there' | 'in-braces' };

/**
 * A scenario file with one more measure, after the others. Nothing that its author wrote is written anew: comments, blank lines,
 * quotation marks and line ends stay as they are. `lines` are the measure without indentation, its id the first.
 */
export function measureAdded(file: string, written: string, id: string, lines: readonly string[]): MeasureAdded {
  const text = withoutByteOrderMark(written);
  const mark = written.slice(0, written.length - text.length);
  const { root } = readYaml(file, text);
  if (root?.kind !== 'map') return { refusal: 'faulty' };
  const place = placeIn(text, root, id);
  if ('refusal' in place) return place;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const added = [...place.before, ...lines.map((line) => `${' '.repeat(place.indent)}${line}`)].join(end);
  const head = text.slice(0, place.start);
  const gap = head === '' || head.endsWith('\n') ? '' : end;
  return { text: `${mark}${head}${gap}${added}${end}${text.slice(place.end)}` };
}

/** Where the lines go: `start` … `end` makes way for them. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly before: readonly string[];
}

function placeIn(text: string, root: YamlMap, id: string): Place | { readonly refusal: 'faulty' | 'already-there' | 'in-braces' } {
  if (root.flow) return { refusal: 'in-braces' };
  const measures = root.fields.get('measures');
  if (measures === undefined) return { ...atLine(text.length), indent: 2, before: ['measures:'] };
  const { value } = measures;
  if (value.kind === 'map' && value.fields.has(id)) return { refusal: 'already-there' };
  if (value.kind === 'map' && value.entries.length > 0) {
    const last = value.entries.at(-1);
    if (value.flow || last === undefined) return { refusal: 'in-braces' };
    return { ...atLine(endOf(text, last)), indent: columnOf(text, last.key.at.start), before: [] };
  }
  if (value.kind !== 'nothing' && value.kind !== 'map') return { refusal: 'faulty' };
  return emptied(text, measures);
}

/** `measures: {}` becomes `measures:`; a remark behind it stays. */
function emptied(text: string, { key, value }: YamlEntry): Place {
  const colon = text.indexOf(':', key.at.end) + 1;
  const lineEnd = afterLine(text, Math.max(colon, value.kind === 'map' ? value.at.end : colon));
  const rest = text.slice(value.kind === 'map' ? value.at.end : colon, lineEnd).trim();
  const head = `${text.slice(key.at.start, colon)}${rest === '' ? '' : ` ${rest}`}`;
  return { start: key.at.start, end: lineEnd, indent: columnOf(text, key.at.start) + 2, before: [head] };
}

const atLine = (place: number): Pick<Place, 'start' | 'end'> => ({ start: place, end: place });

function columnOf(text: string, place: number): number {
  return place - (text.lastIndexOf('\n', place - 1) + 1);
}

function afterLine(text: string, place: number): number {
  const end = text.indexOf('\n', place);
  return end === -1 ? text.length : end + 1;
}

/** After the last line of a measure, with the remarks that stand below it as deep as it does or deeper. */
function endOf(text: string, { key, value }: YamlEntry): number {
  const indent = columnOf(text, key.at.start);
  const last = Math.max(key.at.end, value.at.end);
  let end = text[last - 1] === '\n' ? last : afterLine(text, last);
  // a folded text ends after its blank lines; they belong to what follows
  while (/\n[ \t]*\r?\n$/.test(text.slice(0, end))) end = text.lastIndexOf('\n', end - 2) + 1;
  for (;;) {
    const next = afterLine(text, end);
    const line = text.slice(end, next);
    if (next === end || !/^[ \t]*#/.test(line) || line.search(/\S/) < indent) return end;
    end = next;
  }
}
