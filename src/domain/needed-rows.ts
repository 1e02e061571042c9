import { groupBy } from '../source/group.js';
import type { CheckedMunicipality, CheckedQuantity, CheckedRow, CheckedStudy } from './study.js';

/** The places in which values of the wanted municipalities are looked for. */
function placesOf({ wanted, municipalities }: CheckedStudy): ReadonlySet<string> {
  return new Set(wanted.flatMap((id) => municipalities.get(id)?.chain ?? []));
}

/** The rows of a given quantity that the wanted municipalities can take a value from; none for other quantities. */
export function neededRows(study: CheckedStudy): (quantity: CheckedQuantity) => readonly CheckedRow[] {
  const places = placesOf(study);
  return ({ from }) => (from.kind === 'given' ? from.rows.filter((row) => places.has(row.place)) : []);
}

/** The study with no more rows than the wanted municipalities need: a tenth of it where two of four hundred are wanted. */
export function withNeededRows(study: CheckedStudy): CheckedStudy {
  const rowsOf = neededRows(study);
  const quantities = study.quantities.map((quantity) =>
    quantity.from.kind === 'given' ? { ...quantity, from: { ...quantity.from, rows: rowsOf(quantity) } } : quantity,
  );
  return { ...study, quantities, flows: study.flows.filter(({ municipality }) => study.wanted.includes(municipality)) };
}

/** A municipality whose chain holds only itself and places that have a row: the fewer places, the more municipalities are alike. */
function withRowedChain({ quantities, municipalities }: CheckedStudy): (municipality: string) => CheckedMunicipality | undefined {
  const rowed = new Set(quantities.flatMap(({ from }) => (from.kind === 'given' ? from.rows.map(({ place }) => place) : [])));
  return (id) => {
    const municipality = municipalities.get(id);
    return municipality && { ...municipality, chain: municipality.chain.filter((place) => place === id || rowed.has(place)) };
  };
}

/** A municipality as it is alike with others, and the study with the rows that it needs. */
interface StudyOfOne {
  readonly study: CheckedStudy;
  /** Absent where the study does not know it. */
  readonly own?: CheckedMunicipality;
}

/** The study for one municipality at a time, with its own rows only; rows are put in order once, for hundreds of municipalities. */
export function studyOfEach(study: CheckedStudy): (municipality: string) => StudyOfOne {
  const indexed = study.quantities.map(({ from }) => (from.kind === 'given' ? groupBy(from.rows, ({ place }) => place) : undefined));
  const municipalityOf = withRowedChain(study);
  const flows = groupBy(study.flows, ({ municipality }) => municipality);
  const withRows = (number: number, quantity: CheckedQuantity, places: readonly string[]): CheckedQuantity =>
    quantity.from.kind === 'given'
      ? { ...quantity, from: { ...quantity.from, rows: places.flatMap((place) => indexed[number]?.get(place) ?? []) } }
      : quantity;
  // most quantities have no row of the municipality itself: then it is like every other of its country
  const alike = new Map<string, readonly CheckedQuantity[]>();
  return (municipality) => {
    const own = municipalityOf(municipality);
    const wider = own?.chain.slice(1) ?? [];
    const key = wider.join('\0');
    const common = alike.get(key) ?? study.quantities.map((quantity, number) => withRows(number, quantity, wider));
    alike.set(key, common);
    const quantities = common.map((quantity, number) =>
      indexed[number]?.has(municipality) ? withRows(number, quantity, [municipality, ...wider]) : quantity,
    );
    const ofOne = { ...study, wanted: [municipality], quantities, flows: flows.get(municipality) ?? [] };
    return { study: ofOne, ...(own ? { own } : {}) };
  };
}
