import type { ShellWords } from '../shell-catalogue.js';
import { deskCommands } from './desk-commands.js';

export const commands: ShellWords['commands'] = {
  compare: {
    purpose: 'rangordna åtgärder och scenarier efter vad de sparar, för varje kommun',
    about: 'Beräknar varje scenario mot samma år utan åtgärder och rangordnar åtgärder inom en avgränsning.',
    argument: 'scenariofiler eller mappar i studien; utan några: hela scenarios/',
    examples: [
      'coop-co2 compare',
      'coop-co2 compare --municipality koege --year 2030',
      'coop-co2 compare --boundary life-cycle --format csv --output comparison.csv',
    ],
  },
  check: {
    purpose: 'hitta alla fel i en studies filer',
    about: 'Läser och kontrollerar alla filer och visar varje fel med dess rad. Inget beräknas.',
    argument: 'scenariofiler eller mappar i studien; utan några kontrolleras alla filer',
    examples: [
      'coop-co2 check',
      'coop-co2 check --study my-study --format github --summary',
      'coop-co2 check --format sarif --output faults.sarif',
    ],
  },
  cost: {
    purpose: 'vad ett ton kostar, och det bästa paketet för pengarna',
    about:
      'Ritar en kurva över marginella åtgärdskostnader för varje scenario vars åtgärder har en kostnad: det billigaste först, och varje åtgärd räknad ovanpå dem som redan är med. Med --budget söks den kombination av åtgärder som sparar mest, med --target den billigaste som sparar tillräckligt. Med --together står alla åtgärder i en kommun i en kurva, och --confidence "80 %" ber om ett paket som når sitt mål med den sannolikheten.',
    argument: 'scenariofiler eller mappar (utan några: hela studien)',
    examples: [
      'coop-co2 cost --municipality koege',
      'coop-co2 cost scenarios/koege/koege-waste-package.yaml --budget "20 MDKK"',
      'coop-co2 cost --together --budget "60 MDKK"',
      'coop-co2 cost --target "2 ktCO2e/year" --confidence "80 %" --format markdown',
    ],
  },
  explain: {
    purpose: 'visa hur ett tal beräknas, ända ner till källorna',
    about: 'Visar en storhet som ett träd: formel, värde, enhet, faktorerna bakom och fil, rad och källa för var och en.',
    argument: 'en storhet, till exempel waste.incineration_ch4 eller "transport.travel[car]"',
    examples: ['coop-co2 explain "transport.travel[car]" --municipality koege --year 2030'],
  },
  evaluate: {
    purpose: 'beräkna en storhet år för år, för att pröva och räkna efter',
    about: 'Visar en storhet i en studie efter kategori och år. Med --set får en indata ett annat värde i denna körning.',
    argument: 'en storhet, till exempel transport.travel',
    examples: [
      'coop-co2 evaluate transport.travel --municipality koege',
      'coop-co2 evaluate transport.travel --municipality koege --set "transport.travel[bus]=9 Mpkm/year" --format json',
      'coop-co2 evaluate transport.car_tailpipe_co2 --municipality koege --decompose 2026-2040',
    ],
  },
  reconcile: {
    purpose: 'ställ en kommuns referensscenario bredvid dess publicerade siffror',
    about:
      'Jämför våra utsläppsposter med den officiella inventeringen, post för post och år för år, och delar upp skillnaden efter orsak.',
    argument: 'en kommun, till exempel kristianstad',
    examples: ['coop-co2 reconcile kristianstad', 'coop-co2 reconcile koege --format markdown'],
  },
  run: {
    purpose: 'beräkna alla scenarier i många kommuner, vid behov i delar',
    about:
      'Skriver en tabell: vad varje kommun släpper ut varje år, utan åtgärder och med vart och ett av sina scenarier; med --draws även medelvärde och 95 %-intervall. Med --partition beräknas en del av kommunerna, så att många datorer kan dela på arbetet; `merge` fogar ihop delarna.',
    argument: 'scenariofiler eller mappar i studien; utan några: hela scenarios/',
    examples: [
      'coop-co2 run --municipality all --format csv --output all.csv',
      'coop-co2 run --municipality all --partition 1/8 --format parquet --output part-1.parquet',
    ],
  },
  merge: {
    purpose: 'foga ihop delarna av en körning till det en enda dator skulle ha skrivit',
    about:
      'Läser Parquet-filerna som `run --partition` har skrivit. Varje del måste finnas en gång, och alla måste vara från samma körning.',
    argument: 'filerna med alla delar',
    examples: ['coop-co2 merge part-*.parquet --format parquet --output all.parquet'],
  },
  transfer: {
    purpose: 'en åtgärd från en kommun under en annans förhållanden, och varför den går bättre eller sämre',
    about:
      'Tar ett scenario eller en åtgärd till en annan kommun: samma ändringar med dess aktivitet, faktorer, priser och politik. Skillnaden delas upp efter orsak och går jämnt upp. Med --output och ett namn som slutar på .yaml skrivs en kommenterad scenariofil; annars är --output för rapporten.',
    argument: 'id för ett scenario, en åtgärd, scenario/åtgärd, eller en scenariofil',
    examples: [
      'coop-co2 transfer koege-plastic-sorting --to kristianstad',
      'coop-co2 transfer koege-transport-package/bus-every-15-minutes-electric --to kristianstad --scale activity',
      'coop-co2 transfer kristianstad-textiles-and-reuse --to koege --output scenarios/koege/koege-textiles-as-in-kristianstad.yaml',
    ],
  },
  diff: {
    purpose: 'varför ett resultat är ett annat än förut: ett vattenfall efter orsak som går jämnt upp',
    about:
      'Jämför två studier (mappar), två git-revisioner av en studie eller två filer skrivna av compare --format json. Mellan studier delas skillnaden upp efter vad som ändrats: sektormodeller, faktorer, aktivitet, fördelningar, scenarier. Avslutar med 1 när resultat har ändrats fast inga indata har det.',
    argument: 'två mappar, git-revisioner eller resultatfiler; utan den andra används studien som den är nu',
    examples: [
      'coop-co2 diff main --format markdown --output comment.md',
      'coop-co2 diff v1.0 v1.1 --study my-study',
      'coop-co2 diff last-month.json today.json',
    ],
  },
  report: {
    purpose: 'skriv rapporterna om alla scenarier, eller säg vilka som är inaktuella',
    about:
      'Skriver en rapport per scenario, en per kommun och en gemensam, med diagram, källor och hur varje tal beräknas, och en sida som listar dem. Mappen ersätts som helhet eller inte alls. Med --check skrivs inget: rapporterna görs om som de beställdes, och de som skiljer sig nämns med den indata som flyttade dem.',
    argument: 'scenariofiler eller mappar i studien; utan några: hela scenarios/',
    examples: [
      'coop-co2 report --output reports/',
      'coop-co2 report --municipality koege --format markdown,html,csv,json,xlsx',
      'coop-co2 report --check --output reports/',
    ],
  },
  sensitivity: {
    purpose: 'vilka osäkra indata som avgör ett resultat',
    about:
      'För vad ett scenario eller en åtgärd sparar, för hur mycket mer det sparar än ett annat, eller för vilken storhet som helst: varje indata ensam vid ändarna av sitt intervall och dess del av resultatets varians. En åtgärd anges scenario/åtgärd.',
    argument: 'ett scenario, scenario/åtgärd eller en storhet; och, där en skillnad menas, det som dras ifrån',
    examples: [
      'coop-co2 sensitivity koege-waste-package koege-transport-package',
      'coop-co2 sensitivity waste.burned_co2 --municipality koege --draws 2000',
    ],
  },
  'break-even': {
    purpose: 'vid vilket värde på varje indata två åtgärder eller scenarier sparar lika mycket',
    about:
      'Flyttar varje osäker indata genom sitt intervall, alla andra vid sina centrala värden, och säger var rangordningen vänder, eller att den aldrig gör det.',
    argument: 'två scenarier, eller åtgärder angivna scenario/åtgärd',
    examples: ['coop-co2 break-even koege-waste-package koege-transport-package'],
  },
  ...deskCommands,
  factors: {
    purpose: 'visa emissionsfaktorerna med deras källor',
    about: 'Visar varje given faktor i studien: värde, enhet, år, plats, intervall, källa.',
    examples: ['coop-co2 factors', 'coop-co2 factors --format csv --output factors.csv'],
  },
  quantities: {
    purpose: 'visa modellernas storheter, och vilka en åtgärd kan ändra',
    about: 'Visar varje storhet i sektorfilerna med enhet, dimensioner och ursprung.',
    examples: ['coop-co2 quantities'],
  },
  municipalities: {
    purpose: 'visa studiens kommuner',
    about: 'Visar de id:n som --municipality och scenariofiler använder.',
    examples: ['coop-co2 municipalities'],
  },
  plants: {
    purpose: 'visa anläggningarna som kommuner delar, och vad de förbränner och levererar',
    about:
      'Visar ägare och publicerade siffror för varje anläggning i data/plants/. En fördelning i data/flows/ kan leda till en anläggning.',
    examples: ['coop-co2 plants', 'coop-co2 plants --format csv --output plants.csv'],
  },
  sources: {
    purpose: 'visa studiens källor och på vilka villkor de får användas',
    about: 'Visar raderna i data/sources.csv.',
    examples: ['coop-co2 sources --format markdown'],
  },
  experience: {
    purpose: 'slå upp vad andra har prövat, var, och hur det gick',
    about:
      'Söker i erfarenhetsregistret: erfarenheter som har alla orden i titel, plats, förhållanden, lärdom eller typ. Med `add` skrivs en ny erfarenhet.',
    argument: 'ord som alla måste finnas, eller en erfarenhets id',
    examples: [
      'coop-co2 experience free bus',
      'coop-co2 experience --kind park-and-ride',
      'coop-co2 experience --verdict unsuitable --country DK --format csv',
    ],
  },
  'experience add': {
    purpose: 'skriv ner vad som prövats, så att ingen börjar om från början',
    about:
      'Lägger till en erfarenhet i data/experience/register.csv i studien i --study eller i den aktuella mappen. Frågar efter det som inte ges som val; i CI, utan terminal eller med --no-input frågas inget.',
    examples: [
      'coop-co2 experience add',
      'coop-co2 experience add --study my-study --kind transport/park-and-ride --verdict mixed --place Solrød --country DK',
    ],
  },
  why: {
    purpose: 'förklara en felkod i vanliga ord',
    about: 'Säger vad ett fel betyder, varför det spelar roll och hur det rättas. Utan kod visas alla koder.',
    argument: 'koden inom hakparentes efter "fel", till exempel decimal-comma',
    examples: ['coop-co2 why decimal-comma'],
  },
};
