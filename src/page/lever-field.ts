/// <reference lib="dom" />
import { inUnit, toBase } from '../quantity/show.js';
import type { Lever } from '../domain/trial.js';
import { labelIn } from '../present/catalogue/label-in.js';
import { shown } from '../present/number.js';
import { reachOfLever } from './changed-trial.js';
import { make } from './document.js';
import { amountText } from './saved-file.js';
import type { Sheet } from './state.js';

/** So many steps a slider has. */
const steps = 200;

/** A step of 1, 2 or 5 of some power of ten. */
export function niceStep(span: number): number {
  const rough = span / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = rough / power;
  return (times > 5 ? 10 : times > 2 ? 5 : times > 1 ? 2 : 1) * power;
}

/** The amount that a reader moved to, in base units: a decimal number of its unit, so that a file can hold exactly the same. */
export function amountAt(value: number, step: number, unit: Lever['unit']): number {
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return toBase(Number(value.toFixed(digits)), unit);
}

/** A lever: what it moves, a slider and a number, and the range in which it is valid. */
export function leverField(lever: Lever, amount: number, sheet: Sheet, file: string, onMove: (amount: number) => void): HTMLElement {
  const { words } = sheet;
  const name = `${labelIn(lever.label, sheet.language, lever.target)} (${lever.target})`;
  if (lever.at) {
    const said = make('span', { class: 'muted' }, saidOf(lever, amount, sheet));
    return make('div', { class: 'lever' }, make('p', { class: 'name' }, name, ' ', said), ...inputsOf(lever, amount, name, onMove));
  }
  const text = `${name}: ${amountText(amount, lever)} · ${words.page.inherited(file)}`;
  return make('div', { class: 'lever' }, make('p', { class: 'name muted' }, text));
}

/** `to 45 %, from 2026, in full 2029; valid 0 to 98 %`. */
function saidOf({ unit, low, high, how, from, full }: Lever, amount: number, { words, locale }: Sheet): string {
  const text = (value: number, digits = 3): string => shown(inUnit(value, unit), locale, digits);
  const now = `${words.page.how[how]} ${text(amount, 4)} ${unit.text}, ${words.page.from(from, full)}`;
  return `${now}; ${words.page.between(text(low), `${text(high)} ${unit.text}`)}`;
}

/** A slider over what is near, and a number over all that is valid. */
function inputsOf(lever: Lever, amount: number, name: string, onMove: (amount: number) => void): readonly HTMLElement[] {
  const { unit } = lever;
  const near = reachOfLever(lever);
  const ends = [near.low, near.high, lever.low, lever.high].map((end) => inUnit(end, unit));
  const [least = 0, most = 1, lowest = 0, highest = 1] = ends;
  const step = niceStep(most - least || 1);
  const called = { 'aria-label': `${name}, ${unit.text}` };
  const slider = make('input', { type: 'range', min: String(least), max: String(most), step: String(step), ...called });
  const field = make('input', { type: 'number', min: String(lowest), max: String(highest), step: 'any', ...called });
  const show = (value: number): void => {
    slider.value = String(inUnit(value, unit));
    field.value = amountText(value, lever).slice(0, -unit.text.length - 1);
  };
  const move = (value: number): void => {
    if (!Number.isFinite(value)) return;
    const moved = amountAt(Math.min(highest, Math.max(lowest, value)), step, unit);
    show(moved);
    onMove(moved);
  };
  slider.addEventListener('input', () => {
    move(slider.valueAsNumber);
  });
  field.addEventListener('change', () => {
    move(field.valueAsNumber);
  });
  show(amount);
  return [slider, field];
}
