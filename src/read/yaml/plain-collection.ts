import { checkedEntries } from './entries.js';
import { yamlLimits } from './limits.js';
import type { YamlEntry, YamlNode } from './node.js';
import type { Cursor } from './plain-scalars.js';
import { itemText, keyAt, quotedAt } from './plain-scalars.js';

/** `{ key: value, … }` or `[value, …]`, on one line or several that are indented more than the block they stand in; else nothing. */
export function plainCollection(cursor: Cursor, indent: number, depth: number): YamlNode | undefined {
  if (depth > yamlLimits.depth) return undefined;
  return cursor.text[cursor.offset] === '{' ? plainMap(cursor, indent, depth) : plainList(cursor, indent, depth);
}

function plainMap(cursor: Cursor, indent: number, depth: number): YamlNode | undefined {
  const start = cursor.offset;
  const written: YamlEntry[] = [];
  const closed = eachItem(cursor, indent, '}', () => {
    const key = keyAt(cursor, 'flow');
    const value = key && skipped(cursor, indent) && itemValue(cursor, indent, depth);
    if (!value) return false;
    written.push({ key, value });
    return true;
  });
  if (!closed) return undefined;
  const at = { file: cursor.file, start, end: cursor.offset };
  const { entries, fields, diagnostics } = checkedEntries(written, at);
  return diagnostics.length > 0 ? undefined : { kind: 'map', entries, fields, flow: true, at };
}

function plainList(cursor: Cursor, indent: number, depth: number): YamlNode | undefined {
  const start = cursor.offset;
  const items: YamlNode[] = [];
  const closed = eachItem(cursor, indent, ']', () => {
    const item = itemValue(cursor, indent, depth);
    if (item) items.push(item);
    return item !== undefined;
  });
  return closed ? { kind: 'list', items, at: { file: cursor.file, start, end: cursor.offset } } : undefined;
}

/** Reads items with commas between them up to the closing bracket; false where something else stands. */
function eachItem(cursor: Cursor, indent: number, close: string, item: () => boolean): boolean {
  cursor.offset++;
  if (!skipped(cursor, indent)) return false;
  while (cursor.text[cursor.offset] !== close) {
    if (!item() || !skipped(cursor, indent)) return false;
    if (cursor.text[cursor.offset] === ',') {
      cursor.offset++;
      if (!skipped(cursor, indent) || cursor.text[cursor.offset] === close) return false;
    } else if (cursor.text[cursor.offset] !== close) {
      return false;
    }
  }
  cursor.offset++;
  return true;
}

function itemValue(cursor: Cursor, indent: number, depth: number): YamlNode | undefined {
  switch (cursor.text[cursor.offset]) {
    case '{':
    case '[':
      return plainCollection(cursor, indent, depth + 1);
    case '"':
    case "'":
      return quotedAt(cursor);
    default:
      return itemText(cursor);
  }
}

/** Skips blanks and line ends; false at a comment, or where a line is not indented more than the block. */
function skipped(cursor: Cursor, indent: number): boolean {
  const { text } = cursor;
  for (;;) {
    const unit = text.charCodeAt(cursor.offset);
    if (unit === 10) cursor.lineStart = cursor.offset + 1;
    else if (unit !== 32 && unit !== 13) break;
    cursor.offset++;
  }
  return text[cursor.offset] !== '#' && cursor.offset - cursor.lineStart > indent;
}
