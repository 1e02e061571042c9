import type { DiffInput } from '../analyse/difference.js';
import { differenceOf } from '../analyse/difference.js';
import type { Assessment } from '../assess.js';
import { checkedStudy } from '../assess.js';
import type { Request, World } from '../domain/request.js';
import { evaluatePlan } from '../evaluate/evaluate-plan.js';
import { planStudy } from '../plan/plan-study.js';
import { readResult } from '../read/read-result.js';
import type { Diagnostic } from '../source/diagnostic.js';

/** One of two things to be held beside one another: a written result, or a study in its world. */
export type Compared =
  | { readonly kind: 'result'; readonly name: string; readonly text: string }
  | { readonly kind: 'study'; readonly name: string; readonly world: World };

/** The line for `diff`: reads both, and computes what is needed to say why the one differs from the other. It stops at the first that is faulty. */
export async function assessDifference(
  request: Request & { readonly tolerance: number },
  before: Compared,
  after: Compared,
): Promise<Assessment> {
  const inputs: DiffInput[] = [];
  for (const one of [before, after]) {
    const { input, ...rest } = await diffInput(one, request);
    if (!input) return { diagnostics: rest.diagnostics, texts: rest.texts };
    inputs.push(input);
  }
  const [first, second] = inputs;
  if (!first || !second) throw new Error('two things are compared');
  const { value, diagnostics } = differenceOf(first, second, request, { plan: planStudy, evaluate: evaluatePlan });
  return { ...(value ? { findings: value } : {}), diagnostics, texts: second.kind === 'study' ? second.study.texts : new Map() };
}

async function diffInput(
  one: Compared,
  request: Request,
): Promise<{ readonly input?: DiffInput; readonly diagnostics: readonly Diagnostic[]; readonly texts: ReadonlyMap<string, string> }> {
  const { name } = one;
  if (one.kind === 'study') {
    const { study, fingerprint, diagnostics, texts } = await checkedStudy(request, one.world);
    return { ...(study ? { input: { kind: 'study', name, study, fingerprint } } : {}), diagnostics, texts };
  }
  const { value, diagnostics } = readResult(name, one.text);
  return { ...(value ? { input: { kind: 'result', name, result: value } } : {}), diagnostics, texts: new Map() };
}
