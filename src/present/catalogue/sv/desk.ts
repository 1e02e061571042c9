import type { NameSort } from '../../../domain/vocabulary.js';
import type { DeskWords } from '../desk-words.js';

const names: Readonly<Record<NameSort, string>> = {
  change: 'denna storhet',
  shift: 'denna storhet',
  member: 'denna kategori',
  kind: 'denna typ av åtgärd',
  municipality: 'denna kommun',
  place: 'denna kommun, detta län eller land',
  source: 'denna källa',
  sector: 'denna sektor',
  quantity: 'denna storhet',
  flow: 'detta flöde',
};

export const desk: DeskWords = {
  editor: {
    unit: (unit) => `Enhet: ${unit}`,
    valid: (range) => `En åtgärd får sätta den inom ${range}`,
    plain: 'Ett rent tal eller en andel: 0.6 eller 60 %',
    whole: 'Dess kategorier blir tillsammans 1: bara en förskjutning (shift) får flytta den',
    newTravel: 'Det som inte tas från någon: det hade annars inte skett',
    everyThere: 'Alla kommuner där',
    unknown: (sort) => `studien känner inte till ${names[sort]}`,
  },
  checked: {
    heading: 'Kontroll av studien',
    noFaults: 'inga fel',
    columns: { severity: 'allvar', place: 'plats', message: 'vad som är fel', help: 'vad man gör' },
    more: (count) => `och ${count} till`,
    noSummary: '--summary skriver dit GITHUB_STEP_SUMMARY anger, och den är inte satt',
  },
  watch: {
    noTerminal: 'watch ritar på en terminal, och här finns ingen; coop-co2 compare skriver talen en gång',
    ends: 'Visas igen efter varje sparning. Ctrl-C avslutar.',
    moved: 'Ändrat sedan de senaste talen:',
    nothingMoved: 'Inget har ändrats sedan de senaste talen.',
    wasNotThere: 'ny',
    isGone: 'borta',
    unit: 'tCO2e/år',
  },
  noShell: (typed, known) => `det finns ingen komplettering för '${typed}'; kända: ${known.join(', ')}`,
  noSchema: (typed, known) => `det finns inget schema '${typed}'; kända: ${known.join(', ')}`,
};
