import type { Stray } from '../domain/chance.js';
import type { Plan } from '../domain/plan.js';

/** Collects what happened in draws and not in the central run, each once by kind and column, with the number of draws in which it did. */
export interface StrayList {
  readonly found: () => readonly Stray[];
  /** Holds an edited column inside its bounds; true where it had to. `onHeld` hears of each value, and by how much it was raised. */
  readonly hold: (block: Where, column: number, values: Float64Array, onHeld: (at: number, by: number) => void) => boolean;
  /** Notes the computed values of a column that lie outside their bounds, or are no numbers. */
  readonly watch: (block: Where, column: number, values: Float64Array) => void;
}

/** A run, by its key, and the draws of a block. */
interface Where {
  readonly run: string;
  readonly from: number;
  readonly size: number;
}

export function strayList(plan: Plan, draws: number): StrayList {
  const known = new Map<string, { first: Omit<Stray, 'draws'>; draws: Uint8Array }>();
  const note = (kind: Stray['kind'], { run, from, size }: Where, column: number, at: number, value: number): void => {
    const key = `${kind} ${column}`;
    const lane = Math.floor(at / size);
    const before = known.get(key) ?? {
      first: { kind, column, run, cell: Math.floor(lane / plan.lanes), year: plan.firstYear + (lane % plan.lanes), value },
      draws: new Uint8Array(draws),
    };
    before.draws[from + (at % size)] = 1;
    known.set(key, before);
  };
  return {
    found: () => [...known.values()].map(({ first, draws: hit }) => ({ ...first, draws: hit.reduce((sum, one) => sum + one, 0) })),
    hold: (block, column, values, onHeld) => {
      const { low, high } = plan.bounds[column] ?? everything;
      let isHeld = false;
      for (let at = 0; at < values.length; at++) {
        const value = values[at]!;
        if (value >= low && value <= high) continue;
        note('held', block, column, at, value);
        values[at] = withoutRoom(value < low ? low : high);
        onHeld(at, values[at]! - value);
        isHeld = true;
      }
      return isHeld;
    },
    watch: (block, column, values) => {
      const { low, high } = plan.bounds[column] ?? everything;
      for (let at = 0; at < values.length; at++) {
        const value = values[at]!;
        if (value >= low && value <= high && value - value === 0) continue;
        note(value - value === 0 ? 'outside' : 'not-a-number', block, column, at, value);
      }
    },
  };
}

const everything = { low: -Infinity, high: Infinity };

/** Bounds of 0 and 1 have a little room for rounding (plan/graph); what is held at one gets none of it. */
function withoutRoom(bound: number): number {
  const whole = Math.round(bound);
  return Math.abs(bound - whole) < 1e-6 ? whole : bound;
}
