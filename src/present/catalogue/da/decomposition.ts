import type { DecompositionWords } from '../decomposition-words.js';

export const decomposition: DecompositionWords = {
  title: (quantity, label, municipality, scenario, first, last) =>
    `${quantity} (${label}): ${municipality}, ${scenario ?? 'uden tiltag'}, fra ${first} til ${last}`,
  role: { activity: 'aktivitet', structure: 'struktur', intensity: 'intensitet', factor: 'emissionsfaktor' },
  part: { total: (name) => `${name}, i alt`, shares: (name) => `${name}, fordelingen` },
  columns: { role: 'virkning af', factor: '', effect: (unit) => unit, ratio: 'faktor' },
  unchanged: (names) => `Uden virkning: ${names}.`,
  method:
    'LMDI (Ang 2005): virkningerne summer til ændringen, og faktorerne ganger op til dens forhold, uden rest. Nuller tages ved deres grænseværdi (Ang og Liu 2007).',
};
