import type { CostCurve, CostCurves, CostPackage, CurveStep, DrawnAmount } from '../domain/cost-findings.js';
import type { Block, Table } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { LedNote } from './catalogue/comparison-words.js';
import { labelIn } from './catalogue/languages.js';
import { number, words } from './cells.js';
import { millions, moneyText, percentText } from './money.js';
import { drawSettingText } from './draws.js';
import type { Rounded } from './number.js';
import { commonStep, rounded, roundedParts, shown, shownRounded } from './number.js';
import type { Line } from './piece.js';
import { line, piece } from './piece.js';

const led = ({ lead, text }: LedNote): Line => [piece(`${lead}: `, 'strong'), piece(text)];

/** The curves of `cost`, each with its steps, its overlap and the package that was asked for. */
export function costReport(curves: CostCurves, catalogue: Catalogue, study: string): readonly Block[] {
  const { cost, fields } = catalogue;
  const boundary = fields.boundary[curves.settings.boundary].name;
  const title: readonly Block[] = [
    { kind: 'heading', level: 1, text: line(cost.title) },
    { kind: 'paragraph', text: line(settingText(curves, catalogue, study), 'muted') },
  ];
  const said = (scenarios: readonly string[], text: (names: string) => string): readonly Block[] =>
    scenarios.length === 0 ? [] : [{ kind: 'paragraph', text: line(text(scenarios.join(', ')), 'muted') }];
  const incomplete = [
    ...said(curves.incomplete, cost.incomplete),
    ...said(curves.joint, cost.joint),
    ...said(curves.crowded, cost.crowded),
  ];
  if (curves.curves.length === 0) return [...title, ...incomplete, { kind: 'paragraph', text: line(cost.nothing) }];
  const steps = curves.curves.flatMap((curve) => curve.steps);
  const notes: readonly LedNote[] = [
    cost.method,
    cost.tonnes(boundary),
    cost.values,
    ...(steps.some(({ presentValue }) => presentValue.central < 0) ? [cost.saving] : []),
    ...(steps.some(({ presentValue }) => presentValue.low !== undefined) ? [cost.range] : []),
    ...(curves.curves.some(({ alternatives }) => alternatives.length > 0) ? [cost.alternatives] : []),
    ...(curves.settings.drawn ? [cost.drawnProbability] : curves.question.target ? [cost.probability] : []),
  ];
  return [
    ...title,
    ...curves.curves.flatMap((curve) => curveBlocks(curve, curves, catalogue)),
    ...incomplete,
    { kind: 'notes', title: line(cost.notes, 'strong'), items: notes.map(led) },
  ];
}

function settingText({ settings: { boundary, gwp, drawn } }: CostCurves, catalogue: Catalogue, study: string): string {
  const { comparison, fields } = catalogue;
  const text = comparison.setting(fields.boundary[boundary].name, gwp, study);
  return drawn ? `${text} · ${drawSettingText(drawn, catalogue)}` : text;
}

function curveBlocks(curve: CostCurve, curves: CostCurves, catalogue: Catalogue): readonly Block[] {
  const { cost, language, locale } = catalogue;
  const { scenario, title, currency, priceYear, baseYear, discountRate, years } = curve;
  const places = curve.municipalities.map((id) => curves.municipalities.find((one) => one.id === id)?.name ?? id).join(', ');
  const terms = cost.terms(scenario, currency, priceYear, baseYear, percentText(discountRate, locale), ...years);
  const unpriced = curve.unpriced.map(({ measure, title: name }) => labelIn(name, language, measure));
  return [
    { kind: 'heading', level: 2, text: line(curve.from ? cost.ofAll(places) : cost.curve(labelIn(title, language, scenario), places)) },
    { kind: 'paragraph', text: line(terms, 'muted') },
    curveTable(curve, catalogue),
    ...muted(curve.from && cost.from(curve.from.length)),
    ...muted(passedOverText(curve, catalogue)),
    ...muted(unpriced.length === 0 ? undefined : cost.unpriced(unpriced.join(', '))),
    ...packageBlocks(curve, curves, catalogue),
  ];
}

const muted = (text: string | undefined): readonly Block[] =>
  text === undefined ? [] : [{ kind: 'paragraph', text: line(text, 'muted') }];

function passedOverText({ passedOver, currency }: CostCurve, { cost, language, locale }: Catalogue): string | undefined {
  if (passedOver.length === 0) return undefined;
  const texts = passedOver.map(({ measure, title, presentValue, instead }) =>
    cost.instead(
      labelIn(title, language, measure),
      moneyText(presentValue.central, currency, locale),
      labelIn(instead.title, language, instead.measure),
    ),
  );
  return cost.passedOver(texts.join('; '));
}

function rangeText({ central, low, high }: CurveStep['presentValue'], locale: string): string {
  const text = millions(central, locale);
  return low === undefined || high === undefined ? text : `${text} (${millions(low, locale)}..${millions(high, locale)})`;
}

