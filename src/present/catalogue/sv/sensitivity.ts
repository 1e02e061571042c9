import type { SensitivityWords } from '../sensitivity-words.js';

export const sensitivity: SensitivityWords = {
  title: (subject, municipality, year) => `Vad som avgör ${subject}: ${municipality}, ${year}`,
  breakEvenTitle: (a, b, municipality, year) => `Var ${a} och ${b} sparar lika mycket: ${municipality}, ${year}`,
  reduction: (a) => `vad ${a} sparar`,
  difference: (a, b) => `hur mycket mer ${a} sparar än ${b}`,
  result: (central, mean, range) => `${central}; medel ${mean}, 95 %-intervall ${range}`,
  deviations: (drawn, linear) => `standardavvikelse ${drawn} enligt dragningar, ${linear} enligt första ordningens felfortplantning`,
  both: (a, savedA, b, savedB, unit) => `Med centrala värden sparar ${a} ${savedA} och ${b} ${savedB} ${unit}.`,
  tornado: 'Tornado: varje indata ensam vid ändarna av sitt intervall',
  variance: 'Andelar av variansen',
  columns: {
    input: 'indata',
    central: 'centralt värde',
    range: '95 %-intervall',
    atLow: 'resultat vid\nnedre änden',
    atHigh: 'resultat vid\növre änden',
    swing: 'utslag',
    linear: 'en standard-\navvikelse',
    first: 'ensam\n%',
    total: 'totalt\n%',
    breakEven: 'lika vid',
    place: 'var',
  },
  how: { to: 'satt till', by: 'gånger', add: 'tillagt', shift: 'flyttat' },
  takenFrom: (member) => `andel från ${member}`,
  andOthers: (count) => ` och ${count} som dras med den`,
  never: 'aldrig',
  flips: (value, count) => (count > 1 ? `${value} (ett av ${count})` : value),
  more: (count) => `och ${count} till: --verbose`,
  idle: (count) =>
    `${count} ${count === 1 ? 'osäker indata' : 'osäkra indata'} till leder hit och ändrade ingenting i de dragningar som prövades.`,
  notes: (evaluations) =>
    `ensam: den del av variansen som en indata förklarar för sig själv (Sobols index av första ordningen); totalt: med allt den gör tillsammans med andra; var och en med sitt standardfel, från ${evaluations} beräkningar. Fler --draws gör felen mindre.`,
  breakEvenNote: 'Varje indata flyttas genom sitt intervall, alla andra vid sina centrala värden; aldrig: ingenstans i intervallet.',
  nothing: 'Ingen osäker indata ändrade detta i de dragningar som prövades.',
};
