import type { Diagnostic } from '../../source/diagnostic.js';
import type { Located, Span } from '../../source/span.js';

/** What a YAML file holds: every text as its author wrote it (`60 %`, `0101`, `12,5`), nothing turned into numbers. */
export type YamlNode = YamlText | YamlMap | YamlList | YamlNothing;

interface YamlText {
  readonly kind: 'text';
  readonly value: string;
  /** The text itself, inside its quotes; the quotes too where escapes or folding make the offsets differ. */
  readonly at: Span;
}

export interface YamlMap {
  readonly kind: 'map';
  /** In the order of the file; of two equal keys the first. */
  readonly entries: readonly YamlEntry[];
  /** By key in Unicode NFC, so that an `å` typed in two ways is one key. */
  readonly fields: ReadonlyMap<string, YamlEntry>;
  /** Written with braces, on as few lines as its author liked. */
  readonly flow: boolean;
  readonly at: Span;
}

export interface YamlEntry {
  readonly key: Located<string>;
  readonly value: YamlNode;
}

interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly at: Span;
}

/** `key:` with nothing after it, `~` or `null`. */
interface YamlNothing {
  readonly kind: 'nothing';
  readonly at: Span;
}

/** `null` and its spellings in YAML 1.2 core, when not quoted. */
export function meansNothing(plain: string): boolean {
  return plain === '' || plain === '~' || plain === 'null' || plain === 'Null' || plain === 'NULL';
}

/** A block from its first key to the end of its last value. */
export function blockSpan(first: Span | undefined, last: YamlEntry | undefined): Span {
  const end = last?.value.at.end ?? 0;
  return { file: first?.file ?? '', start: first?.start ?? 0, end: Math.max(end, last?.key.at.end ?? 0) };
}

/** The tree of one file, absent where the text is not YAML enough to be looked at further; and all that is wrong with its YAML. */
export interface YamlReading {
  readonly root?: YamlNode;
  readonly diagnostics: readonly Diagnostic[];
}
