import type { Row } from '../../domain/findings.js';
import type { Pathway, View } from '../../domain/trial.js';
import type { Table } from '../block.js';
import { labelIn } from '../catalogue/label-in.js';
import type { Bar } from '../charts/bars.js';
import { barsChart } from '../charts/bars.js';
import type { Series } from '../charts/years.js';
import { wedgeChart } from '../charts/years.js';
import { number, signed, words as wordsColumn } from '../cells.js';
import { digitStep, rounded, shown, shownRounded } from '../number.js';
import type { Package } from '../packages.js';
import { packagesOf } from '../packages.js';
import { line } from '../piece.js';
import type { RankedMeasure } from '../ranking.js';
import { rankedMeasures } from '../ranking.js';
import type { Figure, Fold, Part } from './model.js';
import { paragraph } from './model.js';
import type { ViewVoice } from './view-voice.js';
import { nameOfPlace } from './view-voice.js';

/** So many series are told apart in one chart; the smaller ones are drawn as one. */
const mostSeries = 7;

/** So many scenarios are shown open; the others are opened on request. */
const open = 3;

/** What a part needs of a comparison: the rows and the year. */
export type Viewed = Pick<View, 'municipality' | 'boundary' | 'year' | 'years' | 'rows' | 'pathways'>;

const rankedIn = ({ rows, municipality }: Viewed): readonly RankedMeasure[] => rankedMeasures({ rows }, municipality);

const titleOf = (row: Row, { language }: ViewVoice): string => labelIn(row.title, language, row.measure ?? row.scenario);

/** Two measures of one name are told apart by their scenarios. */
function namesOf(ranked: readonly RankedMeasure[], voice: ViewVoice): readonly { readonly name: string; readonly scenario?: string }[] {
  const titles = ranked.map(({ row }) => titleOf(row, voice));
  return ranked.map(({ row }, i) => {
    const name = titles[i] ?? '';
    return titles.filter((title) => title === name).length > 1 ? { name: `${name} (${row.scenario})`, scenario: row.scenario } : { name };
  });
}

/** Every measure alone, the largest reduction first: a chart and the same numbers as a table. */
export function rankingParts(view: Viewed, voice: ViewVoice): readonly Part[] {
  const ranked = rankedIn(view);
  const { words, locale } = voice;
  if (ranked.length === 0) return [paragraph(line(words.noMeasures))];
  const names = namesOf(ranked, voice);
  const title = words.chart.ranking(view.year, words.boundary[view.boundary]);
  const bars = ranked.map(({ row, reduction }, i): Bar => {
    const { low, high } = row.alone?.drawn?.reduction ?? {};
    return {
      label: names[i]?.name ?? '',
      value: row.alone?.reduction ?? 0,
      text: shownRounded(reduction, locale),
      ...(low === undefined || high === undefined ? {} : { low, high }),
    };
  });
  const described = bars.slice(0, 3).map(({ label, text }) => words.chart.saved(label, text));
  const chart = barsChart(bars, {
    title,
    description: `${title}. ${described.join('; ')}.`,
    axis: words.unit.tonnes,
    tick: (value) => shown(value, locale),
  });
  return [{ kind: 'figure', id: `ranking-${view.municipality}`, chart, table: rankingTable(ranked, names, voice) }];
}

function rankingTable(ranked: readonly RankedMeasure[], names: readonly { readonly name: string }[], voice: ViewVoice): Table {
  const { words, locale } = voice;
  const hasInterval = ranked.some(({ row }) => row.alone?.drawn?.reduction.low !== undefined);
  return {
    kind: 'table',
    columns: [
      number('#', 0),
      wordsColumn(words.column.measure, 0, 24),
      wordsColumn(words.column.scenario, 1),
      number(words.column.reduction, 0),
      ...(hasInterval ? [number(words.column.interval, 1)] : []),
      number(words.column.sum, 2),
      wordsColumn(words.column.falls, 3, 30),
    ],
    rows: ranked.map((one, i) => [
      line(String(i + 1), 'muted'),
      line(names[i]?.name ?? ''),
      line(one.row.scenario, 'muted'),
      signed(one.reduction, locale),
      ...(hasInterval ? [line(intervalText(one, locale), 'muted')] : []),
      signed(one.cumulative, locale),
      line(fallsText(one, voice)),
    ]),
  };
}

