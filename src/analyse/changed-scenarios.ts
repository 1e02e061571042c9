import type { CheckedCost } from '../domain/costs.js';
import type { InputChange } from '../domain/diff-findings.js';
import type { CheckedStudy, Edit } from '../domain/study.js';
import type { Told } from './told.js';
import { amountText, cellText, changesOf } from './told.js';

/** Scenarios, measures and changes that are new, gone or other. Titles, notes and sources move nothing and are left out. */
export function changedScenarios(before: CheckedStudy, after: CheckedStudy): readonly InputChange[] {
  return changesOf(scenariosTold(before), scenariosTold(after), { before, after });
}

function scenariosTold(study: CheckedStudy): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const { id, years, municipalities, at, measures } of study.scenarios) {
    told.set(id, { text: `${years.first}-${years.last}, ${municipalities.join(', ')}`, at });
    for (const measure of measures) {
      if (measure.cost) told.set(`${id}/${measure.id}: cost`, { text: costText(measure.cost), at: measure.cost.at });
      for (const [municipality, edits] of measure.edits) {
        const counts = new Map<string, number>();
        for (const edit of edits) {
          const name = `${id}/${measure.id}, ${municipality}: ${editName(edit, study)}`;
          const count = (counts.get(name) ?? 0) + 1;
          counts.set(name, count);
          told.set(count === 1 ? name : `${name} (${count})`, { text: editText(edit, study), at: edit.at });
        }
      }
    }
  }
  return told;
}

function editName({ quantity: number, cell, how }: Edit, { quantities, dimensions }: CheckedStudy): string {
  const quantity = quantities[number];
  return `${quantity ? cellText(quantity, cell, dimensions) : ''} ${how}`;
}

function editText({ quantity: number, how, amount, from, full, until }: Edit, { quantities }: CheckedStudy): string {
  const unit = quantities[number]?.unit;
  const text = how === 'by' || !unit ? String(Number(amount.toPrecision(12))) : amountText(amount, unit);
  return `${text}, ${from}–${full}${until === undefined ? '' : `, until ${until}`}`;
}

/** Every part of a cost that is not 0, as it is written in a file. */
function costText({ currency, priceYear, investment, range, running, savings, income, lifetime }: CheckedCost): string {
  const amount = (name: string, value: number, per = ''): readonly string[] => (value === 0 ? [] : [`${name} ${value} ${currency}${per}`]);
  return [
    ...amount('investment', investment),
    ...(range ? [`range ${range.low} .. ${range.high} ${currency}`] : []),
    ...(lifetime === undefined ? [] : [`lifetime ${lifetime} years`]),
    ...amount('running', running, '/year'),
    ...amount('savings', savings, '/year'),
    ...amount('income', income, '/year'),
    `price-year ${priceYear}`,
  ].join(', ');
}
