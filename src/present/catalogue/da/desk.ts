import type { NameSort } from '../../../domain/vocabulary.js';
import type { DeskWords } from '../desk-words.js';

const names: Readonly<Record<NameSort, string>> = {
  change: 'denne størrelse',
  shift: 'denne størrelse',
  member: 'denne kategori',
  kind: 'denne type tiltag',
  municipality: 'denne kommune',
  place: 'denne kommune, region eller dette land',
  source: 'denne kilde',
  sector: 'denne sektor',
  quantity: 'denne størrelse',
  flow: 'denne strøm',
};

export const desk: DeskWords = {
  editor: {
    unit: (unit) => `Enhed: ${unit}`,
    valid: (range) => `Et tiltag må sætte den inden for ${range}`,
    plain: 'Et rent tal eller en andel: 0.6 eller 60 %',
    whole: 'Dens kategorier giver tilsammen 1: kun en forskydning (shift) må flytte den',
    newTravel: 'Det, der ikke tages fra nogen: det ville ellers ikke være sket',
    everyThere: 'Alle kommuner dér',
    unknown: (sort) => `studiet kender ikke ${names[sort]}`,
  },
  checked: {
    heading: 'Kontrol af studiet',
    noFaults: 'ingen fejl',
    columns: { severity: 'alvor', place: 'sted', message: 'hvad der er galt', help: 'hvad man gør' },
    more: (count) => `og ${count} mere`,
    noSummary: '--summary skriver dér, hvor GITHUB_STEP_SUMMARY siger, og den er ikke sat',
  },
  watch: {
    noTerminal: 'watch tegner på en terminal, og her er ingen; coop-co2 compare skriver tallene én gang',
    ends: 'Vises igen, hver gang du gemmer. Ctrl-C slutter.',
    moved: 'Flyttet siden de sidste tal:',
    nothingMoved: 'Intet har flyttet sig siden de sidste tal.',
    wasNotThere: 'ny',
    isGone: 'væk',
    unit: 'tCO2e/år',
  },
  noShell: (typed, known) => `der er ingen fuldførelse til '${typed}'; kendte: ${known.join(', ')}`,
  noSchema: (typed, known) => `der er intet skema '${typed}'; kendte: ${known.join(', ')}`,
};
