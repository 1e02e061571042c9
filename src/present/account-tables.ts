import type { Fallen, JointAccount } from '../domain/accounts.js';
import type { Comparison } from '../domain/findings.js';
import type { PlantFigureName } from '../domain/plants.js';
import type { Block, Cell, Table } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { LedNote } from './catalogue/comparison-words.js';
import { jointTotalBlocks } from './draws.js';
import { labelIn } from './catalogue/languages.js';
import { amountCell, number, placeName, words } from './cells.js';
import type { Rounded } from './number.js';
import { commonStep, digitStep, rounded, roundedParts, shown, shownRounded } from './number.js';
import type { Line } from './piece.js';
import { line } from './piece.js';
import type { RankedMeasure } from './ranking.js';

/** A measure has a line here when another place than home changes by more than so many tonnes. */
const noticed = 1;

const inOrder = (places: Iterable<string>, municipality: string): readonly string[] => {
  const rank = (place: string): string => (place === municipality ? '' : place === 'elsewhere' ? '~' : place);
  return [...new Set([municipality, ...places])].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
};

const valueAt = (accounts: readonly Fallen[], place: string): number =>
  accounts.find(({ municipality }) => municipality === place)?.value ?? 0;

/** By measure, what the territorial account of each place will show; nothing where no measure reaches beyond its home. */
export function accountTable(
  ranked: readonly RankedMeasure[],
  municipality: string,
  comparison: Comparison,
  catalogue: Catalogue,
): Table | undefined {
  const reaching = ranked.filter(({ alone }) =>
    alone.accounts.some((one) => one.municipality !== municipality && Math.abs(one.value) > noticed),
  );
  if (reaching.length === 0) return undefined;
  const { language } = catalogue;
  const places = inOrder(
    reaching.flatMap(({ alone }) => alone.accounts.map((one) => one.municipality)),
    municipality,
  );
  return {
    kind: 'table',
    columns: [
      words(catalogue.comparison.columns.measure, 0, 24),
      ...places.map((place, i) => number(placeName(place, comparison, catalogue), i)),
    ],
    rows: reaching.map(({ row, alone }): readonly Cell[] => {
      const step = digitStep(alone.accounts.map(({ value }) => value));
      const cellAt = (place: string): Line => amountCell(rounded(valueAt(alone.accounts, place), step), catalogue);
      return [line(labelIn(row.title, language, row.measure ?? '')), ...places.map(cellAt)];
    }),
  };
}

const sumOf = (values: readonly Rounded[], step: number): Rounded => ({ steps: values.reduce((sum, { steps }) => sum + steps, 0), step });

/**
 * Rows: whose account shows it, the partners first, and under them all of theirs; columns: in which municipality the measures act.
 * Totals are the sums of what is shown.
 */
function jointTable({ places, causes }: JointAccount, comparison: Comparison, catalogue: Catalogue): Table {
  const { comparison: text } = catalogue;
  const nameOf = (id: string): string => placeName(id, comparison, catalogue);
  const step = digitStep(causes.flatMap(({ values }) => values));
  const byPlace = places.map((place, i) => ({ name: nameOf(place), values: causes.map(({ values }) => rounded(values[i] ?? 0, step)) }));
  const summed = (name: string, rows: typeof byPlace): (typeof byPlace)[number] => ({
    name,
    values: causes.map((_, i) =>
      sumOf(
        rows.flatMap(({ values }) => values[i] ?? []),
        step,
      ),
    ),
  });
  const partners = byPlace.slice(0, causes.length);
  const cellsOf =
    (role: 'plain' | 'strong') =>
    ({ name, values }: (typeof byPlace)[number]): readonly Cell[] => [
      line(name, role),
      ...[...values, sumOf(values, step)].map((value) => amountCell(value, catalogue)),
    ];
  return {
    kind: 'table',
    columns: [
      words(text.account, 0, 12),
      ...causes.map(({ municipality }) => number(text.causes(nameOf(municipality)), 0)),
      number(text.together, 0),
    ],
    rows: [
      ...partners.map(cellsOf('plain')),
      cellsOf('strong')(summed(text.partners, partners)),
      ...byPlace.slice(causes.length).map(cellsOf('plain')),
      cellsOf('strong')(summed(text.total, byPlace)),
    ],
  };
}

