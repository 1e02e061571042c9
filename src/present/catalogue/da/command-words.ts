import type { ShellWords } from '../shell-catalogue.js';
import { deskCommands } from './desk-commands.js';

export const commands: ShellWords['commands'] = {
  compare: {
    purpose: 'rangordn tiltag og scenarier efter, hvad de sparer, for hver kommune',
    about: 'Beregner hvert scenarie mod samme år uden tiltag og rangordner tiltag inden for én afgrænsning.',
    argument: 'scenariefiler eller mapper i studiet; uden nogen: hele scenarios/',
    examples: [
      'coop-co2 compare',
      'coop-co2 compare --municipality koege --year 2030',
      'coop-co2 compare --boundary life-cycle --format csv --output comparison.csv',
    ],
  },
  check: {
    purpose: 'find alle fejl i et studies filer',
    about: 'Læser og kontrollerer alle filer og viser hver fejl med dens linje. Intet beregnes.',
    argument: 'scenariefiler eller mapper i studiet; uden nogen kontrolleres alle filer',
    examples: [
      'coop-co2 check',
      'coop-co2 check --study my-study --format github --summary',
      'coop-co2 check --format sarif --output faults.sarif',
    ],
  },
  cost: {
    purpose: 'hvad et ton koster, og den bedste pakke for pengene',
    about:
      'Tegner en kurve over marginale reduktionsomkostninger for hvert scenarie, hvis tiltag har en pris: det billigste først, og hvert målt oven på dem, der allerede er med. Med --budget findes den kombination af tiltag, der sparer mest, med --target den billigste, der sparer nok. Med --together står alle tiltag i en kommune i én kurve, og --confidence "80 %" beder om en pakke, der når sit mål med den sandsynlighed.',
    argument: 'scenariefiler eller mapper (uden nogen: hele studiet)',
    examples: [
      'coop-co2 cost --municipality koege',
      'coop-co2 cost scenarios/koege/koege-waste-package.yaml --budget "20 MDKK"',
      'coop-co2 cost --together --budget "60 MDKK"',
      'coop-co2 cost --target "2 ktCO2e/year" --confidence "80 %" --format markdown',
    ],
  },
  explain: {
    purpose: 'vis, hvordan ét tal er beregnet, helt ned til kilderne',
    about: 'Viser en størrelse som et træ: formel, værdi, enhed, faktorerne bag den og fil, linje og kilde for hver.',
    argument: 'en størrelse, for eksempel waste.incineration_ch4 eller "transport.travel[car]"',
    examples: ['coop-co2 explain "transport.travel[car]" --municipality koege --year 2030'],
  },
  evaluate: {
    purpose: 'beregn en størrelse år for år, for at prøve og regne efter',
    about: 'Viser én størrelse i et studie efter kategori og år. Med --set får et input en anden værdi i denne kørsel.',
    argument: 'en størrelse, for eksempel transport.travel',
    examples: [
      'coop-co2 evaluate transport.travel --municipality koege',
      'coop-co2 evaluate transport.travel --municipality koege --set "transport.travel[bus]=9 Mpkm/year" --format json',
      'coop-co2 evaluate transport.car_tailpipe_co2 --municipality koege --decompose 2026-2040',
    ],
  },
  reconcile: {
    purpose: 'hold en kommunes basisfremskrivning op mod dens offentliggjorte tal',
    about: 'Sammenligner vores udledningsposter med det officielle regnskab, post for post og år for år, og deler forskellen efter årsag.',
    argument: 'en kommune, for eksempel kristianstad',
    examples: ['coop-co2 reconcile kristianstad', 'coop-co2 reconcile koege --format markdown'],
  },
  run: {
    purpose: 'beregn alle scenarier i mange kommuner, om nødvendigt i dele',
    about:
      'Skriver en tabel: hvad hver kommune udleder hvert år, uden tiltag og med hvert af sine scenarier; med --draws også middelværdi og 95 %-interval. Med --partition beregnes en del af kommunerne, så mange maskiner kan deles om arbejdet; `merge` samler delene.',
    argument: 'scenariefiler eller mapper i studiet; uden nogen: hele scenarios/',
    examples: [
      'coop-co2 run --municipality all --format csv --output all.csv',
      'coop-co2 run --municipality all --partition 1/8 --format parquet --output part-1.parquet',
    ],
  },
  merge: {
    purpose: 'saml delene af en kørsel til det, én maskine ville have skrevet',
    about: 'Læser de Parquet-filer, som `run --partition` har skrevet. Hver del skal være der én gang, og alle skal være fra samme kørsel.',
    argument: 'filerne med alle dele',
    examples: ['coop-co2 merge part-*.parquet --format parquet --output all.parquet'],
  },
  transfer: {
    purpose: 'et tiltag fra én kommune under en andens forhold, og hvorfor det virker bedre eller dårligere',
    about:
      'Tager et scenarie eller et tiltag med til en anden kommune: de samme ændringer med dens aktivitet, faktorer, priser og politik. Forskellen deles efter årsag og går op. Med --output og et navn, der ender på .yaml, skrives en kommenteret scenariefil; ellers er --output til rapporten.',
    argument: 'id på et scenarie, et tiltag, scenarie/tiltag, eller en scenariefil',
    examples: [
      'coop-co2 transfer koege-plastic-sorting --to kristianstad',
      'coop-co2 transfer koege-transport-package/bus-every-15-minutes-electric --to kristianstad --scale activity',
      'coop-co2 transfer kristianstad-textiles-and-reuse --to koege --output scenarios/koege/koege-textiles-as-in-kristianstad.yaml',
    ],
  },
  diff: {
    purpose: 'hvorfor et resultat er et andet end før: et vandfald efter årsag, der går op',
    about:
      'Sammenligner to studier (mapper), to git-revisioner af et studie eller to filer skrevet af compare --format json. Mellem studier deles forskellen efter, hvad der er ændret: sektormodeller, faktorer, aktivitet, fordelinger, scenarier. Afslutter med 1, når resultater har ændret sig, uden at input er ændret.',
    argument: 'to mapper, git-revisioner eller resultatfiler; uden den anden bruges studiet, som det er nu',
    examples: [
      'coop-co2 diff main --format markdown --output comment.md',
      'coop-co2 diff v1.0 v1.1 --study my-study',
      'coop-co2 diff last-month.json today.json',
    ],
  },
  report: {
    purpose: 'skriv rapporterne om alle scenarier, eller sig, hvilke der er forældede',
    about:
      'Skriver én rapport pr. scenarie, én pr. kommune og en fælles, med diagrammer, kilder og hvordan hvert tal er beregnet, og en side, der viser dem. Mappen erstattes som helhed eller slet ikke. Med --check skrives intet: rapporterne laves igen, som der blev bedt om dem, og de, der afviger, nævnes med det input, der har flyttet dem.',
    argument: 'scenariefiler eller mapper i studiet; uden nogen: hele scenarios/',
    examples: [
      'coop-co2 report --output reports/',
      'coop-co2 report --municipality koege --format markdown,html,csv,json,xlsx',
      'coop-co2 report --check --output reports/',
    ],
  },
  sensitivity: {
    purpose: 'hvilke usikre input der afgør et resultat',
    about:
      'For det, et scenarie eller tiltag sparer, for hvor meget mere det sparer end et andet, eller for en hvilken som helst størrelse: hvert input alene ved enderne af sit interval og dets del af resultatets varians. Et tiltag nævnes scenarie/tiltag.',
    argument: 'et scenarie, scenarie/tiltag eller en størrelse; og, hvor en forskel menes, det, der trækkes fra',
    examples: [
      'coop-co2 sensitivity koege-waste-package koege-transport-package',
      'coop-co2 sensitivity waste.burned_co2 --municipality koege --draws 2000',
    ],
  },
  'break-even': {
    purpose: 'ved hvilken værdi af hvert input to tiltag eller scenarier sparer det samme',
    about:
      'Flytter hvert usikkert input gennem sit interval, alle andre ved deres centrale værdier, og siger, hvor rangordningen vender, eller at den aldrig gør.',
    argument: 'to scenarier, eller tiltag nævnt scenarie/tiltag',
    examples: ['coop-co2 break-even koege-waste-package koege-transport-package'],
  },
  ...deskCommands,
  factors: {
    purpose: 'vis emissionsfaktorerne med deres kilder',
    about: 'Viser hver givet faktor i studiet: værdi, enhed, år, sted, interval, kilde.',
    examples: ['coop-co2 factors', 'coop-co2 factors --format csv --output factors.csv'],
  },
  quantities: {
    purpose: 'vis modellernes størrelser, og hvilke et tiltag kan ændre',
    about: 'Viser hver størrelse i sektorfilerne med enhed, dimensioner og oprindelse.',
    examples: ['coop-co2 quantities'],
  },
  municipalities: {
    purpose: 'vis studiets kommuner',
    about: 'Viser de id’er, som --municipality og scenariefiler bruger.',
    examples: ['coop-co2 municipalities'],
  },
  plants: {
    purpose: 'vis de anlæg, kommunerne deles om, og hvad de brænder og leverer',
    about: 'Viser ejere og offentliggjorte tal for hvert anlæg i data/plants/. En fordeling i data/flows/ kan føre til et anlæg.',
    examples: ['coop-co2 plants', 'coop-co2 plants --format csv --output plants.csv'],
  },
  sources: {
    purpose: 'vis studiets kilder og vilkårene for at bruge dem',
    about: 'Viser rækkerne i data/sources.csv.',
    examples: ['coop-co2 sources --format markdown'],
  },
  experience: {
    purpose: 'slå op, hvad andre har prøvet, hvor, og hvordan det gik',
    about:
      'Søger i erfaringsregistret: erfaringer, der har alle ordene i titel, sted, forhold, læring eller type. Med `add` skrives en ny erfaring.',
    argument: 'ord, der alle skal være der, eller en erfarings id',
    examples: [
      'coop-co2 experience free bus',
      'coop-co2 experience --kind park-and-ride',
      'coop-co2 experience --verdict unsuitable --country DK --format csv',
    ],
  },
  'experience add': {
    purpose: 'skriv ned, hvad der er prøvet, så ingen begynder forfra',
    about:
      'Føjer en erfaring til data/experience/register.csv i studiet i --study eller i den aktuelle mappe. Spørger om det, der ikke er givet som valg; i CI, uden terminal eller med --no-input spørges der ikke om noget.',
    examples: [
      'coop-co2 experience add',
      'coop-co2 experience add --study my-study --kind transport/park-and-ride --verdict mixed --place Solrød --country DK',
    ],
  },
  why: {
    purpose: 'forklar en fejlkode i almindelige ord',
    about: 'Siger, hvad en fejl betyder, hvorfor den betyder noget, og hvordan den rettes. Uden kode vises alle koder.',
    argument: 'koden i de kantede parenteser efter "fejl", for eksempel decimal-comma',
    examples: ['coop-co2 why decimal-comma'],
  },
};