/** Two digits of its width: a third would claim more than is known. */
function intervalText({ row }: RankedMeasure, locale: string): string {
  const { low, high } = row.alone?.drawn?.reduction ?? {};
  if (low === undefined || high === undefined) return '–';
  const step = digitStep([high - low]) + 1;
  return `${shownRounded(rounded(low, step), locale)} – ${shownRounded(rounded(high, step), locale)}`;
}

function fallsText({ row, falls }: RankedMeasure, voice: ViewVoice): string {
  const { words, locale } = voice;
  return falls
    .map(({ place, value }) => `${place === row.municipality ? words.home : nameOfPlace(place, voice)} ${shownRounded(value, locale)}`)
    .join(' · ');
}

/** The scenarios with measures: what the measures are alone and together, and what each adds year by year. */
export function togetherParts(view: Viewed, voice: ViewVoice): readonly Part[] {
  const packages = packagesOf(view, view.municipality).filter(({ measures }) => measures.length > 1);
  const only = view.pathways.filter(({ measures }) => measures.length === 1);
  const several = packages.flatMap((one) => {
    const pathway = view.pathways.find(({ scenario }) => scenario === one.row.scenario);
    return pathway
      ? [{ title: labelIn(pathway.title, voice.language, pathway.scenario), parts: scenarioParts(one, pathway, view, voice) }]
      : [];
  });
  if (several.length === 0 && view.pathways.length === 1) return only.map((pathway) => wedgeFigure(pathway, view, voice));
  const [alone] = several;
  if (several.length === 1 && alone) return alone.parts;
  const folds = several.slice(open).map(({ title, parts }): Fold => ({ kind: 'fold', title, parts }));
  const shownOpen = several
    .slice(0, open)
    .flatMap(({ title, parts }): readonly Part[] => [{ kind: 'heading', level: 3, text: line(title) }, ...parts]);
  return [...shownOpen, ...folds];
}

function scenarioParts(one: Package, pathway: Pathway, view: Viewed, voice: ViewVoice): readonly Part[] {
  return [waterfallFigure(one, view, voice), wedgeFigure(pathway, view, voice)];
}

function waterfallFigure(one: Package, { year, municipality }: Viewed, voice: ViewVoice): Figure {
  const { words, locale } = voice;
  let from = 0;
  const byAlone = [...one.measures].sort((a, b) => (b.row.standalone ?? 0) - (a.row.standalone ?? 0));
  const parts = byAlone.map(({ row, alone }): Bar => {
    const value = row.standalone ?? 0;
    const bar = { label: titleOf(row, voice), value, from, text: shownRounded(alone, locale) };
    from += value;
    return bar;
  });
  const overlap = -(one.row.overlap ?? 0);
  const name = overlap > 0 ? words.mutualHelp : words.overlap;
  const fromOverlap = one.fromOverlap;
  const isShown = fromOverlap !== undefined && fromOverlap.steps !== 0;
  const between: readonly Bar[] = isShown
    ? [{ label: name, value: overlap, from, text: shownRounded(fromOverlap, locale), role: 'overlap' }]
    : [];
  const together = shownRounded(one.together, locale);
  const bars: readonly Bar[] = [
    ...parts,
    ...between,
    { label: words.together, value: one.row.reduction.central, from: 0, text: together, role: 'total' },
  ];
  const scenario = labelIn(one.row.scenarioTitle, voice.language, one.row.scenario);
  const title = words.chart.waterfall(scenario, year);
  const chart = barsChart(bars, {
    title,
    description: `${title}. ${words.chart.saved(words.together, together)}.`,
    axis: words.unit.tonnes,
    tick: (value) => shown(value, locale),
  });
  return { kind: 'figure', id: `waterfall-${municipality}-${one.row.scenario}`, chart, table: packageTable(one, voice) };
}

function packageTable({ measures, fromOverlap, together, row }: Package, voice: ViewVoice): Table {
  const { words, locale } = voice;
  return {
    kind: 'table',
    columns: [wordsColumn(words.column.measure, 0, 24), number(words.column.share, 0), number(words.column.alone, 0)],
    rows: [
      ...measures.map(({ row: part, share, alone }) => [line(titleOf(part, voice)), signed(share, locale), signed(alone, locale)]),
      ...(fromOverlap === undefined
        ? []
        : [
            [
              line((row.overlap ?? 0) < 0 ? words.mutualHelp : words.overlap, 'muted'),
              line(''),
              line(shownRounded(fromOverlap, locale), 'muted'),
            ],
          ]),
      [line(words.together, 'strong'), line(shownRounded(together, locale), 'strong'), line(shownRounded(together, locale), 'strong')],
    ],
  };
}

