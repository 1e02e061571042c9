import type { DiffWords } from '../diff-words.js';

export const diff: DiffWords = {
  title: (before, after) => `Vad som ändrades mellan ${before} och ${after}`,
  setting: (boundary, gwp, year) => `${boundary} · ${gwp} · ${year} · t CO2e`,
  verdict: {
    equal: (_, all) => `Inget ändrades: alla ${all} resultat är desamma.`,
    explained: (moved, all) => `${moved} av ${all} resultat ändrades, eftersom indata har ändrats.`,
    unexplained: (moved, all) => `${moved} av ${all} resultat ändrades fast inga indata har ändrats: programmet beräknar något annat.`,
  },
  nothingMoved: 'Indata har ändrats som inte flyttar något resultat.',
  moved: 'Vad som ändrades, och varför',
  movedCosts: 'Vad som ändrades i kostnaderna, och varför',
  cost: { 'present-value': 'nuvärde', 'cost-per-tonne': 'kostnad per ton' },
  cause: {
    model: 'sektormodeller',
    factors: 'faktorer',
    activity: 'aktivitet',
    flows: 'fördelningar',
    money: 'priser och räntor',
    scenarios: 'scenarier',
    inputs: 'indata',
    program: 'program',
  },
  baseline: (sector) => `utan åtgärder: ${sector}`,
  columns: { of: 'i', result: 'resultat', where: 'var', before: 'före', after: 'efter', what: 'ändrat' },
  more: (count) => `och ${count} till (--verbose visar alla)`,
  changes: 'Vad som har ändrats',
  noChanges: 'Inget som ett resultat följer av.',
  added: (value) => `nytt: ${value}`,
  removed: (value) => `borta: ${value}`,
  place: (file, line) => `${file}:${line}`,
  movesNothing: 'flyttar ingenting',
  method:
    'Sektormodellerna kommer först, eftersom data för en ny modell inte passar den gamla. Därefter byts data och scenarier i alla kombinationer; var och en får sitt medelvärde över alla ordningar (Shapley), så delarna summerar till skillnaden och ingen ordning föredras. Båda sidor beräknas av detta program, så det flyttar inget mellan dem.',
  onlyResults: 'Bara resultat jämförs, så ändrade indata kan inte skiljas åt; jämför de två studierna för det.',
};
