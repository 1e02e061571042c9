import type { Comparison, Row } from '../domain/findings.js';

/**
 * A comparison of some scenarios with the draws of the whole study: the same draws, so the same intervals everywhere.
 * Who comes first, and which neighbours can be told apart, is said only where the whole ranking of a municipality stands (`isWhole`).
 */
export function withDrawsOf(drawn: Comparison, own: Comparison, isWhole: boolean): Comparison {
  const here = new Set(own.municipalities.map(({ id }) => id));
  const scenarios = new Set(own.rows.map(({ scenario }) => scenario));
  const { contests, jointTotals, strays, settings } = drawn;
  const isOwn = ({ municipality, scenario }: { readonly municipality: string; readonly scenario?: string }): boolean =>
    here.has(municipality) && (scenario === undefined || scenarios.has(scenario));
  return {
    ...own,
    rows: own.rows.map((row) => drawnRow(row, drawn, isWhole)),
    settings: { ...own.settings, ...(settings.drawn ? { drawn: settings.drawn } : {}) },
    ...(isWhole && contests ? { contests: contests.filter(({ municipality }) => here.has(municipality)) } : {}),
    ...(jointTotals ? { jointTotals: jointTotals.filter(({ scenario }) => scenarios.has(scenario)) } : {}),
    ...(strays ? { strays: strays.filter(isOwn) } : {}),
  };
}

function drawnRow(row: Row, { rows }: Comparison, isWhole: boolean): Row {
  const found = rows.find((one) => one.scenario === row.scenario && one.measure === row.measure && one.municipality === row.municipality);
  if (!found) throw new Error(`no draws of ${row.scenario} ${row.measure ?? ''} in ${row.municipality}`);
  const { reduction, cumulative, byBoundary, best } = found;
  const alone = found.alone?.drawn;
  const first = isWhole && alone?.best !== undefined ? { best: alone.best } : {};
  return {
    ...row,
    reduction,
    cumulative,
    byBoundary,
    ...(row.alone
      ? { alone: { ...row.alone, ...(alone ? { drawn: { reduction: alone.reduction, cumulative: alone.cumulative, ...first } } : {}) } }
      : {}),
    ...(isWhole && best !== undefined ? { best } : {}),
  };
}
