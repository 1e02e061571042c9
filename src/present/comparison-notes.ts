import type { Comparison } from '../domain/findings.js';
import { groupBy } from '../source/group.js';
import { plantNotes } from './account-tables.js';
import type { Block } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { Detail } from './detail.js';
import type { LedNote } from './catalogue/comparison-words.js';
import { drawnNotes } from './draws.js';
import { labelIn } from './catalogue/languages.js';
import { shown } from './number.js';
import type { Line } from './piece.js';
import { line, piece } from './piece.js';

const assumptionsShown = 8;

/** So much of the note of an assumption is shown, where not all is asked for. */
const noteShown = 110;

/** The text up to the last word that fits. */
function clipped(text: string): string {
  const at = text.lastIndexOf(' ', noteShown);
  return text.length <= noteShown ? text : `${text.slice(0, at > 0 ? at : noteShown)} …`;
}

const led = ({ lead, text }: LedNote): Line => [piece(`${lead}: `, 'strong'), piece(text)];

function assumptionNotes({ assumptions }: Comparison, catalogue: Catalogue, detail: Detail): readonly Block[] {
  if (assumptions.length === 0) return [];
  const { notes, fields, language } = catalogue;
  const items = assumptions
    .slice(0, detail === 'full' ? assumptions.length : assumptionsShown)
    .map(({ label, quantity, status, measures, note, file, line: at }) =>
      line(
        notes.assumption(
          labelIn(label, language, quantity),
          fields.status[status],
          measures,
          detail === 'full' ? note : clipped(note),
          file,
          at,
        ),
      ),
    );
  const more = assumptions.length - items.length;
  return [
    {
      kind: 'notes',
      title: line(notes.assumptions, 'strong'),
      items: more === 0 ? items : [...items, line(notes.moreAssumptions(more), 'muted')],
    },
  ];
}

/** Published figures: of each the newest, or all. */
function referenceNote(comparison: Comparison, { notes, locale, language }: Catalogue, detail: Detail): readonly Line[] {
  const { references, municipalities } = comparison;
  if (references.length === 0) return [];
  const newest = [...groupBy(references, ({ municipality, label }) => `${municipality}\0${labelIn(label, language, '')}`).values()].flatMap(
    (group) => [...group].sort((a, b) => b.year - a.year).slice(0, detail === 'full' ? group.length : 1),
  );
  const figures = newest.map(({ municipality, label, value, unit, year, source }) => {
    const name = municipalities.find(({ id }) => id === municipality)?.name ?? municipality;
    return notes.reference(name, labelIn(label, language, municipality), shown(value, locale), unit, year, source);
  });
  return [led(notes.references(figures.join('; '), references.length - newest.length))];
}

/** What measures store of biogenic CO2; a scenario of one measure says no more than the measure. */
function removalNote({ rows, municipalities, settings }: Comparison, { notes, locale, language }: Catalogue): readonly Line[] {
  const told = new Set<string>();
  const items = rows.flatMap(({ scenario, measure, title, municipality, removals = [] }) => {
    const isPackage =
      measure === undefined && rows.filter((row) => row.scenario === scenario && row.municipality === municipality).length > 2;
    const key = `${municipality}\0${measure ?? ''}`;
    if ((measure === undefined && !isPackage) || (measure !== undefined && told.has(key))) return [];
    told.add(key);
    const name = municipalities.find(({ id }) => id === municipality)?.name ?? municipality;
    const parts = removals.map(({ quantity, label, year, cumulative }) => {
      const what = lowered(labelIn(label, language, quantity));
      return notes.removal(what, settings.year, shown(year, locale), shown(cumulative, locale), ...settings.years);
    });
    return parts.length === 0 ? [] : [`${labelIn(title, language, measure ?? scenario)} (${name}): ${parts.join(', ')}`];
  });
  return items.length === 0 ? [] : [led(notes.removals(items.join('; ')))];
}

/** A label within a sentence. */
const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** What a council would ask about a comparison; only what applies to this one. */
export function comparisonNotes(comparison: Comparison, catalogue: Catalogue, detail: Detail): readonly Block[] {
  const { settings, fixedCo2e, baselines, sources, rows } = comparison;
  const { notes, fields } = catalogue;
  const boundary = fields.boundary[settings.boundary];
  const listed = (values: readonly string[]): string | undefined => (detail === 'full' ? values.join(', ') : undefined);
  const isNeeded = (note: LedNote, needed: boolean): readonly Line[] => (needed ? [led(note)] : []);
  const items: readonly Line[] = [
    led(notes.counted(boundary.name, boundary.meaning, settings.gwp)),
    ...isNeeded(notes.fixedCo2e(fixedCo2e.length, listed(fixedCo2e)), fixedCo2e.length > 0),
    ...drawnNotes(comparison, catalogue, detail).map(led),
    led(notes.baseline(settings.year, ...settings.years)),
    ...isNeeded(
      notes.residents,
      baselines.some(({ sector }) => sector === 'transport'),
    ),
    ...referenceNote(comparison, catalogue, detail),
    led(notes.alone),
    ...isNeeded(
      notes.overlap,
      rows.some(({ overlap }) => overlap !== undefined),
    ),
    led(notes.places),
    ...plantNotes(comparison, catalogue).map(led),
    led(notes.quality),
    ...isNeeded(
      notes.biogenic,
      baselines.some(({ biogenic }) => biogenic !== 0),
    ),
    ...removalNote(comparison, catalogue),
    led(notes.rounding),
    ...isNeeded(notes.sources(sources.length, listed(sources)), sources.length > 0),
  ];
  return [{ kind: 'notes', title: line(notes.heading, 'strong'), items }, ...assumptionNotes(comparison, catalogue, detail)];
}
