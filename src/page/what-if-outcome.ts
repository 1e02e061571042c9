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

function figures({ own, written, scenario, isChanged }: Outcome, { words, locale }: Sheet): HTMLElement {
  const total = (view: View): Row | undefined => view.rows.find((row) => row.measure === undefined && row.scenario === scenario.id);
  const gap = (view: View): number | undefined => view.pathways.find((one) => one.scenario === scenario.id)?.gap;
  const tonnes = (value: number | undefined): string => `${shown(value, locale)} ${words.unit.tonnes}`;
  const item = (id: string, name: string, value: number | undefined, now: string, before: string): HTMLElement =>
    make(
      'div',
      {},
      make('dt', {}, name),
      make(
        'dd',
        { 'data-outcome': id, 'data-value': String(value) },
        now,
        ...(isChanged ? [make('small', {}, words.page.before(before))] : []),
      ),
    );
  const gapText = (value: number): string =>
    value > 0 ? words.page.gapOpen(shown(value, locale)) : words.page.gapMet(shown(-value, locale));
  const [now, before] = [gap(own), gap(written)];
  return make(
    'dl',
    { class: 'outcome' },
    item(
      'reduction',
      words.page.reduction(own.year),
      total(own)?.reduction.central,
      tonnes(total(own)?.reduction.central),
      tonnes(total(written)?.reduction.central),
    ),
    item(
      'cumulative',
      words.column.sum,
      total(own)?.cumulative.central,
      shown(total(own)?.cumulative.central, locale),
      shown(total(written)?.cumulative.central, locale),
    ),
    ...(now === undefined || before === undefined || !scenario.target
      ? []
      : [item('gap', words.page.gap(scenario.target.by), now, gapText(now), gapText(before))]),
  );
}

function ranking({ own, written, scenario, isChanged }: Outcome, { words, locale, language }: Sheet): HTMLElement {
  const others = written.rows.filter((row) => row.scenario !== scenario.id);
  const ranked = rankedMeasures({ rows: [...own.rows, ...others] }, own.municipality);
  const before = rankedMeasures(written, own.municipality);
  const placeBefore = (measure: string | undefined): number => before.findIndex(({ row }) => row.measure === measure) + 1;
  const mine = new Set(scenario.measures.map(({ id }) => id));
  const rows = ranked.map(({ row, reduction }, i) => {
    const isOwn = row.scenario === scenario.id || (!isChanged && mine.has(row.measure ?? ''));
    const moved = placeBefore(row.measure) - (i + 1);
    const arrow = !isChanged || !isOwn || moved === 0 ? '' : moved > 0 ? ` ↑${moved}` : ` ↓${-moved}`;
    const mark = isChanged && row.scenario === scenario.id ? ` (${words.page.yours})` : '';
    return make(
      'tr',
      isOwn ? { class: 'own' } : {},
      make('td', { class: 'number' }, `${i + 1}${arrow}`),
      make('th', { scope: 'row' }, `${labelIn(row.title, language, row.measure ?? '')}${mark}`),
      make('td', { class: 'number', 'data-value': String(row.alone?.reduction) }, shownRounded(reduction, locale)),
    );
  });
  const head = make(
    'tr',
    {},
    make('th', { scope: 'col', class: 'number' }, '#'),
    make('th', { scope: 'col' }, words.column.measure),
    make('th', { scope: 'col', class: 'number' }, words.column.reduction),
  );
  const table = make('table', {}, make('caption', {}, words.page.rank), make('thead', {}, head), make('tbody', {}, ...rows));
  return make(
    'details',
    { class: 'fold', open: '' },
    make('summary', {}, words.page.rank),
    make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': words.page.rank }, table),
  );
}
