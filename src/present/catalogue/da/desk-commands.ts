import type { DeskCommand, DeskOption } from '../desk-commands.js';
import type { ShellWords } from '../shell-catalogue.js';

export const deskCommands: Pick<ShellWords['commands'], DeskCommand> = {
  new: {
    purpose: 'skriv et scenarie, et tiltag eller en kommune ved at svare på spørgsmål',
    about:
      'Spørger om det, der ikke er givet som valg, kontrollerer resultatet som en del af studiet og skriver det først da. Intet, der er der, overskrives; Ctrl-C efterlader ingenting.',
    examples: ['coop-co2 new scenario', 'coop-co2 new measure scenarios/koege/koege-waste-package.yaml', 'coop-co2 new municipality'],
  },
  'new scenario': {
    purpose: 'skriv et scenarie ved at svare på spørgsmål',
    about:
      'Foreslår, hvad et tiltag kan ændre, med gyldigt interval og værdien nu, viser, hvad andre har prøvet, og skriver en kommenteret fil i scenarios/ i studiet i --study eller i den aktuelle mappe. I CI, uden terminal eller med --no-input spørges der ikke.',
    examples: [
      'coop-co2 new scenario',
      'coop-co2 new scenario --municipality koege --id koege-more-sorting --title "More sorting" --years 2026-2045 --no-input',
    ],
  },
  'new measure': {
    purpose: 'føj et tiltag til et scenarie ved at svare på spørgsmål',
    about:
      'Spørger som `new scenario` og sætter tiltaget efter de andre i filen. Kommentarer, tomme linjer og alt andet i filen bliver, som det er.',
    argument: 'en scenariefil i studiet',
    examples: ['coop-co2 new measure scenarios/koege/koege-plastic-sorting.yaml'],
  },
  'new municipality': {
    purpose: 'føj en kommune til studiet ved at svare på spørgsmål',
    about:
      'Føjer en række til data/municipalities.csv, siger, hvilke værdier kommunen stadig mangler, og skriver, hvor ingen mangler, et første scenarie uden tiltag.',
    examples: [
      'coop-co2 new municipality',
      'coop-co2 new municipality --id solroed --name "Solrød" --code 269 --country DK --region nordic',
    ],
  },
  watch: {
    purpose: 'sammenlign igen, hver gang en fil gemmes',
    about:
      'Viser sammenligningen af scenarierne, mens du redigerer dem: efter hver gang du gemmer, de nye tal og hvad der har flyttet sig siden sidst, eller fejlene. Slutter med Ctrl-C. Kræver en terminal.',
    argument: 'scenariefiler eller mapper i studiet; uden nogen: hele scenarios/',
    examples: ['coop-co2 watch', 'coop-co2 watch scenarios/koege/koege-plastic-sorting.yaml'],
  },
  quality: {
    purpose: 'vis de resultater, der hviler på forældede eller antagne tal',
    about:
      'Viser hvert input bag et resultat, der er antaget, husket eller over sin dato, med fil og linje og de scenarier og tiltag, der hviler på det. Med --strict slutter den med 1, når et er over sin dato.',
    argument: 'scenariefiler eller mapper i studiet; uden nogen: hele scenarios/',
    examples: ['coop-co2 quality', 'coop-co2 quality scenarios/koege --format csv --output weak.csv'],
  },
  schema: {
    purpose: 'vis JSON Schema for scenarie- eller sektorfiler, til en editor',
    about:
      'Viser det, en editor skal bruge for at foreslå nøgler og navne, forklare dem og understrege fejl: alle filens nøgler og studiets størrelser, typer af tiltag, kommuner og kilder. Skemaerne for det studie, der følger med programmet, ligger i data/schema/.',
    argument: 'scenario eller sector',
    examples: ['coop-co2 schema scenario', 'coop-co2 schema scenario --study my-study --output my-study/data/schema/scenario.schema.json'],
  },
  completion: {
    purpose: 'vis et script, så skallen fuldfører kommandoer, valg og navne',
    about:
      'Viser et script til bash, zsh eller fish. Når det er indlæst, fuldfører Tab kommandoer, valg, scenariefiler og studiets kommuner, størrelser og typer af tiltag.',
    argument: 'bash, zsh eller fish',
    examples: ['source <(coop-co2 completion bash)', 'coop-co2 completion fish > ~/.config/fish/completions/coop-co2.fish'],
  },
};

export const deskOptions: Readonly<Record<DeskOption, string>> = {
  summary: 'føj også et resumé i Markdown til den fil, som GITHUB_STEP_SUMMARY nævner',
  'new-id': 'id, som er filens navn uden .yaml',
  'new-title': 'titlen for mennesker, på sproget i --lang',
  'new-municipality': 'kommunen, der planlægger det; flere med komma imellem planlægger det sammen',
  'new-kind': 'typen af tiltag, for eksempel waste/plastic-sorting',
  'new-source': 'hvor mængden kommer fra: en nøgle i data/sources.csv',
  'new-country': 'landet, for eksempel DK',
  years: 'første og sidste år, for eksempel 2026-2045',
  extends: 'en scenariefil, hvis tiltag kommer først',
  measure: 'tiltagets id',
  'measure-title': 'hvad der gøres, med få ord',
  lever: 'hvad tiltaget ændrer, for eksempel "waste.sorted[plastic]"; ved shift med den kategori, der vokser',
  how: 'flyt til en værdi (to), gang med en faktor (by), læg til (add), eller forskyd fra andre kategorier (shift)',
  amount: 'mængden med enhed, for eksempel "60 %"',
  range: 'mængdens nedre og øvre ende, for eksempel "45 % .. 70 %"',
  first: 'første år med virkning',
  full: 'året med fuld virkning',
  'taken-from': 'ved shift: kategorier og andele, for eksempel "car=30 %,walk=70 %"; new-travel tages fra ingen',
  note: 'hvorfor denne mængde',
  answered: 'hvorfor det er rigtigt her, selv om det blev fundet uegnet andre steder',
  name: 'kommunens navn',
  code: 'dens nummer i det officielle register',
  region: 'den gruppe af lande, en værdi må komme fra, for eksempel nordic',
};
