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
export function leverField(
  lever: Lever,
  amount: number,
  { words, language, locale }: Sheet,
  file: string,
  onMove: (amount: number) => void,
): HTMLElement {
  const { unit, low, high, how, from, full } = lever;
  const near = reachOfLever(lever);
  const [least, most] = [inUnit(near.low, unit), inUnit(near.high, unit)];
  const step = niceStep(most - least || 1);
  const name = `${labelIn(lever.label, language, lever.target)} (${lever.target})`;
  const said = `${words.page.how[how]} ${shown(inUnit(amount, unit), locale, 4)} ${unit.text}, ${words.page.from(from, full)}`;
  const range = words.page.between(`${shown(inUnit(low, unit), locale)}`, `${shown(inUnit(high, unit), locale)} ${unit.text}`);
  if (!lever.at)
    return make(
      'div',
      { class: 'lever' },
      make('p', { class: 'name muted' }, `${name}: ${amountText(amount, lever)} · ${words.page.inherited(file)}`),
    );
  const common = { 'aria-label': `${name}, ${unit.text}`, step: 'any' };
  const slider = make('input', { type: 'range', min: String(least), max: String(most), ...common, step: String(step) });
  const field = make('input', { type: 'number', min: String(inUnit(low, unit)), max: String(inUnit(high, unit)), ...common });
  const show = (value: number): void => {
    slider.value = String(inUnit(value, unit));
    field.value = amountText(value, lever).slice(0, -unit.text.length - 1);
  };
  const move = (value: number): void => {
    if (!Number.isFinite(value)) return;
    const moved = amountAt(Math.min(inUnit(high, unit), Math.max(inUnit(low, unit), value)), step, unit);
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
  return make(
    'div',
    { class: 'lever' },
    make('p', { class: 'name' }, name, ' ', make('span', { class: 'muted' }, `${said}; ${range}`)),
    slider,
    field,
  );
}
