import type { Diagnostic } from '../source/diagnostic.js';
import { fault, hasError } from '../source/diagnostic.js';
import type { CheckedProject } from '../domain/costs.js';
import type { Currency } from '../domain/money.js';
import type { ProjectCost, SharedCost } from '../domain/cost-findings.js';
import type { Row } from '../domain/findings.js';
import type { CheckedScenario, CheckedStudy } from '../domain/study.js';
import { commonCurrency, commonPriceYear, converted } from './exchange.js';
import type { PricedMeasure } from './measure-cost.js';
import { discountAsked, pricedMeasures } from './measure-cost.js';
import { tonnesOfAll } from './row-costs.js';

/** What scenarios of several municipalities cost, and what projects that several pay for cost each of them; in euros of one year. */
export function sharedCosts(
  rows: readonly Row[],
  study: CheckedStudy,
  discount: string | undefined,
  found: Diagnostic[],
): readonly SharedCost[] {
  // rates that are missing or wrong are faults of the rows
  if (hasError(found)) return [];
  const asked = discountAsked(discount, study, []);
  return study.scenarios.flatMap((scenario) => {
    const priced = scenario.municipalities.length > 1 ? pricedMeasures(scenario, study, asked, []) : [];
    const { project } = scenario;
    // where no partner is compared, nobody asked what they pay together
    if (!scenario.municipalities.some((id) => study.wanted.includes(id))) return [];
    if (priced.length === 0 && !project) return [];
    const wanted: readonly Currency[] = [...priced.map(({ cost }) => cost.currency), ...(project ? [project.currency] : [])];
    const priceYear = commonPriceYear(study.money, wanted);
    if (priceYear === undefined) {
      found.push(fault('rate-missing', scenario.at, { what: 'exchange-rate', of: [...new Set(wanted)].join(', ') }));
      return [];
    }
    const tonnes = tonnesOfAll(rows, scenario);
    const shared: SharedCost = {
      scenario: scenario.id,
      title: scenario.title,
      currency: commonCurrency,
      priceYear,
      baseYear: scenario.years.first,
      ...(tonnes === undefined ? {} : { tonnes }),
      ...(priced.length === 0 ? {} : { measures: measuresOf(priced, scenario, study, priceYear, tonnes) }),
      ...(project ? { project: projectOf(project, study, priceYear, tonnes) } : {}),
    };
    return [shared];
  });
}

function measuresOf(
  priced: readonly PricedMeasure[],
  scenario: CheckedScenario,
  { money }: CheckedStudy,
  priceYear: number,
  tonnes: number | undefined,
): NonNullable<SharedCost['measures']> {
  const inEuros = (one: PricedMeasure): number =>
    converted(one.presentValue.central, one.cost, { currency: commonCurrency, priceYear }, money);
  const sum = (own: readonly PricedMeasure[]): number => own.reduce((total, one) => total + inEuros(one), 0);
  const without = scenario.measures.map(({ id }) => id).filter((id) => !priced.some(({ measure }) => measure.id === id));
  const presentValue = sum(priced);
  return {
    presentValue,
    ...(tonnes !== undefined && tonnes > 0 && without.length === 0 ? { perTonne: presentValue / tonnes } : {}),
    partners: scenario.municipalities.map((municipality) => ({
      municipality,
      presentValue: sum(priced.filter(({ payer }) => payer === municipality)),
    })),
    without,
  };
}

function projectOf(project: CheckedProject, { money }: CheckedStudy, priceYear: number, tonnes: number | undefined): ProjectCost {
  const { budget, grant, currency, first, last, lead } = project;
  const payers = [lead, ...project.partners.filter((partner) => partner !== lead)];
  const perTonne = (amount: number): number =>
    converted(amount, { currency, priceYear: first }, { currency: commonCurrency, priceYear }, money) / (tonnes ?? Number.NaN);
  return {
    lead,
    years: [first, last],
    budget,
    grant,
    currency,
    grantShare: budget > 0 ? grant / budget : 0,
    partners: payers.map((municipality) => ({ municipality, cost: (budget - grant) / payers.length })),
    ...(tonnes !== undefined && tonnes > 0 ? { budgetPerTonne: perTonne(budget), ownPerTonne: perTonne(budget - grant) } : {}),
  };
}
