import type { DrawWords } from '../draw-words.js';

export const draws: DrawWords = {
  setting: (count, seed, sampling) => `${count} dragningar, startvärde ${seed}${sampling === 'latin' ? ', latinsk hyperkub' : ''}`,
  columns: {
    mean: 'medel',
    range: '95 %-intervall',
    best: 'först\n%',
    ahead: 'slår\nnästa %',
    deviation: 'standard-\navvikelse',
  },
  range: (low, high) => `${low} .. ${high}`,
  even: (percent) => `jämnt ${percent}`,
  equal: 'lika',
  result: (mean, range, deviation) => `medel ${mean}, 95 %-intervall ${range}, standardavvikelse ${deviation}`,
  jointTotal: (central, mean, range) => `Tillsammans sparar parterna ${central} t; medel ${mean}, 95 %-intervall ${range}.`,
  notes: {
    none: {
      lead: 'Inga intervall',
      text: 'varje indata har sitt centrala värde här. --draws 1000 drar alla osäkra indata och visar 95 %-intervallet för varje resultat, och vilka åtgärder som går att skilja åt.',
    },
    ranges: {
      lead: 'Intervall',
      text: 'de mittersta 95 % av dragningarna. Alla indata med intervall dras, även åtgärdernas. Det täcker inte det som modellen utelämnar, indata utan intervall, eller vart flöden går (docs/handbook/uncertainty.md).',
    },
    paired: {
      lead: 'Slår nästa',
      text: 'i hur många dragningar en rad sparar mer än den under; alla rader beräknas på samma dragningar. Mellan en tredjedel och två tredjedelar går de två inte att skilja åt: jämnt. först: i hur många dragningar inget i tabellen sparar mer.',
    },
    mean: (cases) => ({ lead: 'Medel och centralt värde', text: `de skiljer sig mest för ${cases.join('; ')}.` }),
    meanCase: (title, central, mean, lopsided, bent) =>
      `${title} (${central}, medel ${mean}): ${lopsided} t eftersom intervall når längre åt ena hållet än åt det andra, ${bent} t eftersom indata multipliceras eller når en gräns`,
    held: (cases) => ({
      lead: 'Hållet vid en gräns',
      text: `i vissa dragningar skulle en åtgärd flytta mer än vad som finns, eller bortom det möjliga, och flyttar mindre: ${cases.join('; ')}.`,
    }),
    outside: (cases) => ({
      lead: 'Utanför sina gränser',
      text: `i vissa dragningar motsäger intervallen varandra: ${cases.join('; ')}. De bör ses över.`,
    }),
    flows: (names) => ({
      lead: 'Inte draget',
      text: `vart dessa flöden går har ett intervall i data/flows, och ingen dragning ändrar det: ${names.join(', ')}. Det som faller hemma står i proportion till det, så intervallen här är för smala.`,
    }),
    strayCase: (label, municipality, scenario, year, count) =>
      `${label}, ${municipality}${scenario === undefined ? '' : `, ${scenario}`}, första gången ${year} (${count})`,
  },
};
