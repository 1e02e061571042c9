import type { DiffWords } from '../diff-words.js';

export const diff: DiffWords = {
  title: (before, after) => `Hvad der ændrede sig mellem ${before} og ${after}`,
  setting: (boundary, gwp, year) => `${boundary} · ${gwp} · ${year} · t CO2e`,
  verdict: {
    equal: (_, all) => `Intet ændrede sig: alle ${all} resultater er de samme.`,
    explained: (moved, all) => `${moved} af ${all} resultater ændrede sig, fordi input er ændret.`,
    unexplained: (moved, all) =>
      `${moved} af ${all} resultater ændrede sig, selv om intet input er ændret: programmet beregner noget andet.`,
  },
  nothingMoved: 'Der er ændret input, som ikke flytter noget resultat.',
  moved: 'Hvad der ændrede sig, og hvorfor',
  movedCosts: 'Hvad der ændrede sig i omkostningerne, og hvorfor',
  cost: { 'present-value': 'nutidsværdi', 'cost-per-tonne': 'pris pr. ton' },
  cause: {
    model: 'sektormodeller',
    factors: 'faktorer',
    activity: 'aktivitet',
    flows: 'fordelinger',
    money: 'priser og renter',
    scenarios: 'scenarier',
    inputs: 'input',
    program: 'program',
  },
  baseline: (sector) => `uden tiltag: ${sector}`,
  columns: { of: 'i', result: 'resultat', where: 'hvor', before: 'før', after: 'efter', what: 'ændret' },
  more: (count) => `og ${count} mere (--verbose viser alle)`,
  changes: 'Hvad der er ændret',
  noChanges: 'Intet, som et resultat følger af.',
  added: (value) => `ny: ${value}`,
  removed: (value) => `væk: ${value}`,
  place: (file, line) => `${file}:${line}`,
  movesNothing: 'flytter intet',
  method:
    'Sektormodellerne kommer først, fordi data til en ny model ikke passer til den gamle. Derefter byttes data og scenarier i alle kombinationer; hver får sit gennemsnit over alle rækkefølger (Shapley), så delene summer til forskellen, og ingen rækkefølge foretrækkes. Begge sider beregnes af dette program, så det flytter intet mellem dem.',
  onlyResults: 'Kun resultater sammenlignes, så ændrede input kan ikke skilles ad; sammenlign de to studier for at se det.',
};
