import type { ReconciliationWords } from '../catalogue.js';

export const reconciliation: ReconciliationWords = {
  heading: (municipality) => `${municipality}: vårt referensscenario bredvid de publicerade siffrorna`,
  reference: (label, year) => `${label}, ${year}`,
  official: 'Publicerad siffra',
  lineOfOurs: 'vår',
  ours: 'Alla våra poster',
  gap: 'Skillnad: publicerat minus vårt',
  cause: { activity: 'andra mängder', factor: 'andra faktorer', boundary: 'annat räknat med' },
  unexplained: 'Inte förklarat',
  absolute: 'Skillnadens delar summerade utan tecken',
  columns: { line: 'post', tonnes: 't CO2e', share: '% av publicerat', status: 'data' },
  nothing: 'Ingen publicerad siffra för den här kommunen ställs mot utsläppsposter (role: reference med compares).',
  notes: [
    'Våra poster räknas i den mån de faller inom kommunen, eftersom de publicerade siffrorna är territoriella.',
    'En skillnad förklaras med egna värden som har en källa eller ett redovisat antagande; den tas aldrig upp i någon av våra poster.',
    'Delarna summerade utan tecken visar hur mycket av överensstämmelsen som är skillnader som tar ut varandra.',
  ],
};