/** The joint scenarios: who causes it and where it shows, and what passes between partners. */
export function jointBlocks(comparison: Comparison, catalogue: Catalogue): readonly Block[] {
  const { comparison: text, locale, language } = catalogue;
  const moving = comparison.joint.filter(({ causes }) => causes.some(({ values }) => values.some((value) => value !== 0)));
  if (moving.length === 0) return [];
  const nameOf = (id: string): string => placeName(id, comparison, catalogue);
  return [
    { kind: 'heading', level: 2, text: line(text.joint(comparison.settings.year)) },
    ...moving.flatMap((joint): readonly Block[] => {
      const said = joint.transfers.map(({ from, to, value }) =>
        text.transfer(nameOf(from), nameOf(to), shownRounded(rounded(value, digitStep([value])), locale)),
      );
      const transfers = said.length === 0 ? text.noTransfers : `${said.join(' ')} ${text.netZero}`;
      return [
        { kind: 'heading', level: 3, text: line(labelIn(joint.title, language, joint.scenario)) },
        jointTable(joint, comparison, catalogue),
        ...playerTable(joint, comparison, catalogue),
        ...jointTotalBlocks(comparison, joint.scenario, catalogue),
        { kind: 'paragraph', text: line(transfers, 'muted') },
      ];
    }),
  ];
}

/** The share of each measure in each municipality, where there is more than one to share among. */
function playerTable({ players, reduction, overlap }: JointAccount, comparison: Comparison, catalogue: Catalogue): readonly Block[] {
  const { comparison: text, locale, language } = catalogue;
  if (players.length < 2) return [];
  const step = commonStep([reduction, ...players.map(({ share }) => share)]);
  const shares = roundedParts(
    players.map(({ share }) => share),
    reduction,
    step,
  );
  const alone = (value: number): Line => amountCell(rounded(value, step), catalogue);
  const isSplit = Math.abs(overlap) >= 10 ** step / 2;
  return [
    {
      kind: 'table',
      columns: [
        words(text.columns.measure, 0, 24),
        words(catalogue.diff.columns.where, 0),
        number(text.columns.share, 0),
        number(text.columns.alone, 1),
      ],
      rows: [
        ...players.map(({ municipality, measure, title, standalone }, i) => [
          line(labelIn(title, language, measure)),
          line(placeName(municipality, comparison, catalogue)),
          amountCell(shares[i] ?? rounded(0, step), catalogue),
          alone(standalone),
        ]),
        ...(isSplit ? [[line(overlap > 0 ? text.overlap : text.mutualHelp, 'muted'), line(''), line(''), alone(-overlap)]] : []),
        [line(text.together, 'strong'), line(''), line(shownRounded(rounded(reduction, step), locale), 'strong'), line('')],
      ],
    },
  ];
}

/** What is said of a plant in one line; the rest is in `coop-co2 plants`. */
const told: readonly PlantFigureName[] = ['burned', 'treated', 'import_share', 'permitted', 'heat_customers', 'heat_share'];

/** The shared plants at which measures change something. */
export function plantNotes(comparison: Comparison, catalogue: Catalogue): readonly LedNote[] {
  const { comparison: text, locale } = catalogue;
  return comparison.plants.map(({ name, municipality, owners, figures }) => {
    const said = told.flatMap((what) => {
      const figure = figures.find((one) => one.what === what);
      return figure ? [text.plantFigure[what](shown(figure.value, locale, digits), figure.unit, figure.year)] : [];
    });
    return text.plant(name, placeName(municipality, comparison, catalogue), owners, said.join(', '));
  });
}

/** Of what others have published, every digit. */
const digits = 6;
