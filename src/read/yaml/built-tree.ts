import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Diagnostic } from '../../source/diagnostic.js';
import type { Span } from '../../source/span.js';
import { fault } from '../../source/diagnostic.js';
import { checkedEntries } from './entries.js';
import type { YamlEntry, YamlNode, YamlReading } from './node.js';
import { blockSpan, meansNothing } from './node.js';

interface Building {
  readonly file: string;
  readonly text: string;
  readonly found: Diagnostic[];
}

/** Our tree of what the package `yaml` composed, in one walk; the depth has been limited before. */
export function builtTree(file: string, text: string, contents: ParsedNode): YamlReading {
  const building: Building = { file, text, found: [] };
  const root = nodeOf(building, contents, { file, start: 0, end: 0 });
  // What is wrong with ten thousand keys is that they are ten thousand.
  if (building.found.some(({ code }) => code === 'too-many-keys')) return { diagnostics: building.found };
  return { root, diagnostics: building.found };
}

/** `empty` is where a fault about nothing at all is shown. */
function nodeOf(building: Building, node: unknown, empty: Span): YamlNode {
  if (isMap(node)) return mapOf(building, node as YAMLMap.Parsed);
  if (isSeq(node)) return listOf(building, node as YAMLSeq.Parsed);
  if (isScalar(node)) return textOf(building, node as Scalar.Parsed, empty);
  if (isAlias(node)) return { kind: 'nothing', at: spanOf(building, node) };
  return { kind: 'nothing', at: empty };
}

function mapOf(building: Building, map: YAMLMap.Parsed): YamlNode {
  const written: YamlEntry[] = [];
  for (const pair of map.items) {
    const comma = map.flow === true ? commaFault(building, pair, written.at(-1)) : undefined;
    if (comma) {
      // `1,5 % .. 2,5 %` has two commas and is one fault.
      if (building.found.at(-1)?.at.start === comma.at.start) building.found.pop();
      building.found.push(comma);
      continue;
    }
    const entry = entryOf(building, pair);
    if (entry) written.push(entry);
  }
  const at = map.flow === true || written.length === 0 ? spanOf(building, map) : blockSpan(written[0]?.key.at, written.at(-1));
  const { entries, fields, diagnostics } = checkedEntries(written, at);
  building.found.push(...diagnostics);
  return { kind: 'map', entries, fields, flow: map.flow === true, at };
}

function entryOf(building: Building, pair: Pair<ParsedNode, ParsedNode | null>): YamlEntry | undefined {
  if (!isScalar(pair.key)) {
    building.found.push(
      fault('yaml-syntax', spanOf(building, pair.key), { detail: 'a key must be a text, not a list or a group of keys' }),
    );
    return undefined;
  }
  const at = { file: building.file, start: pair.key.range[0], end: pair.key.range[1] };
  const key = textOf(building, pair.key, at);
  if (key.kind !== 'text') {
    building.found.push(fault('yaml-syntax', at, { detail: 'the key before the colon is missing' }));
    return undefined;
  }
  return { key: { value: key.value, at: key.at }, value: nodeOf(building, pair.value, key.at) };
}

/** `{ to: 1,5 }` is in YAML a `to` of 1 and a key `5`; it is a decimal comma, or with `1,250,000` grouped thousands (a silent wrong value). */
function commaFault(
  { file, text: whole }: Building,
  pair: Pair<ParsedNode, ParsedNode | null>,
  before: YamlEntry | undefined,
): Diagnostic | undefined {
  if (pair.value !== null || !isScalar(pair.key) || before?.value.kind !== 'text') return undefined;
  const { start } = before.value.at;
  const at = { file, start, end: pair.key.range[1] };
  const text = whole.slice(start, at.end);
  if (!/^[-+]?\d+,\d/.test(text) || !/^\d/.test(String(pair.key.value))) return undefined;
  return /^[-+]?\d{1,3}(,\d{3}){2,}(?![\d,])/.test(text)
    ? fault('thousands-space', at, { text, suggestion: text.replace(/,(?=\d{3}(?!\d))/g, '') })
    : fault('decimal-comma', at, { text, suggestion: text.replace(/(\d),(?=\d)/g, '$1.') });
}

function listOf(building: Building, list: YAMLSeq.Parsed): YamlNode {
  const whole = spanOf(building, list);
  const items = list.items.map((item) => nodeOf(building, item, whole));
  const end = list.flow === true ? whole.end : (items.at(-1)?.at.end ?? whole.end);
  return { kind: 'list', items, at: { ...whole, end } };
}

function textOf(building: Building, scalar: Scalar.Parsed, empty: Span): YamlNode {
  const { file, text } = building;
  const [start, end] = scalar.range;
  const value = String(scalar.value);
  if (scalar.type === 'PLAIN') {
    if (meansNothing(value)) return { kind: 'nothing', at: value === '' ? empty : { file, start, end } };
    return { kind: 'text', value, at: { file, start, end } };
  }
  const inside = { file, start: start + 1, end: end - 1 };
  const quoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  const maps = quoted && text.slice(inside.start, inside.end) === value;
  return { kind: 'text', value, at: maps ? inside : trimmed(building, start, end) };
}

function spanOf(building: Building, node: Node | null): Span {
  const [start, end] = node?.range ?? [0, 0];
  return trimmed(building, start, end);
}

/** Without the blanks and line ends that the package counts to the end of a block. */
function trimmed({ file, text }: Building, start: number, end: number): Span {
  return { file, start, end: start + text.slice(start, end).trimEnd().length };
}
