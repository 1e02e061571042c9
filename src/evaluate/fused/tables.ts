import type { Layout } from './layout.js';
import { isRow } from './layout.js';
import type { Value } from './values.js';

/** A table that can be looked up before the loop over draws: where its points and its values stand, side by side. */
export interface Table {
  readonly count: number;
  readonly points: { readonly mask: number; readonly first: number };
  readonly values: { readonly mask: number; readonly first: number };
}

/** The table of a value on the line between two points, where the points and the place among them are the same in every draw. */
export function tableOf({ kind, of: [x, ...rest] }: Value, { slots }: Layout): Table | undefined {
  if (kind !== 'between' || !x || isRow(x)) return undefined;
  const count = rest.length / 2;
  const points = sideBySide(rest.slice(0, count), slots);
  const values = sideBySide(rest.slice(count), slots);
  return points && values && !points.isRow && values.isRow ? { count, points, values } : undefined;
}

function sideBySide(
  values: readonly Value[],
  slots: Layout['slots'],
): { readonly mask: number; readonly first: number; readonly isRow: boolean } | undefined {
  const [one] = values;
  const first = one && slots.get(one);
  if (!one || first === undefined) return undefined;
  const areSo = values.every((value, i) => value.mask === one.mask && slots.get(value) === first + i);
  return areSo ? { mask: one.mask, first, isRow: isRow(one) } : undefined;
}

/** The number of the point at or before `x`, and how far `x` is from there to the next; no number where the points do not rise (`mechanisms/interpolate.ts`). */
export const tableHelpers =
  'const K=(A,s,c,x)=>{let k=0;while(k+1<c&&x>=A[s+k+1])k++;return k;},' +
  'F=(A,s,c,x,k)=>{for(let j=1;j<c;j++)if(!(A[s+j]>A[s+j-1]))return NaN;return x!==x?x:k+1<c&&x>A[s+k]?(x-A[s+k])/(A[s+k+1]-A[s+k]):0;};';
