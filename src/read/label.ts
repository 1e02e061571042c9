import type { Label } from '../domain/documents.js';
import type { Placed } from './schemas/placed.js';
import { given, word } from './schemas/placed.js';

type LabelShape = string | { readonly en?: string | undefined; readonly da?: string | undefined; readonly sv?: string | undefined };

/** A bare text is English. */
export function labelOf(node: Placed<LabelShape>): Label {
  if (node.kind === 'text') return { en: node.value };
  return given({ en: word(node, 'en')?.value, da: word(node, 'da')?.value, sv: word(node, 'sv')?.value });
}

export function maybeLabel(node: Placed<LabelShape> | undefined): Label | undefined {
  return node === undefined ? undefined : labelOf(node);
}
