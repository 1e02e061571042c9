import type { ReconciliationWords } from '../catalogue.js';

export const reconciliation: ReconciliationWords = {
  heading: (municipality) => `${municipality}: vores basisfremskrivning ved siden af de offentliggjorte tal`,
  reference: (label, year) => `${label}, ${year}`,
  official: 'Offentliggjort tal',
  lineOfOurs: 'vores',
  ours: 'Alle vores poster',
  gap: 'Forskel: offentliggjort minus vores',
  cause: { activity: 'andre mængder', factor: 'andre faktorer', boundary: 'andet talt med' },
  unexplained: 'Ikke forklaret',
  absolute: 'Forskellens dele lagt sammen uden fortegn',
  columns: { line: 'post', tonnes: 't CO2e', share: '% af offentliggjort', status: 'data' },
  nothing: 'Intet offentliggjort tal for denne kommune er holdt op mod udledningsposter (role: reference med compares).',
  notes: [
    'Vores poster tæller, for så vidt de falder inden for kommunen, fordi de offentliggjorte tal er territoriale.',
    'En forskel forklares med egne værdier, der har en kilde eller en oplyst antagelse; den optages aldrig i en af vores poster.',
    'Delene lagt sammen uden fortegn viser, hvor meget af enigheden der er forskelle, som går lige op.',
  ],
};
