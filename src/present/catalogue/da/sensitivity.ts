import type { SensitivityWords } from '../sensitivity-words.js';

export const sensitivity: SensitivityWords = {
  title: (subject, municipality, year) => `Hvad der afgør ${subject}: ${municipality}, ${year}`,
  breakEvenTitle: (a, b, municipality, year) => `Hvor ${a} og ${b} sparer det samme: ${municipality}, ${year}`,
  reduction: (a) => `hvad ${a} sparer`,
  difference: (a, b) => `hvor meget mere ${a} sparer end ${b}`,
  result: (central, mean, range) => `${central}; middel ${mean}, 95 %-interval ${range}`,
  deviations: (drawn, linear) => `standardafvigelse ${drawn} efter træk, ${linear} efter førsteordens fejlforplantning`,
  both: (a, savedA, b, savedB, unit) => `Med centrale værdier sparer ${a} ${savedA} og ${b} ${savedB} ${unit}.`,
  tornado: 'Tornado: hvert input alene ved enderne af sit interval',
  variance: 'Andele af variansen',
  columns: {
    input: 'input',
    central: 'central værdi',
    range: '95 %-interval',
    atLow: 'resultat ved\nnedre ende',
    atHigh: 'resultat ved\nøvre ende',
    swing: 'udsving',
    linear: 'én standard-\nafvigelse',
    first: 'alene\n%',
    total: 'i alt\n%',
    breakEven: 'ens ved',
    place: 'hvor',
  },
  how: { to: 'sat til', by: 'gange', add: 'lagt til', shift: 'flyttet' },
  takenFrom: (member) => `andel fra ${member}`,
  andOthers: (count) => ` og ${count} trukket sammen med den`,
  never: 'aldrig',
  flips: (value, count) => (count > 1 ? `${value} (én af ${count})` : value),
  more: (count) => `og ${count} mere: --verbose`,
  idle: (count) =>
    `${count} ${count === 1 ? 'usikkert input' : 'usikre input'} mere fører hertil og ændrede intet i de træk, der blev prøvet.`,
  notes: (evaluations) =>
    `alene: den del af variansen, et input forklarer for sig selv (Sobols indeks af første orden); i alt: med alt, hvad det gør sammen med andre; hver med sin standardfejl, fra ${evaluations} beregninger. Flere --draws gør fejlene mindre.`,
  breakEvenNote: 'Hvert input flyttes gennem sit interval, alle andre ved deres centrale værdier; aldrig: ingen steder i intervallet.',
  nothing: 'Intet usikkert input ændrede dette i de træk, der blev prøvet.',
};
