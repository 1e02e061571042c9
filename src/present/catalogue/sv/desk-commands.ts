import type { DeskCommand, DeskOption } from '../desk-commands.js';
import type { ShellWords } from '../shell-catalogue.js';

export const deskCommands: Pick<ShellWords['commands'], DeskCommand> = {
  new: {
    purpose: 'skriv ett scenario, en åtgärd eller en kommun genom att svara på frågor',
    about:
      'Frågar efter det som inte ges som val, kontrollerar resultatet som en del av studien och skriver det först då. Inget som finns skrivs över; Ctrl-C lämnar inget efter sig.',
    examples: ['coop-co2 new scenario', 'coop-co2 new measure scenarios/koege/koege-waste-package.yaml', 'coop-co2 new municipality'],
  },
  'new scenario': {
    purpose: 'skriv ett scenario genom att svara på frågor',
    about:
      'Föreslår vad en åtgärd kan ändra, med giltigt intervall och värdet nu, visar vad andra har prövat och skriver en kommenterad fil i scenarios/ i studien i --study eller i den aktuella mappen. I CI, utan terminal eller med --no-input frågas inget.',
    examples: [
      'coop-co2 new scenario',
      'coop-co2 new scenario --municipality koege --id koege-more-sorting --title "More sorting" --years 2026-2045 --no-input',
    ],
  },
  'new measure': {
    purpose: 'lägg en åtgärd till ett scenario genom att svara på frågor',
    about:
      'Frågar som `new scenario` och lägger åtgärden efter de andra i filen. Kommentarer, tomma rader och allt annat i filen förblir som det är.',
    argument: 'en scenariofil i studien',
    examples: ['coop-co2 new measure scenarios/koege/koege-plastic-sorting.yaml'],
  },
  'new municipality': {
    purpose: 'lägg en kommun till studien genom att svara på frågor',
    about:
      'Lägger en rad till data/municipalities.csv, säger vilka värden kommunen ännu saknar och skriver, där inget saknas, ett första scenario utan åtgärder.',
    examples: [
      'coop-co2 new municipality',
      'coop-co2 new municipality --id solroed --name "Solrød" --code 269 --country DK --region nordic',
    ],
  },
  watch: {
    purpose: 'jämför igen varje gång en fil sparas',
    about:
      'Visar jämförelsen av scenarierna medan du redigerar dem: efter varje sparning de nya talen och vad som har flyttat sig sedan sist, eller felen. Slutar med Ctrl-C. Kräver en terminal.',
    argument: 'scenariofiler eller mappar i studien; utan några: hela scenarios/',
    examples: ['coop-co2 watch', 'coop-co2 watch scenarios/koege/koege-plastic-sorting.yaml'],
  },
  quality: {
    purpose: 'visa de resultat som vilar på föråldrade eller antagna tal',
    about:
      'Visar varje indata bakom ett resultat som är antaget, ihågkommet eller förbi sitt datum, med fil och rad och de scenarier och åtgärder som vilar på det. Med --strict slutar den med 1 när något är förbi sitt datum.',
    argument: 'scenariofiler eller mappar i studien; utan några: hela scenarios/',
    examples: ['coop-co2 quality', 'coop-co2 quality scenarios/koege --format csv --output weak.csv'],
  },
  schema: {
    purpose: 'visa JSON Schema för scenario- eller sektorfiler, för en editor',
    about:
      'Visar det en editor behöver för att föreslå nycklar och namn, förklara dem och stryka under fel: alla nycklar i filen och studiens storheter, typer av åtgärder, kommuner och källor. Scheman för studien som följer med programmet finns i data/schema/.',
    argument: 'scenario eller sector',
    examples: ['coop-co2 schema scenario', 'coop-co2 schema scenario --study my-study --output my-study/data/schema/scenario.schema.json'],
  },
  completion: {
    purpose: 'visa ett skript så att skalet fyller i kommandon, val och namn',
    about:
      'Visar ett skript för bash, zsh eller fish. När det är laddat fyller Tab i kommandon, val, scenariofiler och studiens kommuner, storheter och typer av åtgärder.',
    argument: 'bash, zsh eller fish',
    examples: ['source <(coop-co2 completion bash)', 'coop-co2 completion fish > ~/.config/fish/completions/coop-co2.fish'],
  },
};

export const deskOptions: Readonly<Record<DeskOption, string>> = {
  summary: 'lägg också en sammanfattning i Markdown till den fil som GITHUB_STEP_SUMMARY anger',
  'new-id': 'id, som är filens namn utan .yaml',
  'new-title': 'titeln för människor, på språket i --lang',
  'new-municipality': 'kommunen som planerar det; flera med komma emellan planerar det tillsammans',
  'new-kind': 'typen av åtgärd, till exempel waste/plastic-sorting',
  'new-source': 'varifrån mängden kommer: en nyckel i data/sources.csv',
  'new-country': 'landet, till exempel SE',
  years: 'första och sista år, till exempel 2026-2045',
  extends: 'en scenariofil vars åtgärder kommer först',
  measure: 'åtgärdens id',
  'measure-title': 'vad som görs, med få ord',
  lever: 'vad åtgärden ändrar, till exempel "waste.sorted[plastic]"; vid shift med den kategori som växer',
  how: 'flytta till ett värde (to), gånger en faktor (by), lägg till (add) eller förskjut från andra kategorier (shift)',
  amount: 'mängden med enhet, till exempel "60 %"',
  range: 'mängdens nedre och övre ände, till exempel "45 % .. 70 %"',
  first: 'första året med verkan',
  full: 'året med full verkan',
  'taken-from': 'vid shift: kategorier och andelar, till exempel "car=30 %,walk=70 %"; new-travel tas från ingen',
  note: 'varför denna mängd',
  answered: 'varför det är rätt här fast det befanns olämpligt på andra håll',
  name: 'kommunens namn',
  code: 'dess nummer i det officiella registret',
  region: 'den grupp av länder ett värde får komma från, till exempel nordic',
};
