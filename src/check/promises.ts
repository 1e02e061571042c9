import { fault } from '../source/diagnostic.js';
import type { Located } from '../source/span.js';
import { nearest } from '../source/nearest.js';
import { parseAmount } from '../quantity/parse-amount.js';
import { parseUnit } from '../quantity/parse-unit.js';
import type { UnitTable } from '../quantity/unit.js';
import type { CheckedProject, CheckedTarget } from '../domain/costs.js';
import type { ProjectDocument, TargetDocument } from '../domain/promises.js';
import type { CheckedMunicipality, Years } from '../domain/study.js';
import type { CostGround } from './costs.js';
import { checkPriceYear, moneyAmount } from './costs.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';
import { checkMunicipality } from './municipality-words.js';
import { sourceOf } from './sources-of.js';
import type { Numbered } from './target.js';
import { yearOf, yearsOf } from './years.js';

export interface PromiseGround extends CostGround {
  readonly municipalities: ReadonlyMap<string, CheckedMunicipality>;
  readonly quantities: Numbered;
}

/** What a council has promised: a share against an earlier year, or a level. Its year may lie beyond those of the scenario: then the report says so. */
export function promisedTarget(
  target: TargetDocument,
  scenario: string,
  years: Years,
  ground: PromiseGround,
  found: Found,
): CheckedTarget | undefined {
  const { units, sources } = ground;
  const by = yearOf(target.by, found);
  const goal = goalOf(target, units, found);
  const unit = target.base && take(parseUnit('kgCO2e/year', target.base.at, units), found);
  const base = target.base && unit && take(parseAmount(target.base.value, target.base.at, units, unit), found);
  const source = target.source && sourceOf(target.source, sources, found);
  checkSectors(target, ground, found);
  if (target.base && !target.source) found.push(fault('missing-key', target.at, { key: 'source', inside: 'target' }));
  if (!goal || by === undefined) return undefined;
  if (goal.against !== undefined && by <= goal.against)
    found.push(fault('range-reversed', target.by.at, { low: String(goal.against), high: target.by.value }));
  else if (by < years.first)
    found.push(fault('year-outside-scenario', target.by.at, { year: by, scenario, first: years.first, last: years.last }));
  return {
    at: target.at,
    goal,
    by,
    boundary: target.boundary.value,
    sectors: target.sectors.map(({ value }) => value),
    ...(base ? { base: base.value } : {}),
    ...(source === undefined ? {} : { source }),
  };
}

/** Exactly one of a share, which needs the year that it is a share of, and a level. */
function goalOf({ reduce, reach, against, at }: TargetDocument, units: UnitTable, found: Found): CheckedTarget['goal'] | undefined {
  const since = against && yearOf(against, found);
  if ((reduce === undefined) === (reach === undefined) || (reduce && !against)) {
    found.push(fault('missing-key', at, { key: reduce ? 'against' : reach ? 'reduce or reach' : 'reduce', inside: 'target' }));
    return undefined;
  }
  if (reach) return levelOf(reach, since, units, found);
  const one = reduce && take(parseUnit('1', reduce.at, units), found);
  const share = reduce && one && take(parseAmount(reduce.value, reduce.at, units, one), found);
  if (!reduce || !share || since === undefined) return undefined;
  if (share.value < 0 || share.value > 1) found.push(fault('share-out-of-range', reduce.at, { quantity: 'reduce', value: reduce.value }));
  return { kind: 'reduce', share: share.value, against: since };
}

/** Of the territory, or of each inhabitant. */
function levelOf(reach: Located<string>, against: number | undefined, units: UnitTable, found: Found): CheckedTarget['goal'] | undefined {
  const perPerson = reach.value.includes('person');
  const unit = take(parseUnit(perPerson ? 'kgCO2e/person/year' : 'kgCO2e/year', reach.at, units), found);
  const level = unit && take(parseAmount(reach.value, reach.at, units, unit), found);
  if (!level) return undefined;
  if (level.value < 0) found.push(fault('below-zero', reach.at, { quantity: 'reach', value: reach.value }));
  return { kind: 'reach', level: level.value, per: perPerson ? 'person' : 'territory', ...(against === undefined ? {} : { against }) };
}

function checkSectors(target: TargetDocument, { quantities }: PromiseGround, found: Found): void {
  const sectors = new Set([...quantities.values()].map(({ quantity }) => quantity.sector));
  for (const { value: name, at } of target.sectors)
    if (!sectors.has(name)) {
      const near = nearest(name, sectors);
      found.push(fault('unknown-quantity', at, { name, ...(near === undefined ? {} : { nearest: near }) }));
    }
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
  if (checkMunicipality(municipality, municipalities, found) && !partners.includes(value))
    found.push(fault('municipality-takes-no-part', at, { municipality: value, scenario }));
}
