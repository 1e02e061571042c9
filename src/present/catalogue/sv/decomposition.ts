import type { DecompositionWords } from '../decomposition-words.js';

export const decomposition: DecompositionWords = {
  title: (quantity, label, municipality, scenario, first, last) =>
    `${quantity} (${label}): ${municipality}, ${scenario ?? 'utan åtgärder'}, från ${first} till ${last}`,
  role: { activity: 'aktivitet', structure: 'struktur', intensity: 'intensitet', factor: 'emissionsfaktor' },
  part: { total: (name) => `${name}, totalt`, shares: (name) => `${name}, fördelningen` },
  columns: { role: 'effekt av', factor: '', effect: (unit) => unit, ratio: 'kvot' },
  unchanged: (names) => `Utan effekt: ${names}.`,
  method:
    'LMDI (Ang 2005): effekterna summerar till förändringen, och kvoterna multiplicerar till dess kvot, utan rest. Nollor tas vid sitt gränsvärde (Ang och Liu 2007).',
};
