import type { DrawWords } from '../draw-words.js';

export const draws: DrawWords = {
  setting: (count, seed, sampling) => `${count} træk, startværdi ${seed}${sampling === 'latin' ? ', latinsk hyperkube' : ''}`,
  columns: {
    mean: 'middel',
    range: '95 %-interval',
    best: 'først\n%',
    ahead: 'slår\nnæste %',
    deviation: 'standard-\nafvigelse',
  },
  range: (low, high) => `${low} .. ${high}`,
  even: (percent) => `lige ${percent}`,
  equal: 'ens',
  result: (mean, range, deviation) => `middel ${mean}, 95 %-interval ${range}, standardafvigelse ${deviation}`,
  jointTotal: (central, mean, range) => `Tilsammen sparer parterne ${central} t; middel ${mean}, 95 %-interval ${range}.`,
  notes: {
    none: {
      lead: 'Ingen intervaller',
      text: 'hvert input har sin centrale værdi her. --draws 1000 trækker alle usikre input og viser 95 %-intervallet for hvert resultat, og hvilke tiltag der kan skelnes.',
    },
    ranges: {
      lead: 'Interval',
      text: 'de midterste 95 % af trækkene. Alle input med et interval trækkes, også tiltagenes. Det dækker ikke det, modellen udelader, input uden interval, eller hvor strømmene går hen (docs/handbook/uncertainty.md).',
    },
    paired: {
      lead: 'Slår næste',
      text: 'i hvor mange træk en række sparer mere end den nedenunder; alle rækker beregnes på de samme træk. Mellem en tredjedel og to tredjedele kan de to ikke skelnes: lige. først: i hvor mange træk intet i tabellen sparer mere.',
    },
    mean: (cases) => ({ lead: 'Middel og central værdi', text: `de afviger mest for ${cases.join('; ')}.` }),
    meanCase: (title, central, mean, lopsided, bent) =>
      `${title} (${central}, middel ${mean}): ${lopsided} t, fordi intervaller rækker længere til den ene side end til den anden, ${bent} t, fordi input ganges eller når en grænse`,
    held: (cases) => ({
      lead: 'Holdt ved en grænse',
      text: `i nogle træk ville et tiltag flytte mere, end der er, eller ud over det mulige, og flytter mindre: ${cases.join('; ')}.`,
    }),
    outside: (cases) => ({
      lead: 'Uden for sine grænser',
      text: `i nogle træk modsiger intervallerne hinanden: ${cases.join('; ')}. De bør ses efter.`,
    }),
    flows: (names) => ({
      lead: 'Ikke trukket',
      text: `hvor disse strømme går hen, har et interval i data/flows, og intet træk ændrer det: ${names.join(', ')}. Det, der falder hjemme, er i forhold til det, så intervallerne her er for smalle.`,
    }),
    strayCase: (label, municipality, scenario, year, count) =>
      `${label}, ${municipality}${scenario === undefined ? '' : `, ${scenario}`}, første gang i ${year} (${count})`,
  },
};
