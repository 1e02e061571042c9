import type { Located } from '../../source/span.js';
import { checkedEntries } from './entries.js';
import { yamlLimits } from './limits.js';
import type { YamlEntry, YamlNode } from './node.js';
import { blockSpan } from './node.js';
import { blockText } from './plain-block-text.js';
import { plainCollection } from './plain-collection.js';
import type { Cursor } from './plain-scalars.js';
import { atLineEnd, keyAt, lineText, nextLine, quotedAt } from './plain-scalars.js';

/**
 * Reads the plain part of YAML, which is nearly all that planners write: maps and lists by indentation, `{ }` and `[ ]`, texts on one line, comments.
 * Returns exactly the tree that the package `yaml` leads to (a property test holds the two equal), or nothing: then the package reads the file,
 * and says what is wrong. Nothing is judged here. Why: the package takes 2 ms per kB of a cold start, this a fifth of it.
 */
export function plainDocument(file: string, text: string): YamlNode | undefined {
  const cursor: Cursor = { file, text, offset: 0, lineStart: 0 };
  if (text.includes('\t') || text.includes('\ufeff')) return undefined;
  if (nextLine(cursor) !== 0) return undefined;
  const root = blockNode(cursor, 0, 1);
  return root && cursor.offset >= text.length ? root : undefined;
}

/** The map or list whose first line the cursor stands on, at this indentation. Ends at the first line with less of it, or at the end. */
function blockNode(cursor: Cursor, indent: number, depth: number): YamlNode | undefined {
  if (depth > yamlLimits.depth) return undefined;
  return startsItem(cursor) ? blockList(cursor, indent, depth) : blockMap(cursor, indent, depth);
}

function startsItem({ text, offset }: Cursor): boolean {
  return text[offset] === '-' && text[offset + 1] === ' ';
}

function blockMap(cursor: Cursor, indent: number, depth: number): YamlNode | undefined {
  const written: YamlEntry[] = [];
  let next = indent;
  while (next === indent) {
    const key = keyAt(cursor, 'block');
    const value = key && valueOf(cursor, key, indent, depth);
    if (!value) return undefined;
    written.push({ key, value });
    next = cursor.offset < cursor.text.length ? cursor.offset - cursor.lineStart : -1;
  }
  if (next > indent) return undefined;
  const at = blockSpan(written[0]?.key.at, written.at(-1));
  const { entries, fields, diagnostics } = checkedEntries(written, at);
  return diagnostics.length > 0 ? undefined : { kind: 'map', entries, fields, flow: false, at };
}

/** What follows `key:`, with the cursor left on the next line that has something. */
function valueOf(cursor: Cursor, key: Located<string>, indent: number, depth: number): YamlNode | undefined {
  if (!atLineEnd(cursor)) return lineValue(cursor, indent, depth);
  const next = nextLine(cursor);
  if (next > indent) return blockNode(cursor, next, depth + 1);
  // A list may stand at the indentation of the key that holds it.
  if (next === indent && startsItem(cursor)) return depth < yamlLimits.depth ? blockList(cursor, indent, depth + 1) : undefined;
  return { kind: 'nothing', at: key.at };
}

/** A text, `{ }` or `[ ]` on the line of its key or dash; nothing but a comment may follow it. */
function lineValue(cursor: Cursor, indent: number, depth: number): YamlNode | undefined {
  const first = cursor.text[cursor.offset];
  const value = isCollection(first)
    ? plainCollection(cursor, indent, depth + 1)
    : isQuote(first)
      ? quotedAt(cursor)
      : (blockText(cursor, indent) ?? lineText(cursor));
  if (!value || !atLineEnd(cursor)) return undefined;
  // A deeper line would go on with the text, or be a fault.
  return nextLine(cursor) > indent ? undefined : value;
}

function isCollection(first: string | undefined): boolean {
  return first === '{' || first === '[';
}

function isQuote(first: string | undefined): boolean {
  return first === '"' || first === "'";
}

function blockList(cursor: Cursor, indent: number, depth: number): YamlNode | undefined {
  const start = cursor.offset;
  const items: YamlNode[] = [];
  let next = indent;
  while (next === indent && startsItem(cursor)) {
    cursor.offset += 2;
    while (cursor.text[cursor.offset] === ' ') cursor.offset++;
    const item = listItem(cursor, indent, depth);
    if (!item) return undefined;
    items.push(item);
    next = cursor.offset < cursor.text.length ? cursor.offset - cursor.lineStart : -1;
  }
  if (next > indent || items.length === 0) return undefined;
  return { kind: 'list', items, at: { file: cursor.file, start, end: items.at(-1)?.at.end ?? start } };
}

/** `- name: …` starts a map on the line of its dash; anything else is a text or `{ }`. */
function listItem(cursor: Cursor, indent: number, depth: number): YamlNode | undefined {
  if (atLineEnd(cursor) || startsItem(cursor)) return undefined;
  const { offset } = cursor;
  const key = keyAt(cursor, 'block');
  cursor.offset = offset;
  return key ? blockNode(cursor, offset - cursor.lineStart, depth + 1) : lineValue(cursor, indent, depth);
}
