import { inUnit } from '../quantity/show.js';
import type { Lever, TrialScenario } from '../domain/trial.js';
import type { Amounts } from './changed-trial.js';
import { leverKey } from './changed-trial.js';

/** So many characters may an id have. */
const longest = 64;
const ending = '-what-if';

export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The file of a scenario with other amounts and an id of its own; whatever else its author wrote stays as it is.
 * A range that no longer holds the amount is taken out: how uncertain the new one is, nobody has said.
 */
export function savedFile(text: string, scenario: TrialScenario, amounts: Amounts, note: string): SavedFile {
  const id = `${scenario.id.slice(0, longest - ending.length)}${ending}`;
  const splices: Splice[] = [{ ...scenario.idAt, text: id }];
  for (const measure of scenario.measures)
    measure.levers.forEach((lever, i) => {
      const amount = amounts.get(leverKey(scenario.id, measure.id, i));
      if (amount === undefined || !lever.at) return;
      splices.push({ ...lever.at, text: quotedAs(text.slice(lever.at.start, lever.at.end), amountText(amount, lever)) });
      if (lever.rangeAt && lever.range && !isWithin(amount, lever)) splices.push(withoutRange(text, lever.rangeAt));
    });
  const changed = splices
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, text: own }) => `${all.slice(0, start)}${own}${all.slice(end)}`, text);
  return { name: `${id}.yaml`, text: noted(changed, note) };
}

/** An amount as a file has it; it reads back as the same number, because a reader moves it in steps of its unit. */
export function amountText(amount: number, { unit }: Pick<Lever, 'unit'>): string {
  return `${shortest(amount, unit)} ${unit.text}`;
}

/** The fewest digits that stand for the amount. */
function shortest(amount: number, unit: Lever['unit']): string {
  const value = inUnit(amount, unit);
  for (let digits = 1; digits < 17; digits++) {
    const text = String(Number(value.toPrecision(digits)));
    if (!text.includes('e') && (Number(text) * unit.numerator) / unit.denominator === amount) return text;
  }
  return String(value);
}

function quotedAs(before: string, text: string): string {
  const mark = before[0];
  return mark === '"' || mark === "'" ? `${mark}${text}${mark}` : text;
}

/** The range of a shift is written for its growing member, as its amount is. */
function isWithin(amount: number, { range }: Lever): boolean {
  return range === undefined || (amount >= range.low && amount <= range.high);
}

/** The key with its value, and the comma or the line that parts it from the next. */
function withoutRange(text: string, at: { readonly start: number; readonly end: number }): Splice {
  const before = /(,\s*|\n[ \t]*|)range[ \t]*:[ \t]*$/.exec(text.slice(0, at.start));
  const start = before ? before.index : at.start;
  const after = before?.[1] === '' ? (/^\s*,\s*/.exec(text.slice(at.end))?.[0].length ?? 0) : 0;
  return { start, end: at.end + after, text: '' };
}

/** A note under the line that tells editors of the schema. */
function noted(text: string, note: string): string {
  const comment = `# ${note}\n`;
  const first = text.indexOf('\n') + 1;
  return text.startsWith('#') && first > 0 ? `${text.slice(0, first)}${comment}${text.slice(first)}` : `${comment}${text}`;
}
