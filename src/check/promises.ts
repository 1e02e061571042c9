import { fault } from '../source/diagnostic.js';
import type { Located } from '../source/span.js';
import { nearest } from '../source/nearest.js';
import { parseAmount } from '../quantity/parse-amount.js';
import { parseUnit } from '../quantity/parse-unit.js';
import type { CheckedProject, CheckedTarget } from '../domain/costs.js';
import type { ProjectDocument, TargetDocument } from '../domain/documents.js';
import type { CheckedMunicipality, Years } from '../domain/study.js';
import type { CostGround } from './costs.js';
import { checkPriceYear, moneyAmount } from './costs.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';
import { sourceOf } from './sources-of.js';
import type { Numbered } from './target.js';
import { yearOf, yearsOf } from './years.js';

export interface PromiseGround extends CostGround {
  readonly municipalities: ReadonlyMap<string, CheckedMunicipality>;
  readonly quantities: Numbered;
}

/** What a council has promised: a share, to be reached in a year of the scenario, against an earlier year. */
export function promisedTarget(
  target: TargetDocument,
  scenario: string,
  years: Years,
  { units, sources, quantities }: PromiseGround,
  found: Found,
): CheckedTarget | undefined {
  const one = take(parseUnit('1', target.reduce.at, units), found);
  const reduce = one && take(parseAmount(target.reduce.value, target.reduce.at, units, one), found);
  const by = yearOf(target.by, found);
  const against = yearOf(target.against, found);
  const unit = target.base && take(parseUnit('kgCO2e/year', target.base.at, units), found);
  const base = target.base && unit && take(parseAmount(target.base.value, target.base.at, units, unit), found);
  const source = target.source && sourceOf(target.source, sources, found);
  const sectors = new Set([...quantities.values()].map(({ quantity }) => quantity.sector));
  for (const { value: name, at } of target.sectors)
    if (!sectors.has(name)) {
      const near = nearest(name, sectors);
      found.push(fault('unknown-quantity', at, { name, ...(near === undefined ? {} : { nearest: near }) }));
    }
  if (target.base && !target.source) found.push(fault('missing-key', target.at, { key: 'source', inside: 'target' }));
  if (!reduce || by === undefined || against === undefined) return undefined;
  if (reduce.value < 0 || reduce.value > 1)
    found.push(fault('share-out-of-range', target.reduce.at, { quantity: 'reduce', value: target.reduce.value }));
  if (by <= against) found.push(fault('range-reversed', target.by.at, { low: target.against.value, high: target.by.value }));
  else if (by < years.first || by > years.last)
    found.push(fault('year-outside-scenario', target.by.at, { year: by, scenario, first: years.first, last: years.last }));
  return {
    at: target.at,
    reduce: reduce.value,
    by,
    against,
    boundary: target.boundary.value,
    sectors: target.sectors.map(({ value }) => value),
    ...(base ? { base: base.value } : {}),
    ...(source === undefined ? {} : { source }),
  };
}

/** Work that several pay for: partners that there are, one currency, a grant that is no more than the budget. */
export function sharedProject(
  project: ProjectDocument,
  scenario: string,
  partners: readonly string[],
  ground: PromiseGround,
  found: Found,
): CheckedProject | undefined {
  const { units } = ground;
  for (const municipality of [project.lead, ...project.partners]) checkPartner(municipality, scenario, partners, ground, found);
  const years = yearsOf(project.period, found);
  const budget = moneyAmount(project.budget, '', undefined, units, found);
  const grant = project.grant && moneyAmount(project.grant, '', budget?.currency, units, found);
  if (!years || !budget || (project.grant && !grant)) return undefined;
  if (project.grant && grant && (grant.value < 0 || grant.value > budget.value))
    found.push(
      fault('value-outside-range', project.grant.at, {
        value: project.grant.value,
        low: `0 ${budget.currency}`,
        high: project.budget.value,
      }),
    );
  checkPriceYear(project.period, budget.currency, years.first, ground.money, found);
  return {
    at: project.at,
    lead: project.lead.value,
    partners: project.partners.map(({ value }) => value),
    first: years.first,
    last: years.last,
    currency: budget.currency,
    budget: budget.value,
    grant: grant?.value ?? 0,
  };
}

function checkPartner(
  municipality: Located<string>,
  scenario: string,
  partners: readonly string[],
  { municipalities }: PromiseGround,
  found: Found,
): void {
  const { value, at } = municipality;
  if (!municipalities.has(value)) {
    const near = nearest(value, municipalities.keys());
    found.push(fault('unknown-municipality', at, { municipality: value, ...(near === undefined ? {} : { nearest: near }) }));
  } else if (!partners.includes(value)) found.push(fault('municipality-takes-no-part', at, { municipality: value, scenario }));
}