/** The steps of a curve, what they come to and their overlap. */
export function curveTable({ steps, total, overlap, currency }: CostCurve, { cost, language, locale }: Catalogue): Table {
  const { columns } = cost;
  const step = commonStep([...steps.map(({ tonnes }) => tonnes), total.tonnes]);
  const added = roundedParts(
    steps.map(({ tonnes }) => tonnes),
    total.tonnes,
    step,
  );
  const alone = (value: number): Line => line(shownRounded(rounded(value, step), locale), 'muted');
  return {
    kind: 'table',
    columns: [
      number('#', 1),
      words(columns.measure, 0, 24),
      number(columns.value(currency), 1),
      number(columns.adds, 0),
      number(columns.alone, 2),
      number(columns.perTonne(currency), 0),
      { title: columns.perTonneBar, align: 'left', priority: 3, fit: 'bar' },
    ],
    rows: [
      ...steps.map(({ measure, title, presentValue, perTonne, ...one }, i) => [
        line(String(i + 1), 'muted'),
        line(labelIn(title, language, measure)),
        line(rangeText(presentValue, locale)),
        line(addedText(added[i] ?? rounded(one.tonnes, step), one.drawn, locale), one.tonnes < 0 ? 'bad' : 'plain'),
        alone(one.alone),
        line(shown(perTonne?.central, locale), 'strong'),
        perTonne?.central ?? 0,
      ]),
      ...(steps.length > 1
        ? [
            [
              line(''),
              line(cost.together, 'strong'),
              line(millions(total.presentValue, locale), 'strong'),
              line(shownRounded(rounded(total.tonnes, step), locale), 'strong'),
              line(''),
              line(total.tonnes > 0 ? shown(total.presentValue / total.tonnes, locale) : shown(undefined, locale), 'strong'),
              line(''),
            ],
            [
              line(''),
              line(overlap < 0 ? cost.mutualHelp : cost.overlap, 'muted'),
              line(''),
              line(''),
              alone(Math.abs(overlap)),
              line(''),
              line(''),
            ],
          ]
        : []),
    ],
  };
}

function addedText(central: Rounded, drawn: DrawnAmount | undefined, locale: string): string {
  const text = shownRounded(central, locale);
  if (!drawn) return text;
  const end = (value: number): string => shownRounded(rounded(value, central.step), locale);
  return `${text} (${end(drawn.low)}..${end(drawn.high)})`;
}

function packageBlocks({ best, total, currency }: CostCurve, { question, settings }: CostCurves, catalogue: Catalogue): readonly Block[] {
  if (!best) return [];
  const { cost, language, locale } = catalogue;
  const { year } = settings;
  const budget = best.budget === undefined ? undefined : moneyText(best.budget, currency, locale);
  const { target } = question;
  const wanted = target && `${shown(target.tonnes, locale)} t CO2e${target.per === 'year' ? cost.perYear(year) : cost.overYears}`;
  const aimed = wanted === undefined ? cost.best(budget ?? '') : cost.cheapest(wanted, budget);
  const { confidence } = question;
  const heading = confidence === undefined ? aimed : cost.sure(aimed, percentText(confidence, locale));
  const tonnes = (value: number): string => shown(value, locale);
  const considered = new Intl.NumberFormat(locale).format(best.considered);
  const names = best.measures.map(({ measure, title }) => labelIn(title, language, measure)).join(' + ');
  const text = !best.found
    ? cost.noPackage(tonnes(total.tonnes), tonnes(total.reduction), year)
    : best.measures.length === 0
      ? cost.emptyPackage(considered)
      : cost.inPackage(
          names,
          moneyText(best.presentValue, currency, locale),
          tonnes(best.tonnes),
          tonnes(best.reduction),
          year,
          considered,
        );
  return [
    { kind: 'heading', level: 3, text: line(heading) },
    { kind: 'paragraph', text: line([text, ...drawnSentences(best, total, year, catalogue)].join(' ')) },
  ];
}

/** What the draws say of a package, or of all measures where none is sure enough. */
function drawnSentences(
  { found, drawn }: CostPackage,
  total: CostCurve['total'],
  year: number,
  { cost, locale }: Catalogue,
): readonly string[] {
  const share = (part: number): string => percentText(part, locale);
  if (!found) return total.drawn?.probability === undefined ? [] : [cost.togetherProbability(share(total.drawn.probability))];
  if (!drawn) return [];
  const tonnes = (value: number): string => shown(value, locale);
  const { tonnes: all, reduction, probability } = drawn;
  return [
    ...(probability === undefined ? [] : [cost.packageProbability(share(probability))]),
    cost.packageDrawn(tonnes(all.low), tonnes(all.high), tonnes(reduction.low), tonnes(reduction.high), year),
  ];
}
