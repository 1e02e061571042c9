import type { Comparison, Row } from '../../domain/findings.js';
import type { ReportFindings } from '../../domain/report-findings.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { labelIn } from '../catalogue/label-in.js';
import { placeName } from '../cells.js';
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
  const { comparison, subject, warnings } = findings;
  const { figure } = catalogue.report;
  const measures = comparison.municipalities.reduce((sum, { id }) => sum + rankedMeasures(comparison, id).length, 0);
  return [
    ...comparison.municipalities.flatMap(({ id, name }) => placeItems(id, name, findings, catalogue)),
    ...(subject.kind === 'scenario' ? [] : [{ label: figure.measures, value: String(measures), role: 'plain' as const }]),
    ...targetItem(comparison, catalogue),
    ...qualityItem(comparison, catalogue),
    { label: figure.warnings, value: String(warnings.length), role: warnings.length > 0 ? 'warning' : 'plain' },
  ];
}

/** What is emitted, and what the largest scenario saves of it. */
function placeItems(
  id: string,
  name: string,
  { comparison, subject }: ReportFindings,
  { report, locale, language }: Catalogue,
): readonly Item[] {
  const { year } = comparison.settings;
  const suffix = comparison.municipalities.length > 1 ? `, ${name}` : '';
  const total = baselineOf(comparison, id);
  const unit = report.unit.tonnes;
  const before: Item = { label: `${report.figure.baseline(year)}${suffix}`, value: shown(total, locale), unit, role: 'plain' };
  const best = largestScenario(comparison, id);
  if (!best) return [before];
  const saved = best.reduction.central;
  const label =
    subject.kind === 'scenario' ? report.page.reduction(year) : report.figure.saves(labelIn(best.title, language, best.scenario), year);
  const of = total > 0 ? { note: report.figure.ofBaseline(percentText(saved / total, locale)) } : {};
  return [before, { label: `${label}${suffix}`, value: shown(saved, locale), unit, role: saved < 0 ? 'bad' : 'good', ...of }];
}

/** The grade of the worst row. */
function qualityItem({ rows }: Comparison, { report, fields }: Catalogue): readonly Item[] {
  const worst = rows.map(({ quality }) => quality).find(({ grade }) => grade === 'assumed') ?? rows[0]?.quality;
  const all = worst ? worst.own + worst.national + worst.assumed : 0;
  if (!worst || all === 0) return [];
  const role = worst.grade === 'assumed' ? 'warning' : 'plain';
  return [{ label: report.figure.quality, value: fields.grade[worst.grade], note: report.figure.assumed(worst.assumed, all), role }];
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
function targetItem({ targets }: Comparison, { report, locale }: Catalogue): readonly Item[] {
  const gapOf = (one: (typeof targets)[number]): number | undefined => one.pathway.find(({ year }) => year === one.by)?.gap;
  const nearest = targets.filter(({ reduce }) => reduce !== undefined).sort((a, b) => (gapOf(a) ?? Infinity) - (gapOf(b) ?? Infinity))[0];
  if (nearest?.reduce === undefined) return [];
  const gap = gapOf(nearest);
  const value = gap === undefined ? report.figure.notKnown : gap > 0 ? report.figure.missedBy(shown(gap, locale)) : report.figure.met;
  return [
    {
      label: report.figure.target(percentText(nearest.reduce, locale), nearest.by),
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
