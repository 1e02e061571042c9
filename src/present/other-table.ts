import { labelIn } from './catalogue/languages.js';
import type { Comparison, OtherMunicipality } from '../domain/findings.js';
import type { Block } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { gradeCell, number, words } from './cells.js';
import { digitStep, rounded, shown, shownRounded } from './number.js';
import { line } from './piece.js';

const kilogramsPerTonne = 1000;

/** Municipalities without a scenario, a line each: what every sector emits in the boundary of the settings, and per inhabitant. */
export function otherBlocks({ others = [], settings }: Comparison, catalogue: Catalogue): readonly Block[] {
  if (others.length === 0) return [];
  const { comparison, locale } = catalogue;
  const { columns } = comparison;
  const labels = new Map(others.flatMap(({ baselines }) => baselines.map(({ sector, label }) => [sector, label] as const)));
  const sectors = [...labels.keys()].sort();
  const emitted = (one: OtherMunicipality, sector?: string): number =>
    one.baselines.reduce(
      (sum, row) => (sector === undefined || row.sector === sector ? sum + (row.byBoundary.get(settings.boundary) ?? 0) : sum),
      0,
    );
  const each = (one: OtherMunicipality): number => (emitted(one) * kilogramsPerTonne) / (one.population ?? Number.NaN);
  const tonnes = (value: number): string => shownRounded(rounded(value, digitStep([value])), locale);
  const sorted = [...others].sort((a, b) => each(b) - each(a) || (a.id < b.id ? -1 : 1));
  return [
    { kind: 'heading', level: 2, text: line(comparison.others(others.length)) },
    {
      kind: 'table',
      columns: [
        words(columns.municipality, 0, 12),
        number(columns.inhabitants, 3),
        ...sectors.map((sector) => number(labelIn(labels.get(sector) ?? {}, catalogue.language, sector), 2)),
        number(columns.allSectors, 0),
        number(columns.perInhabitant, 0),
        words(columns.grade, 1),
      ],
      rows: sorted.map((one) => [
        line(one.name),
        line(shown(one.population, locale, 6)),
        ...sectors.map((sector) => line(tonnes(emitted(one, sector)))),
        line(tonnes(emitted(one)), 'strong'),
        line(tonnes(each(one))),
        gradeCell(one.quality, catalogue),
      ]),
    },
    { kind: 'paragraph', text: line(comparison.othersNote, 'muted') },
  ];
}
