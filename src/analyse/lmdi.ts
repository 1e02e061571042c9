/** The factors of one sub-sector in two years; their product is what it emits. */
export interface SubSector {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The logarithmic mean of two numbers of one sign; of equal ones it is the number itself. */
export function logarithmicMean(a: number, b: number): number {
  if (a === b) return a;
  return (a - b) / Math.log(a / b);
}

function product(values: readonly number[]): number {
  return values.reduce((all, value) => all * value, 1);
}

/**
 * What each factor adds to the change of the whole, by LMDI-I (Ang 2005, The LMDI approach to decomposition analysis: a practical guide, Energy Policy 33, table 1):
 * the sum over sub-sectors of L(V₁, V₀) × ln(x₁ / x₀). The effects sum to the change without a residual.
 * Where something is zero the analytical limit stands (Ang and Liu 2007, Handling zero values in the LMDI decomposition approach, Energy Policy 35, 238–246; Wood and Lenzen 2006 show
 * that a small number in its place can be far off). Nothing where a sub-sector changes its sign: then there is no logarithm.
 */
export function lmdiEffects(subSectors: readonly SubSector[]): readonly number[] | undefined {
  const count = subSectors[0]?.before.length ?? 0;
  const effects = new Array<number>(count).fill(0);
  for (const { before, after } of subSectors) {
    const own = effectsIn(before, after);
    if (!own) return undefined;
    own.forEach((effect, k) => (effects[k] = (effects[k] ?? 0) + effect));
  }
  return effects;
}

function effectsIn(before: readonly number[], after: readonly number[]): readonly number[] | undefined {
  const [v0, v1] = [product(before), product(after)];
  if (v0 === 0 && v1 === 0) return before.map(() => 0);
  if (v0 === 0) return appeared(before, v1);
  if (v1 === 0) return appeared(after, -v0);
  const ratios = before.map((x0, k) => (after[k] ?? 0) / x0);
  if (v1 / v0 < 0 || ratios.some((ratio) => ratio < 0)) return undefined;
  const mean = logarithmicMean(v1, v0);
  return ratios.map((ratio) => mean * Math.log(ratio));
}

/** What comes from nothing, or goes to it, is the effect of the factors that are zero there; several that vanish alike have equal parts of it. */
function appeared(factors: readonly number[], change: number): readonly number[] {
  const zeros = factors.filter((factor) => factor === 0).length;
  return factors.map((factor) => (factor === 0 ? change / zeros : 0));
}

/** The same effects as factors that multiply to the ratio of the whole: exp of each by the logarithmic mean of the totals (LMDI-I, Ang 2005, table 1). */
export function multiplicativeEffects(effects: readonly number[], before: number, after: number): readonly number[] | undefined {
  if (before === 0 || after === 0 || after / before < 0) return undefined;
  const mean = logarithmicMean(after, before);
  return effects.map((effect) => Math.exp(effect / mean));
}
