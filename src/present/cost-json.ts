import type { CostAmount, CostCurve, CostCurves, RowCost, SharedCost, TargetFinding } from '../domain/cost-findings.js';

function money({ central, low, high }: CostAmount): object {
  return { central, low, high };
}

export function rowCostRecord(cost: RowCost): object {
  return {
    perTonne: cost.perTonne && money(cost.perTonne),
    presentValue: money(cost.presentValue),
    annuity: money(cost.annuity),
    investment: money(cost.investment),
    currency: cost.currency,
    priceYear: cost.priceYear,
    baseYear: cost.baseYear,
    discountRate: cost.discountRate,
    tonnes: cost.tonnes,
    return: cost.return,
    without: cost.without,
  };
}

export function targetRecord(target: TargetFinding): object {
  const {
    scenario,
    municipality,
    boundary,
    reduce,
    reach,
    by,
    against,
    base,
    source,
    needed,
    saved,
    modelled,
    covered,
    coverage,
    pathway,
    budget,
    verdict,
    drawn,
  } = target;
  return {
    scenario,
    municipality,
    boundary,
    reduce,
    reach,
    by,
    against,
    unit: 'tCO2e/year',
    base,
    source,
    needed,
    saved,
    modelled,
    covered,
    coverage,
    pathway,
    budget: budget && { ...budget, unit: 'tCO2e' },
    verdict,
    drawn,
  };
}

export function sharedRecord({ scenario, currency, priceYear, baseYear, tonnes, measures, project }: SharedCost): object {
  return { scenario, currency, priceYear, baseYear, tonnes, measures, project };
}

function curveRecord(curve: CostCurve): object {
  const { scenario, title, municipalities, years, currency, priceYear, baseYear, discountRate, steps, unpriced, total, overlap, best } =
    curve;
  const { passedOver, alternatives, from } = curve;
  return {
    scenario,
    title,
    municipalities,
    years,
    currency,
    priceYear,
    baseYear,
    discountRate,
    method: 'retrospective',
    steps: steps.map(({ measure, title: name, presentValue, tonnes, reduction, alone, perTonne, drawn }) => ({
      measure,
      title: name,
      perTonne: perTonne && money(perTonne),
      presentValue: money(presentValue),
      tonnes,
      reduction,
      alone,
      drawn,
    })),
    passedOver: passedOver.map(({ presentValue, ...one }) => ({ ...one, presentValue: money(presentValue) })),
    alternatives,
    from,
    unpriced,
    total,
    overlap,
    best,
  };
}

/** The curves of `cost`. */
export function costRecord({ kind, settings, question, municipalities, curves, incomplete, joint, crowded }: CostCurves): object {
  const { drawn, ...central } = settings;
  return {
    kind,
    settings: { ...central, ...drawn },
    question,
    municipalities,
    curves: curves.map(curveRecord),
    incomplete,
    joint,
    crowded,
  };
}
