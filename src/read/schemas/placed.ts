import { impossible } from '../../source/impossible.js';
import type { Located, Span } from '../../source/span.js';
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/node.js';

/**
 * A YAML tree known to have the shape `T` that zod has found in it, so that its fields are read by name, typed, with their places.
 * `T` is the output type of a schema: the keys are spelt only there.
 */
export type Placed<T> = T extends string
  ? { readonly kind: 'text'; readonly value: T; readonly at: Span }
  : T extends readonly (infer E)[]
    ? PlacedList<E>
    : T extends object
      ? PlacedMap<T>
      : never;

declare const shape: unique symbol;
export interface PlacedMap<T> extends YamlMap {
  readonly [shape]?: T;
}
export interface PlacedList<E> {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly at: Span;
  readonly [shape]?: E;
}

/** The value under an optional key. */
export function maybe<T, K extends keyof T & string>(map: PlacedMap<T>, key: K): Placed<Exclude<T[K], undefined>> | undefined {
  return map.fields.get(key)?.value as Placed<Exclude<T[K], undefined>> | undefined;
}

/** The value under a key that the schema demands. */
export function field<T, K extends keyof T & string>(
  map: PlacedMap<T>,
  key: undefined extends T[K] ? never : K,
): Placed<Exclude<T[K], undefined>> {
  const entry = map.fields.get(key);
  return entry === undefined ? impossible(key as never) : (entry.value as Placed<Exclude<T[K], undefined>>);
}

export interface PlacedEntry<V> {
  readonly key: Located<string>;
  readonly value: Placed<V>;
}

/** The entries of a map whose keys are names, in the order of the file. */
export function entriesOf<V>(map: PlacedMap<Record<string, V>> | undefined): readonly PlacedEntry<V>[] {
  return (map?.entries ?? []) as readonly (YamlEntry & PlacedEntry<V>)[];
}

export function itemsOf<E>(list: PlacedList<E> | undefined): readonly Placed<E>[] {
  return (list?.items ?? []) as unknown as readonly Placed<E>[];
}

/** A text with its place and nothing else. */
export function located<T extends string>(text: { readonly value: T; readonly at: Span }): Located<T> {
  return { value: text.value, at: text.at };
}

/** The text under an optional key. */
export function word<T, K extends keyof T & string>(map: PlacedMap<T>, key: K): Located<Extract<T[K], string>> | undefined {
  const node = map.fields.get(key)?.value;
  return node?.kind === 'text' ? { value: node.value as Extract<T[K], string>, at: node.at } : undefined;
}

/** Only the fields that have a value, so that an absent key stays absent. */
export function given<T extends object>(fields: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  const present: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in fields) {
    if (fields[key] !== undefined) present[key] = fields[key] as Exclude<T[typeof key], undefined>;
  }
  return present;
}

/** The tree as bare values, for zod: maps without a prototype, so that `__proto__` is a key like any other. */
export function bare(node: YamlNode): unknown {
  switch (node.kind) {
    case 'text':
      return node.value;
    case 'nothing':
      return null;
    case 'list':
      return node.items.map(bare);
    case 'map': {
      const plain: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
      for (const [key, entry] of node.fields) plain[key] = bare(entry.value);
      return plain;
    }
    default:
      return impossible(node);
  }
}
