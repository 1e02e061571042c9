/** How often one of several comes first, and how often each comes before another, draw by draw. Ties count in equal parts. */
export function winsOf(rivals: readonly Float64Array[]): readonly number[] {
  const draws = rivals[0]?.length ?? 0;
  const wins = new Float64Array(rivals.length);
  for (let draw = 0; draw < draws; draw++) {
    let best = -Infinity;
    for (const rival of rivals) best = Math.max(best, rival[draw]!);
    const first = rivals.flatMap((rival, i) => (rival[draw] === best ? [i] : []));
    for (const i of first) wins[i] = wins[i]! + 1 / first.length;
  }
  return [...wins].map((count) => count / draws);
}

/** The part of all draws in which `a` is more than `b`. */
export function beats(a: Float64Array, b: Float64Array): number {
  let count = 0;
  for (let draw = 0; draw < a.length; draw++) count += a[draw]! > b[draw]! ? 1 : a[draw] === b[draw] ? 0.5 : 0;
  return count / a.length;
}

/** From here on an outcome is called likely, and from its counterpart down unlikely; between them it is about as likely as not (IPCC guidance note, Mastrandrea et al. 2010). */
const likely = 2 / 3;

/** So many deviations of the share itself must lie between it and one half, so that few draws claim nothing. */
const margin = 2;

/** Can the two be told apart? One must win in two thirds of the draws, and by more than the chance of so few draws would give. */
export function isDistinguishable(probability: number, draws: number): boolean {
  const lead = Math.abs(probability - 0.5);
  return lead >= likely - 0.5 && lead > (margin * 0.5) / Math.sqrt(draws);
}
