import type { Diagnostic } from '../../source/diagnostic.js';
import { fault } from '../../source/diagnostic.js';
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/node.js';

/**
 * `{ en: Buses, with diesel }` is in YAML a text and a key `with diesel` without a value. An unknown key of that sort is the rest of the text before it.
 * Each of several such keys gives the same fault, about the whole text.
 */
export function commaInText({ flow, entries }: YamlMap, entry: YamlEntry, known: readonly string[]): Diagnostic | undefined {
  const isRest = ({ key, value }: YamlEntry): boolean => value.kind === 'nothing' && !known.includes(key.value);
  const own = entries.indexOf(entry);
  const first = entries.findLastIndex((each, i) => i < own && !isRest(each));
  const opening = entries[first];
  if (!flow || !isRest(entry) || opening?.value.kind !== 'text') return undefined;
  const after = entries.findIndex((each, i) => i > own && !isRest(each));
  const rest = entries.slice(first + 1, after === -1 ? undefined : after).map(({ key }) => key);
  const text = [opening.value.value, ...rest.map(({ value }) => value)].join(', ');
  return fault('yaml-comma-in-text', { ...opening.value.at, end: rest.at(-1)?.at.end ?? opening.value.at.end }, { text });
}

/** `to: [1,5]` is in YAML a list of 1 and 5; where one number is expected it is a decimal comma. */
export function commaInList(node: YamlNode): Diagnostic | undefined {
  if (node.kind !== 'list') return undefined;
  const [whole, decimals, ...more] = node.items;
  if (whole?.kind !== 'text' || decimals?.kind !== 'text' || more.length > 0 || decimals.at.start !== whole.at.end + 1) return undefined;
  if (!/^-?\d+$/.test(whole.value) || !/^\d/.test(decimals.value)) return undefined;
  return fault('decimal-comma', node.at, { text: `[${whole.value},${decimals.value}]`, suggestion: `${whole.value}.${decimals.value}` });
}
