import type { DocumentedName, EditorNames, NameSort } from '../../domain/vocabulary.js';

/** A JSON Schema as it is written. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Names that a file of this sort may bring itself, so that others must pass too. */
const open: ReadonlySet<NameSort> = new Set(['quantity', 'flow', 'member']);

/**
 * The schema with the names of the study wherever `names` (see `name` in pieces.ts) says of which sort they are.
 * A name is `const` with `markdownDescription`: an editor completes it and shows what it means. An `enum` would list all 388 municipalities beside each one;
 * `pattern` refuses the others with one sentence (`unknown`). Each list is written once, under `definitions`.
 */
export function withNames(schema: JsonSchema, names: EditorNames, unknown: (sort: NameSort) => string): JsonSchema {
  const used = new Map<string, JsonSchema>();
  const made = named(schema, { names, used, unknown });
  if (!isSchema(made)) throw new Error('a schema stays a schema');
  return used.size === 0 ? made : { ...made, definitions: Object.fromEntries([...used].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

interface Naming {
  readonly names: EditorNames;
  readonly unknown: (sort: NameSort) => string;
  /** Definitions by name, as they are first used. */
  readonly used: Map<string, JsonSchema>;
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value);

function named(value: unknown, naming: Naming): unknown {
  if (Array.isArray(value)) return value.map((one) => named(one, naming));
  if (!isSchema(value)) return value;
  const { propertyNames } = value;
  if (isSchema(propertyNames) && isSort(propertyNames['names'], naming)) return namedKeys(value, propertyNames['names'], naming);
  if (isSort(value['names'], naming)) return namedValue(value, value['names'], naming);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(one, naming)]));
}

function isSort(sort: unknown, { names }: Naming): sort is NameSort {
  return typeof sort === 'string' && Object.hasOwn(names, sort);
}

/** A text that is one of the names: its description becomes the title, because an editor shows the description of the name below it. */
function namedValue({ description }: JsonSchema, sort: NameSort, naming: Naming): JsonSchema {
  const list = naming.names[sort].map(({ name, says }) => ({ const: name, markdownDescription: says }));
  const closed = { pattern: `^(${list.map((one) => escaped(one.const)).join('|')})$`, patternErrorMessage: naming.unknown(sort) };
  naming.used.set(sort, { type: 'string', minLength: 1, ...(open.has(sort) ? {} : closed), anyOf: [{ oneOf: list }, {}] });
  return { title: description, allOf: [{ $ref: `#/definitions/${sort}` }] };
}

/** A group of keys that are names: each is a property of its own, with its own hover. Members in brackets may be fewer, or otherwise spaced. */
function namedKeys({ additionalProperties, description }: JsonSchema, sort: NameSort, naming: Naming): JsonSchema {
  const definition = `each-${sort}`;
  naming.used.set(definition, named(additionalProperties, naming) as JsonSchema);
  const value = { $ref: `#/definitions/${definition}` };
  const list = naming.names[sort];
  const property = ({ name, says }: DocumentedName): [string, JsonSchema] => [name, { markdownDescription: says, allOf: [value] }];
  naming.used.set(`keys-${sort}`, {
    type: 'object',
    properties: Object.fromEntries(list.map(property)),
    ...(open.has(sort) ? { additionalProperties: value } : { patternProperties: looser(list, value), additionalProperties: false }),
  });
  return { description, allOf: [{ $ref: `#/definitions/keys-${sort}` }] };
}

/** `waste.treatment[food,digested]` and `waste.treatment[digested]`: the program knows which members there are. */
function looser(list: readonly DocumentedName[], value: JsonSchema): JsonSchema {
  const bare = [...new Set(list.filter(({ name }) => name.includes('[')).map(({ name }) => name.slice(0, name.indexOf('['))))];
  return bare.length === 0 ? {} : { [`^(${bare.map(escaped).join('|')})\\[.*\\]$`]: value };
}

/** A name inside a regular expression. */
function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
