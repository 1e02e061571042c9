import type { Observe, Stray } from '../domain/chance.js';
import type { Plan } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { DrawRequest } from './distinct-runs.js';
import { drawnByColumn } from './draws-by-column.js';
import { drawnByRow } from './draws-by-row.js';

/** With fewer draws there is more to generate than to compute. */
const fewDraws = 64;

/**
 * The door to evaluation with draws: hands every run of the plan to `observe`, block by block. Memory is that of one block, and of the draws of the
 * inputs. Only what leads to an observed column is computed, only what draws reach is computed in every draw, and of a run with measures only what its
 * edits reach. `central` are the results without draws. Two ways lead to the same bits (`test/laws/back-ends.test.ts`): columns, and generated rows.
 */
export function evaluateDraws(plan: Plan, central: Results, request: DrawRequest, observe: Observe): readonly Stray[] {
  return request.deck.draws < fewDraws ? drawnByColumn(plan, central, request, observe) : drawnByRow(plan, central, request, observe);
}
