import type * as z from 'zod';
import type { Diagnostic, Outcome } from '../../source/diagnostic.js';
import { fault } from '../../source/diagnostic.js';
import type { Span } from '../../source/span.js';
import type { Phrase } from '../../source/phrases.js';
import { startOf } from '../../source/span.js';
import type { YamlNode } from '../yaml/node.js';
import { faultsOf } from './issues.js';
import type { PlacedMap } from './placed.js';
import { bare } from './placed.js';

/** The tree of a file as the schema types it, or all that differs. `expected` names the sort of file, for one that is empty. */
export function checkedShape<T>(file: string, root: YamlNode | undefined, schema: z.ZodType<T>, expected: Phrase): Outcome<PlacedMap<T>> {
  if (root === undefined || root.kind === 'nothing') return { diagnostics: [fault('empty-document', startOf(file), { expected })] };
  const checked = schema.safeParse(bare(root));
  if (checked.success && root.kind === 'map') return { value: root, diagnostics: [] };
  return { diagnostics: faultsOf({ schema, root, inside: expected, opening: openingOf(root) }, checked.error?.issues ?? []) };
}

/** A whole file is shown by its first key. */
function openingOf(root: YamlNode): Span {
  return root.kind === 'map' ? (root.entries[0]?.key.at ?? root.at) : root.at;
}

/** The name that a file declares must be its own, so that a name on the screen leads to the file. */
export function nameFaults(file: string, root: YamlNode | undefined, key: string): readonly Diagnostic[] {
  const name = root?.kind === 'map' ? root.fields.get(key)?.value : undefined;
  const own = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
  return name?.kind === 'text' && name.value !== own ? [fault('id-not-file-name', name.at, { id: name.value, file: own })] : [];
}
