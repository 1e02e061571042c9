/// <reference lib="dom" />
import type { Row } from '../domain/findings.js';
import type { TrialScenario, View } from '../domain/trial.js';
import { labelIn } from '../present/catalogue/label-in.js';
import { shown, shownRounded } from '../present/number.js';
import { rankedMeasures } from '../present/ranking.js';
import { make } from './document.js';
import type { Sheet } from './state.js';

/** The reader's scenario beside that of the file, and all other scenarios of the municipality as they are. */
export interface Outcome {
  readonly own: View;
  readonly written: View;
  readonly scenario: TrialScenario;
  readonly isChanged: boolean;
}

/** What the scenario saves, how far it is from its target, and where its measures stand among all. */
export function outcomeOf(outcome: Outcome, sheet: Sheet): readonly HTMLElement[] {
  return [figures(outcome, sheet), ranking(outcome, sheet)];
}

function figures(outcome: Outcome, { words, locale }: Sheet): HTMLElement {
  const { own, written, scenario } = outcome;
  const total = (view: View): Row | undefined => view.rows.find((row) => row.measure === undefined && row.scenario === scenario.id);
  const gap = (view: View): number | undefined => view.pathways.find((one) => one.scenario === scenario.id)?.gap;
  const tonnes = (value: number): string => `${shown(value, locale)} ${words.unit.tonnes}`;
  const against = (value: number): string =>
    value > 0 ? words.page.gapOpen(shown(value, locale)) : words.page.gapMet(shown(-value, locale));
  const { target } = scenario;
  const items = [
    { id: 'reduction', name: words.page.reduction(own.year), of: (view: View) => total(view)?.reduction.central, text: tonnes },
    { id: 'cumulative', name: words.column.sum, of: (view: View) => total(view)?.cumulative.central, text: tonnes },
    ...(target ? [{ id: 'gap', name: words.page.gap(target.by), of: gap, text: against }] : []),
  ];
  return make(
    'dl',
    { class: 'outcome' },
    ...items.flatMap(({ id, name, of, text }) => {
      const [now, before] = [of(own), of(written)];
      if (now === undefined || before === undefined) return [];
      const beside = outcome.isChanged ? [make('small', {}, words.page.before(text(before)))] : [];
      return [make('div', {}, make('dt', {}, name), make('dd', { 'data-outcome': id, 'data-value': String(now) }, text(now), ...beside))];
    }),
  );
}

function ranking(outcome: Outcome, { words, locale, language }: Sheet): HTMLElement {
  const { own, written, scenario, isChanged } = outcome;
  const others = written.rows.filter((row) => row.scenario !== scenario.id);
  const ranked = rankedMeasures({ rows: [...own.rows, ...others] }, own.municipality);
  const before = rankedMeasures(written, own.municipality);
  const mine = new Set(scenario.measures.map(({ id }) => id));
  const rows = ranked.map(({ row, reduction }, i) => {
    const isOwn = row.scenario === scenario.id || (!isChanged && mine.has(row.measure ?? ''));
    const climbed = before.findIndex((one) => one.row.measure === row.measure) - i;
    const arrow = !isChanged || !isOwn || climbed === 0 ? '' : climbed > 0 ? ` ↑${climbed}` : ` ↓${-climbed}`;
    const mark = isChanged && row.scenario === scenario.id ? ` (${words.page.yours})` : '';
    return make(
      'tr',
      isOwn ? { class: 'own' } : {},
      make('td', { class: 'number' }, `${i + 1}${arrow}`),
      make('th', { scope: 'row' }, `${labelIn(row.title, language, row.measure ?? '')}${mark}`),
      make('td', { class: 'number', 'data-value': String(row.alone?.reduction) }, shownRounded(reduction, locale)),
    );
  });
  return framed(rows, words);
}

function framed(rows: readonly HTMLElement[], { column, page }: Sheet['words']): HTMLElement {
  const [place, name, saved] = [
    make('th', { scope: 'col', class: 'number' }, '#'),
    make('th', { scope: 'col' }, column.measure),
    make('th', { scope: 'col', class: 'number' }, column.reduction),
  ];
  const head = make('thead', {}, make('tr', {}, place, name, saved));
  const table = make('table', {}, make('caption', {}, page.rank), head, make('tbody', {}, ...rows));
  const scroll = make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': page.rank }, table);
  return make('details', { class: 'fold', open: '' }, make('summary', {}, page.rank), scroll);
}