/** What the measures add by year: their shares, so that the bands sum to what the scenario saves. */
function wedgeFigure(pathway: Pathway, { years, municipality }: Viewed, voice: ViewVoice): Figure {
  const { words, locale, language } = voice;
  const at = years.map((year, i) => ({ year, i })).filter(({ year }) => year >= pathway.first && year <= pathway.last);
  const own = at.map(({ year }) => year);
  const last = own.at(-1) ?? pathway.last;
  const series = pathway.measures
    .map(({ measure, title, saved }) => ({ label: labelIn(title, language, measure), values: at.map(({ i }) => saved[i] ?? 0) }))
    .sort((a, b) => Math.abs(b.values.at(-1) ?? 0) - Math.abs(a.values.at(-1) ?? 0));
  const moving = series.filter(({ values }) => values.some((value) => Math.abs(value) > 1e-9));
  const small = moving.slice(mostSeries);
  const merged =
    small.length < 2
      ? moving
      : [
          ...moving.slice(0, mostSeries),
          { label: words.others(small.length), values: own.map((_, i) => small.reduce((sum, { values }) => sum + (values[i] ?? 0), 0)) },
        ];
  const named = merged.map((one): Series => ({ ...one, text: words.chart.inYear(shown(one.values.at(-1), locale), last) }));
  const title = words.chart.wedge(labelIn(pathway.title, language, pathway.scenario));
  const total = pathway.saved[at.at(-1)?.i ?? 0];
  const chart = wedgeChart(named, {
    title,
    description: `${title}. ${words.chart.saved(words.together, words.chart.inYear(shown(total, locale), last))}.`,
    axis: words.unit.tonnesByYear,
    years: own,
    tick: (value) => shown(value, locale),
  });
  const table: Table = {
    kind: 'table',
    columns: [wordsColumn(words.column.year, 0), ...series.map(({ label }) => number(label, 0)), number(words.together, 0)],
    rows: at.map(({ year, i }, position) => [
      line(String(year)),
      ...series.map(({ values }) => line(shown(values[position], locale))),
      line(shown(pathway.saved[i], locale), 'strong'),
    ]),
  };
  return { kind: 'figure', id: `years-${municipality}-${pathway.scenario}`, chart, table };
}

/** Where the reduction of the scenarios falls: the three largest in a municipality, or the one of a report. */
export function fallsParts(view: Viewed, voice: ViewVoice): readonly Part[] {
  const totals = view.rows
    .filter(({ measure, falls }) => measure === undefined && falls.some(({ value }) => value !== 0))
    .sort((a, b) => Math.abs(b.reduction.central) - Math.abs(a.reduction.central))
    .slice(0, open);
  return totals.map((row) => fallsFigure(row, view, voice));
}

function fallsFigure(row: Row, { year, municipality }: Viewed, voice: ViewVoice): Figure {
  const { words, locale, language } = voice;
  const title = words.chart.falls(labelIn(row.title, language, row.scenario), year);
  const text = (value: number): string => shown(value, locale);
  const name = (place: string): string =>
    place === municipality ? `${nameOfPlace(place, voice)} (${words.home})` : nameOfPlace(place, voice);
  const ordered = [...row.falls].sort((a, b) => Number(b.municipality === municipality) - Number(a.municipality === municipality));
  const bars = ordered.map(({ municipality: place, value }): Bar => ({ label: name(place), value, text: text(value) }));
  const total: Bar = { label: words.together, value: row.reduction.central, text: text(row.reduction.central), role: 'total' };
  const chart = barsChart([...bars, total], {
    title,
    description: `${title}. ${bars.map((bar) => words.chart.saved(bar.label, bar.text)).join('; ')}.`,
    axis: words.unit.tonnes,
    tick: text,
  });
  const table: Table = {
    kind: 'table',
    columns: [wordsColumn(words.column.place, 0), number(words.column.reduction, 0)],
    rows: [...bars, total].map(({ label, text: value, role }) => [
      line(label, role === 'total' ? 'strong' : 'plain'),
      line(value, role === 'total' ? 'strong' : 'plain'),
    ]),
  };
  return { kind: 'figure', id: `falls-${municipality}-${row.scenario}`, chart, table };
}
