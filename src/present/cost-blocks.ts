import type { RowCost, SharedCost, TargetFinding } from '../domain/cost-findings.js';
import type { Comparison } from '../domain/findings.js';
import type { Block, Table } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/languages.js';
import { number, placeName, words } from './cells.js';
import type { Detail } from './detail.js';
import { millions, moneyText, percentText } from './money.js';
import { shown } from './number.js';
import type { Line } from './piece.js';
import { line } from './piece.js';
import type { RankedMeasure } from './ranking.js';

/** What the measures of a municipality cost, those first whose tonne is cheapest; nothing where no file says. */
export function costBlocks(ranked: readonly RankedMeasure[], catalogue: Catalogue): readonly Block[] {
  const { cost: text, language, locale } = catalogue;
  const priced = ranked.flatMap(({ row }) => (row.cost ? [{ row, cost: row.cost }] : []));
  if (priced.length === 0) return [];
  const rank = ({ perTonne }: RowCost): number => perTonne?.central ?? Number.POSITIVE_INFINITY;
  const ordered = [...priced].sort((a, b) => (rank(a.cost) === rank(b.cost) ? 0 : rank(a.cost) - rank(b.cost)));
  const currency = [...new Set(priced.map(({ cost }) => cost.currency))].join('/');
  const isRanged = priced.some(({ cost }) => cost.perTonne?.low !== undefined);
  const table: Table = {
    kind: 'table',
    columns: [
      words(text.columns.measure, 0, 24),
      number(text.columns.investment(currency), 3),
      number(text.columns.value(currency), 0),
      number(text.columns.annuity(currency), 2),
      number(text.columns.perTonne(currency), 0),
      ...(isRanged ? [number(text.range.lead.toLowerCase(), 1)] : []),
      words(text.columns.terms, 4),
    ],
    rows: ordered.map(({ row, cost }) => [
      line(labelIn(row.title, language, row.measure ?? row.scenario)),
      line(millions(cost.investment.central, locale)),
      line(millions(cost.presentValue.central, locale), cost.presentValue.central < 0 ? 'good' : 'plain'),
      line(millions(cost.annuity.central, locale)),
      line(shown(cost.perTonne?.central, locale), 'strong'),
      ...(isRanged ? [line(rangeText(cost, locale))] : []),
      line(`${cost.currency} ${cost.priceYear}, ${percentText(cost.discountRate, locale)}`, 'muted'),
    ]),
  };
  const notes = [text.measuresNote(priced.length, ranked.length), ...(isRanged ? [`${text.range.lead}: ${text.range.text}`] : [])];
  return [table, { kind: 'paragraph', text: line(notes.join(' '), 'muted') }];
}

/** What the range of the investment makes of a tonne. */
function rangeText({ perTonne }: RowCost, locale: string): string {
  if (perTonne?.low === undefined || perTonne.high === undefined) return '';
  return `${shown(perTonne.low, locale)}..${shown(perTonne.high, locale)}`;
}

/** What councils have promised, and how far the scenarios keep it. */
export function targetBlocks(comparison: Comparison, catalogue: Catalogue, detail: Detail): readonly Block[] {
  if (comparison.targets.length === 0) return [];
  const { cost } = catalogue;
  return [
    { kind: 'heading', level: 2, text: line(cost.targets) },
    ...comparison.targets.flatMap((target) => targetFinding(target, comparison, catalogue, detail)),
    ...(comparison.targets.some(({ drawn }) => drawn) ? [] : [{ kind: 'paragraph', text: line(cost.noProbability, 'muted') } as const]),
  ];
}

/** One promise: what was promised, how far it is kept, and the years. */
export function targetFinding(target: TargetFinding, comparison: Comparison, catalogue: Catalogue, detail: Detail): readonly Block[] {
  const { cost, fields, locale, language } = catalogue;
  const tonnes = (value: number | undefined): string => shown(value, locale);
  const { by, pathway, covered, verdict } = target;
  const gap = pathway.find(({ year }) => year === by)?.gap;
  const name = placeName(target.municipality, comparison, catalogue);
  const boundary = target.boundary === 'consumption' ? cost.consumption : fields.boundary[target.boundary].name;
  const heading = cost.target(labelIn(target.title, language, target.scenario), name, goalText(target, catalogue), boundary);
  const said = line(cost.verdict[verdict](tonnes(gap)), verdict === 'met' ? 'good' : verdict === 'missed' ? 'bad' : 'warning');
  return [
    { kind: 'heading', level: 3, text: line(heading) },
    { kind: 'paragraph', text: [...said, ...line(` ${targetSentences(target, catalogue).join(' ')}`)] },
    ...(covered.length === 0 ? [] : [pathwayTable(target, catalogue, detail)]),
  ];
}

/** `46 % less by 2030 than in 2017`, or `no more than 5 t per inhabitant by 2030`. */
function goalText({ reduce, reach, by, against }: TargetFinding, { cost, locale }: Catalogue): string {
  if (reduce !== undefined) return cost.goal.reduce(percentText(reduce, locale), by, against);
  return cost.goal[reach?.per ?? 'territory'](shown(reach?.level, locale), by);
}

