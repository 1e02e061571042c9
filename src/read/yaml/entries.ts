import type { Diagnostic } from '../../source/diagnostic.js';
import { fault } from '../../source/diagnostic.js';
import type { Located, Span } from '../../source/span.js';
import { hiddenCharacter } from '../text-faults.js';
import type { YamlEntry, YamlMap } from './node.js';
import { yamlLimits } from './limits.js';

/** Spaces that look like the ordinary one, and letters of other scripts that look like Latin ones (Unicode UTS 39). */
const confusing = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|(?=.*[a-z])[\u0370-\u03ff\u0400-\u04ff]/iu;

/** The entries of a map, each key once, and what is wrong with its keys. */
export function checkedEntries(
  written: readonly YamlEntry[],
  at: Span,
): Pick<YamlMap, 'entries' | 'fields'> & { readonly diagnostics: readonly Diagnostic[] } {
  const fields = new Map<string, YamlEntry>();
  const entries: YamlEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  if (written.length > yamlLimits.keys) diagnostics.push(fault('too-many-keys', at, { limit: yamlLimits.keys }));
  for (const entry of written.slice(0, yamlLimits.keys)) {
    const name = entry.key.value.normalize('NFC');
    const first = fields.get(name);
    const refusal = first
      ? fault('duplicate-key', entry.key.at, { key: name }, [{ relation: 'first-given-here', at: first.key.at }])
      : refusedKey(entry.key);
    if (refusal) diagnostics.push(refusal);
    if (first) continue;
    fields.set(name, entry);
    entries.push(entry);
  }
  return { entries, fields, diagnostics };
}

function refusedKey({ value, at }: Located<string>): Diagnostic | undefined {
  if (value === '<<') return fault('yaml-merge-key', at, {});
  const unseen = hiddenCharacter(value);
  if (unseen) return fault('control-character', placeIn(at, value, unseen.index), { code: unseen.code });
  return confusing.test(value) ? fault('confusing-key', at, { key: value }) : undefined;
}

/** The place of one character of a text, where its offsets are those of the file; else the whole text. */
export function placeIn(at: Span, value: string, index: number): Span {
  return at.end - at.start === value.length ? { file: at.file, start: at.start + index, end: at.start + index + 1 } : at;
}
