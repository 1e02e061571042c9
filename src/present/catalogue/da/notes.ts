import type { NoteWords } from '../comparison-words.js';

export const notes: NoteWords = {
  heading: 'Hvad tallene betyder',
  counted: (boundary, meaning, gwp) => ({
    lead: `Talt med (${boundary})`,
    text: `${meaning}; CO2e efter ${gwp}. En reduktion er positiv, når udledningen falder. Afgrænsninger står ved siden af hinanden: de lægges aldrig sammen, og tiltag rangordnes kun inden for én af dem.`,
  }),
  fixedCo2e: (count, lines) => ({
    lead: 'Fast CO2e',
    text: `${count} ${count === 1 ? 'udledningspost' : 'udledningsposter'} kommer som CO2e fra kilden og kan ikke ændres med --gwp${lines === undefined ? ' (--verbose viser dem)' : `: ${lines}`}.`,
  }),
  baseline: (year, first, last) => ({
    lead: 'Uden tiltag',
    text: `basisfremskrivningen af ${year} uden tiltag: dagens aktivitet og faktorer med den forventede nationale udvikling. sum: over scenariets år, inden for ${first} til ${last}. sektor %: af sektorens udledning i ${year} inden for denne afgrænsning.`,
  }),
  residents: {
    lead: 'Borgere, ikke territorium',
    text: 'transport tæller borgernes rejser, uanset hvor de går hen. Det territoriale regnskab med gennemkørende trafik er et andet regnskab; intet tiltag trækkes fra det.',
  },
  reference: (name, label, value, unit, year, source) => `${name}: ${label}, ${value} ${unit} (${year}) [${source}]`,
  references: (figures, more) => ({
    lead: 'Offentliggjort, til sammenligning',
    text: `${figures}.${more === 0 ? '' : ` ${more} mere med --verbose.`} coop-co2 reconcile holder dem op mod basisfremskrivningen.`,
  }),
  alone: {
    lead: 'Hvert for sig',
    text: 'et tiltag, som om det var det eneste; samme tiltag i flere scenarier står én gang.',
  },
  overlap: {
    lead: 'Andel og overlap',
    text: 'andelen er gennemsnittet af, hvad et tiltag bidrager med i alle rækkefølger (Shapley), så andelene summer til scenariet. Overlap er summen af tiltagene hver for sig minus det, de sparer tilsammen, hvor de virker på samme udledning; hvor de styrker hinanden, er de tilsammen mere end summen.',
  },
  places: {
    lead: 'Hvor det sker',
    text: 'stedet, hvor udledningen ændrer sig, inden for afgrænsningen. Et territorialt regnskab viser direkte udledning på egen jord, uanset hvem der forårsager den, også fra importeret affald, og intet af det, der købes eller undgås andre steder.',
  },
  quality: {
    lead: 'Data',
    text: 'den svageste kvalitet blandt de værdier, der afgør et resultat, og hvor mange af dem der har den. egne: kommunens egne tal; nationale: landets, en regions eller verdens; antaget: et skøn, eller gengivet efter hukommelsen og ikke læst igen.',
  },
  biogenic: { lead: 'Biogen CO2', text: 'oplyses ved siden af totalerne og tælles ikke med i nogen af dem.' },
  removal: (label, year, inYear, sum, first, last) => `${label} ${inYear} t i ${year} og ${sum} t i ${first}–${last}`,
  removals: (shown) => ({
    lead: 'Fjernet, ved siden af totalerne',
    text: `${shown}. Indgår ikke i nogen total, besparelse eller rangorden: en fjernelse er ikke en sparet udledning.`,
  }),
  rounding: {
    lead: 'Afrunding',
    text: 'én gang, til tre cifre; viste dele summer til deres viste total, så en del kan afvige med én på sidste ciffer. --format json og csv har alle cifre.',
  },
  sources: (count, keys) => ({
    lead: 'Kilder',
    text: `${count}${keys === undefined ? '' : `: ${keys}`}; coop-co2 sources viser dem.`,
  }),
  assumptions: 'Antagelser, som de fleste ton hviler på',
  assumption: (label, status, measures, note, file, line) =>
    `${label} (${status}; ${measures} tiltag)${note === '' ? '' : `: ${note}`} [${file}:${line}]`,
  moreAssumptions: (count) => `og ${count} mere: coop-co2 factors`,
};