function targetSentences(target: TargetFinding, { cost, locale, language }: Catalogue): readonly string[] {
  const tonnes = (value: number | undefined): string => shown(value, locale);
  const { by, against, pathway, base, needed, coverage, covered, budget, drawn, source } = target;
  if (target.verdict === 'not-computed') return [cost.published(source ?? '')];
  const sectors = covered
    .map(({ sector, label, base: own, from }) => `${labelIn(label, language, sector)} ${tonnes(own)} t (${from})`)
    .join(', ');
  const last = pathway.at(-1);
  const end = Math.min(by, last?.year ?? by);
  return [
    ...(base === undefined || needed === undefined ? [] : [cost.base(tonnes(base), tonnes(needed), by, source ?? '')]),
    covered.length === 0
      ? cost.uncovered(against)
      : coverage === undefined
        ? cost.sectors(sectors)
        : cost.coverage(percentText(coverage, locale), sectors),
    ...(by > end && last?.gap !== undefined ? [cost.onTheWay(tonnes(last.gap), end)] : []),
    cost.saved(tonnes(target.saved), end),
    ...(budget ? [cost.carbonBudget(tonnes(budget.allowed), tonnes(budget.used), pathway[0]?.year ?? by, end)] : []),
    ...(drawn
      ? [
          cost.drawn(
            tonnes(drawn.gap.low),
            tonnes(drawn.gap.high),
            percentText(drawn.probability, locale),
            tonnes(drawn.used.low),
            tonnes(drawn.used.high),
          ),
        ]
      : []),
  ];
}

/** All years, or the first, that of the target and the last. */
function pathwayTable({ pathway, by }: TargetFinding, catalogue: Catalogue, detail: Detail): Table {
  const { cost, draws, locale } = catalogue;
  const { columns } = cost;
  const isDrawn = pathway.some(({ drawn }) => drawn);
  const [first, last] = [pathway[0]?.year, pathway.at(-1)?.year];
  const shownYears = pathway.filter(({ year }) => detail === 'full' || year === first || year === by || year === last);
  const cell = (value: number | undefined): Line => line(shown(value, locale));
  return {
    kind: 'table',
    columns: [
      words(columns.year, 0),
      number(columns.baseline, 1),
      number(columns.scenario, 0),
      number(columns.allowed, 0),
      number(columns.gap, 0),
      ...(isDrawn ? [number(draws.columns.range, 0)] : []),
    ],
    rows: shownYears.map(({ year, baseline, scenario, allowed, gap, drawn }) => [
      line(String(year)),
      cell(baseline),
      cell(scenario),
      cell(allowed),
      line(shown(gap, locale), (gap ?? 0) > 0 ? 'bad' : 'good'),
      ...(isDrawn ? [line(drawn ? draws.range(shown(drawn.low, locale), shown(drawn.high, locale)) : '')] : []),
    ]),
  };
}

/** Scenarios and projects that several municipalities pay for. */
export function sharedBlocks(comparison: Comparison, catalogue: Catalogue): readonly Block[] {
  if (comparison.shared.length === 0) return [];
  return [
    {
      kind: 'notes',
      title: line(catalogue.cost.shared, 'strong'),
      items: comparison.shared.flatMap((shared) => sharedLines(shared, comparison, catalogue)),
    },
  ];
}

function sharedLines(shared: SharedCost, comparison: Comparison, catalogue: Catalogue): readonly Line[] {
  const { cost, language, locale } = catalogue;
  const { measures, project, currency, priceYear } = shared;
  const title = labelIn(shared.title, language, shared.scenario);
  const name = (id: string): string => placeName(id, comparison, catalogue);
  const euros = (amount: number): string => moneyText(amount, currency, locale);
  const own = (amount: number): string => moneyText(amount, project?.currency ?? currency, locale);
  const partners = measures?.partners
    .map(({ municipality, presentValue }) => cost.partner(name(municipality), euros(presentValue)))
    .join(', ');
  const { perTonne } = measures ?? {};
  return [
    ...(measures
      ? [
          line(
            cost.sharedMeasures(
              title,
              euros(measures.presentValue),
              priceYear,
              perTonne === undefined ? undefined : euros(perTonne),
              partners ?? '',
            ),
          ),
        ]
      : []),
    ...(project
      ? [
          line(
            cost.project(
              title,
              name(project.lead),
              [...new Set(project.years)].join('–'),
              own(project.budget),
              own(project.grant),
              percentText(project.grantShare, locale),
              project.partners.map(({ municipality, cost: amount }) => cost.partner(name(municipality), own(amount))).join(', '),
            ),
          ),
        ]
      : []),
    ...(project?.budgetPerTonne !== undefined && project.ownPerTonne !== undefined
      ? [line(cost.projectPerTonne(euros(project.budgetPerTonne), euros(project.ownPerTonne), priceYear))]
      : []),
  ];
}
