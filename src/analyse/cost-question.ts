import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';
import { parseAmount } from '../quantity/parse-amount.js';
import { parseUnit } from '../quantity/parse-unit.js';
import type { CostQuestion } from '../domain/cost-findings.js';
import { currencies } from '../domain/money.js';
import type { CheckedStudy } from '../domain/study.js';

const at = startOf('command line');
const kilogramsPerTonne = 1000;

/** What was typed after --budget, --target and --confidence. */
export interface CostTyped {
  readonly budget?: string;
  readonly target?: string;
  readonly confidence?: string;
}

/** What was typed, as values; a wrong unit is a fault of the command line. */
export function costQuestion({ budget, target, confidence }: CostTyped, study: CheckedStudy, found: Diagnostic[]): CostQuestion {
  const spent = budget === undefined ? undefined : budgetOf(budget, study, found);
  const wanted = target === undefined ? undefined : reductionOf(target, study, found);
  const sure = confidence === undefined ? undefined : confidenceOf(confidence, study, found);
  return {
    ...(spent ? { budget: spent } : {}),
    ...(wanted ? { target: wanted } : {}),
    ...(sure === undefined ? {} : { confidence: sure }),
  };
}

/** A share; 100 % is every draw. */
function confidenceOf(text: string, { units }: CheckedStudy, found: Diagnostic[]): number | undefined {
  const one = parseUnit('1', at, units).value;
  const { value, diagnostics } = parseAmount(text, at, units, ...(one ? [one] : []));
  found.push(...diagnostics);
  if (!value) return undefined;
  if (value.value >= 0 && value.value <= 1) return value.value;
  found.push(fault('share-out-of-range', at, { quantity: '--confidence', value: text }));
  return undefined;
}

function budgetOf(text: string, { units }: CheckedStudy, found: Diagnostic[]): CostQuestion['budget'] {
  const { value, diagnostics } = parseAmount(text, at, units);
  found.push(...diagnostics);
  if (!value) return undefined;
  const currency = currencies.find((one) => value.unit.dimension.get(one) === 1);
  if (currency && value.unit.dimension.size === 1) return { amount: value.value, currency };
  found.push(fault('unit-mismatch', at, { what: '--budget', expected: 'MDKK', found: value.unit.text }));
  return undefined;
}

/** Tonnes a year are those of the year that is compared; tonnes alone are summed over the years of the scenario. */
function reductionOf(text: string, { units }: CheckedStudy, found: Diagnostic[]): CostQuestion['target'] {
  const { value, diagnostics } = parseAmount(text, at, units);
  found.push(...diagnostics);
  if (!value) return undefined;
  const { dimension } = value.unit;
  const tonnes = value.value / kilogramsPerTonne;
  if (dimension.get('CO2e') === 1 && dimension.size === 1) return { tonnes, per: 'scenario' };
  if (dimension.get('CO2e') === 1 && dimension.get('year') === -1 && dimension.size === 2) return { tonnes, per: 'year' };
  found.push(fault('unit-mismatch', at, { what: '--target', expected: 'ktCO2e/year', found: value.unit.text }));
  return undefined;
}
