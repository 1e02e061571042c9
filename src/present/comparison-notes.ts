import type { Comparison } from '../domain/findings.js';
import { groupBy } from '../source/group.js';
import type { Block } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/languages.js';
import { shown } from './number.js';
import type { Line } from './piece.js';
import { line } from './piece.js';

const assumptionsShown = 10;

function assumptionNotes({ assumptions }: Comparison, catalogue: Catalogue): readonly Block[] {
  if (assumptions.length === 0) return [];
  const { notes, fields, language } = catalogue;
  const items = assumptions
    .slice(0, assumptionsShown)
    .map(({ label, quantity, status, note, file, line: at }) =>
      line(notes.assumption(labelIn(label, language, quantity), fields.status[status], note, file, at)),
    );
  const more = assumptions.length - items.length;
  return [
    { kind: 'notes', title: line(notes.assumptions), items: more === 0 ? items : [...items, line(notes.moreAssumptions(more), 'muted')] },
  ];
}

/** Published figures; those of several years from one source are one note. */
function referenceNotes(comparison: Comparison, { notes, locale, language }: Catalogue): readonly Line[] {
  const groups = groupBy(comparison.references, ({ municipality, label, unit, note, source }) =>
    [municipality, labelIn(label, language, ''), unit, note, source].join('\0'),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const name = comparison.municipalities.find(({ id }) => id === first.municipality)?.name ?? first.municipality;
    const values = [...group].sort((a, b) => a.year - b.year).map(({ value, year }) => `${shown(value, locale)} (${year})`);
    return [
      line(
        notes.reference(name, labelIn(first.label, language, first.municipality), values.join(', '), first.unit, first.note, first.source),
      ),
    ];
  });
}

function hasSeveralMeasures({ rows }: Comparison): boolean {
  return rows.some(({ overlap }) => overlap !== undefined);
}

/** What a council would ask about a comparison; only what applies to this one. */
export function comparisonNotes(comparison: Comparison, catalogue: Catalogue): readonly Block[] {
  const { settings, fixedCo2e, baselines, sources } = comparison;
  const { notes, fields } = catalogue;
  const boundary = fields.boundary[settings.boundary];
  const items: readonly Line[] = [
    line(notes.boundary(boundary.name, boundary.meaning)),
    line(notes.otherBoundaries),
    line(notes.sign),
    ...(hasSeveralMeasures(comparison) ? [line(notes.share), line(notes.overlap)] : []),
    line(notes.oneMeasure),
    line(notes.cumulative(...settings.years)),
    line(notes.baseline(settings.year)),
    ...(baselines.some(({ sector }) => sector === 'transport') ? [line(notes.residents)] : []),
    ...referenceNotes(comparison, catalogue),
    line(notes.gwp(settings.gwp)),
    ...(fixedCo2e.length === 0 ? [] : [line(notes.fixedCo2e(fixedCo2e.join(', ')))]),
    ...(baselines.some(({ biogenic }) => biogenic !== 0) ? [line(notes.biogenic)] : []),
    line(notes.quality),
    line(notes.rounding),
    ...(sources.length === 0 ? [] : [line(notes.sources(sources.join(', ')))]),
  ];
  return [{ kind: 'notes', title: line(notes.heading, 'strong'), items }, ...assumptionNotes(comparison, catalogue)];
}
