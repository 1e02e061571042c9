import type { Comparison, Row } from '../../domain/findings.js';
import type { ReportFindings } from '../../domain/report-findings.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { labelIn } from '../catalogue/label-in.js';
import { placeName } from '../cells.js';
import { goalText } from '../cost-blocks.js';
import { percentText } from '../money.js';
import { shown } from '../number.js';
import { line } from '../piece.js';
import { rankedMeasures } from '../ranking.js';
import type { KeyFigures, Part } from './model.js';
import { paragraph } from './model.js';

type Item = KeyFigures['items'][number];

/** So many measures that raise emissions are named. */
const named = 4;

/** Below this, in tonnes, a measure saves nothing that is worth a sentence. */
const noticed = 0.5;

/** The most important numbers, and the same in sentences. */
export function summaryParts(findings: ReportFindings, catalogue: Catalogue): readonly Part[] {
  const { comparison, note } = findings;
  const sentences = comparison.municipalities.flatMap(({ id }) => sentencesOf(id, findings, catalogue));
  const hasIntervals = comparison.rows.some(({ reduction }) => reduction.low !== undefined);
  const { lead } = catalogue.report;
  return [
    { kind: 'key-figures', items: itemsOf(findings, catalogue) },
    ...(note ? [paragraph(line(labelIn(note, catalogue.language, '')))] : []),
    ...sentences.map((text) => paragraph(line(text))),
    paragraph(line(hasIntervals ? lead.intervals : lead.noIntervals, 'muted')),
  ];
}

function itemsOf(findings: ReportFindings, catalogue: Catalogue): readonly Item[] {
  const { comparison, subject } = findings;
  const { report, locale, language, fields } = catalogue;
  const { year } = comparison.settings;
  const several = comparison.municipalities.length > 1;
  const total = (id: string): number => baselineOf(comparison, id);
  const places = comparison.municipalities.flatMap(({ id, name }): readonly Item[] => {
    const best = largestScenario(comparison, id);
    const suffix = several ? `, ${name}` : '';
    const before: Item = {
      label: `${report.figure.baseline(year)}${suffix}`,
      value: shown(total(id), locale),
      unit: report.unit.tonnes,
      role: 'plain',
    };
    if (!best) return [before];
    const of = total(id) > 0 ? { note: report.figure.ofBaseline(percentText(best.reduction.central / total(id), locale)) } : {};
    const title = labelIn(best.title, language, best.scenario);
    const label = subject.kind === 'scenario' ? report.page.reduction(year) : report.figure.saves(title, year);
    const role = best.reduction.central < 0 ? ('bad' as const) : ('good' as const);
    return [before, { label: `${label}${suffix}`, value: shown(best.reduction.central, locale), unit: report.unit.tonnes, role, ...of }];
  });
  const measures = comparison.municipalities.reduce((sum, { id }) => sum + rankedMeasures(comparison, id).length, 0);
  const worst = comparison.rows.map(({ quality }) => quality).find(({ grade }) => grade === 'assumed') ?? comparison.rows[0]?.quality;
  const all = worst ? worst.own + worst.national + worst.assumed : 0;
  const quality: readonly Item[] =
    worst && all > 0
      ? [
          {
            label: report.figure.quality,
            value: fields.grade[worst.grade],
            note: report.figure.assumed(worst.assumed, all),
            role: worst.grade === 'assumed' ? 'warning' : 'plain',
          },
        ]
      : [];
  const warned: Item = {
    label: report.figure.warnings,
    value: String(findings.warnings.length),
    role: findings.warnings.length > 0 ? 'warning' : 'plain',
  };
  const counted: readonly Item[] =
    subject.kind === 'scenario' ? [] : [{ label: report.figure.measures, value: String(measures), role: 'plain' }];
  return [...places, ...counted, ...targetItem(comparison, catalogue), ...quality, warned];
}

/** What a municipality emits without measures, t CO2e in the boundary of the settings. */
function baselineOf({ baselines, settings }: Comparison, municipality: string): number {
  return baselines
    .filter((one) => one.municipality === municipality)
    .reduce((sum, { byBoundary }) => sum + (byBoundary.get(settings.boundary) ?? 0), 0);
}

function largestScenario({ rows }: Comparison, municipality: string): Row | undefined {
  return rows
    .filter(
      (row) =>
        row.measure === undefined &&
        row.municipality === municipality &&
        rows.some((one) => one.scenario === row.scenario && one.measure !== undefined),
    )
    .sort((a, b) => b.reduction.central - a.reduction.central || (a.scenario < b.scenario ? -1 : 1))[0];
}

/** The promise of the scenario that comes nearest to keeping it. */
function targetItem({ targets }: Comparison, catalogue: Catalogue): readonly Item[] {
  const { report, locale } = catalogue;
  const gapOf = (one: (typeof targets)[number]): number | undefined => one.pathway.find(({ year }) => year === one.by)?.gap;
  const nearest = [...targets].sort((a, b) => (gapOf(a) ?? Infinity) - (gapOf(b) ?? Infinity))[0];
  if (!nearest) return [];
  const gap = gapOf(nearest);
  const value = gap === undefined ? report.figure.notKnown : gap > 0 ? report.figure.missedBy(shown(gap, locale)) : report.figure.met;
  return [
    {
      label:
        nearest.reduce === undefined ? goalText(nearest, catalogue) : report.figure.target(percentText(nearest.reduce, locale), nearest.by),
      value,
      role: gap === undefined ? 'warning' : gap > 0 ? 'bad' : 'good',
    },
  ];
}

function sentencesOf(id: string, findings: ReportFindings, catalogue: Catalogue): readonly string[] {
  const { comparison } = findings;
  const { report, locale, language } = catalogue;
  const { year } = comparison.settings;
  const { lead } = report;
  const place = placeName(id, comparison, catalogue);
  const best = largestScenario(comparison, id);
  const ranked = rankedMeasures(comparison, id);
  if (!best || ranked.length === 0) return [lead.none];
  const title = labelIn(best.title, language, best.scenario);
  const tonnes = best.reduction.central;
  const amount = shown(Math.abs(tonnes), locale);
  const first =
    Math.abs(tonnes) < 1e-9
      ? lead.nothing(title, place, year)
      : tonnes > 0
        ? lead.saves(title, place, amount, year)
        : lead.raises(title, place, amount, year);
  const name = ({ row }: (typeof ranked)[number]): string => labelIn(row.title, language, row.measure ?? '');
  const top = ranked[0];
  const rising = ranked
    .filter(({ alone }) => alone.reduction < -noticed)
    .reverse()
    .slice(0, named);
  return [
    first,
    ...(top && ranked.length > 1 && top.alone.reduction > noticed ? [lead.largest(name(top), shown(top.alone.reduction, locale))] : []),
    ...(rising.length > 0 && ranked.length > 1
      ? [lead.rising(rising.map((one) => `${name(one)} (${shown(-one.alone.reduction, locale)} t)`).join('; '))]
      : []),
  ];
}
