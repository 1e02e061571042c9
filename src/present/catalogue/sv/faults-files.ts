import type { FaultCatalogue } from '../catalogue.js';
import { listed, meantOrOneOf, quote } from './phrases.js';

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;

/** What the computer says when it hands over no file, by the name of its error. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'åtkomst nekad',
  EPERM: 'systemet tillåter det inte',
  EMFILE: 'för många filer är öppna',
  ENFILE: 'för många filer är öppna',
  EIO: 'disken rapporterar ett fel',
  ENOENT: 'den finns inte längre',
};

export const fileFaults = {
  'file-missing': {
    message: ({ file }) => `det finns ingen fil eller mapp ${quote(file)}`,
    help: () => 'kontrollera stavningen; en sökväg som skrivs börjar i mappen du står i, en efter `extends` i filens egen mapp',
    why: 'En fil som nämns, eller som varje studie måste ha, finns inte. Om den utelämnades skulle resultaten ändras utan att någon märkte det, så körningen stannar. Kontrollera stavning och mapp, eller kopiera filen från studien som följer med programmet.',
  },
  'file-unreadable': {
    message: ({ file, reason }) => `${quote(file)} kan inte läsas: ${reasons[reason] ?? reason}`,
    help: () => 'kontrollera att du får läsa filen och att den inte är öppen för skrivning på annat håll',
    why: 'Filen finns, men datorn lämnar inte ut den, oftast på grund av behörigheter eller en tappad nätverksenhet. Resten av studien beräknas inte, för resultat utan denna fil skulle se fullständiga ut utan att vara det. Be filens ägare om tillåtelse att läsa den.',
  },
  'file-not-read': {
    message: ({ file, ending }) => `${quote(file)} läses inte: filer i denna mapp slutar på ${quote(ending)}`,
    help: ({ file, ending }) =>
      `${/\.(xlsx?|ods|numbers)$/i.test(file) ? 'exportera den som CSV (UTF-8)' : `byt namn så att den slutar på ${quote(ending)}`}, eller flytta den ut ur studien`,
    why: 'Bara filer med mappens filändelse läses: `.yaml` för scenarier och sektorer, `.csv` för tabeller. Ett scenario sparat som `.yml` eller en tabell sparad som `.xlsx` skulle annars saknas i jämförelsen utan ett ord. Byt namn på filen eller exportera den; anteckningar får ligga där som `.md`.',
  },
  'file-too-large': {
    message: ({ bytes, limit }) => `filen är ${megabytes(bytes)}; högst ${megabytes(limit)} läses`,
    help: () => 'dela filen, eller kontrollera att det är filen du menade',
    why: 'Scenario- och datafiler är text som människor skriver och håller sig långt under denna storlek. En större är nästan alltid en export eller ett arkiv med fel ändelse, och att läsa den kunde få datorn att stanna. Dela filen, eller ta den ur studien.',
  },
  'not-a-plain-file': {
    message: ({ file }) => `${quote(file)} är ingen vanlig fil`,
    help: () => 'lägg själva filen där, inte en mapp, en länk till en mapp eller en enhet',
    why: 'Där det skulle finnas en fil finns en mapp, en länk till en mapp, en enhet eller ett rör. Sådant kan leda ut ur studien eller aldrig ta slut, så det avvisas utan att öppnas. Lägg själva filen på platsen.',
  },
  'outside-study': {
    message: ({ path }) => `${quote(path)} ligger utanför studien`,
    help: () => 'ange en fil inne i studien, eller välj en annan studie med --study MAPP',
    why: 'En studie är en enda mapp med `data/` och `scenarios/`, och ett resultat beror på inget utanför den: det är därför det kan upprepas på en annan dator. En sökväg eller länk som leder ut ur mappen avvisas. Kopiera in filen i studien, eller ange mappen den hör till med `--study`.',
  },
  'not-utf8': {
    message: () => 'detta är inte UTF-8-text',
    help: () => 'spara filen som UTF-8 (i Excel: "CSV UTF-8"); annars går å, ä, ö, æ och ø förlorade',
    why: 'Filen är sparad i en äldre teckenuppsättning eller är inte text alls. Bokstäver som å, ä, ö, æ och ø skulle läsas som något annat, och ett namn skulle inte längre stämma. Spara den som UTF-8: i editorer heter det "Spara med kodning", i Excel "CSV UTF-8".',
  },
  'merge-conflict': {
    message: () => 'en oavslutad sammanslagning har lämnats kvar i filen',
    help: () => 'behåll en av de två versionerna och ta bort raderna med <<<<<<<, ======= och >>>>>>>',
    why: 'Två personer har ändrat samma rader, och git har skrivit båda versionerna i filen med märken emellan. Programmet kan inte veta vilken som är rätt. Behåll den ena, eller skriv ihop dem, och ta bort de tre märkesraderna.',
  },
  'nothing-to-compare': {
    message: ({ where }) => `det finns inget scenario att jämföra i ${quote(where)}`,
    help: () => 'ange en scenariofil eller en mapp med scenariofiler, till exempel scenarios/koege',
    why: 'Ingen scenariofil finns där du bad om det, eller ingen handlar om kommunen du valde. En tom jämförelse skulle se ut som "ingen effekt", så körningen stannar i stället. Kontrollera sökvägen och `--municipality`.',
  },
  'year-outside-scenario': {
    message: ({ year, scenario, first, last }) =>
      scenario === undefined
        ? `året ${year} ligger utanför åren som beräknas, ${first} till ${last}`
        : `året ${year} ligger utanför scenariot ${quote(scenario)}, som omfattar ${first} till ${last}`,
    help: ({ first, last }) => `välj ett år från ${first} till ${last}, eller utvidga \`years\` i scenariot`,
    why: 'Varje scenario säger vilka år det omfattar, och om åtgärderna utanför dem vet man inget. Ett tal för ett annat år vore en gissning. Välj ett år som alla jämförda scenarier omfattar, eller utvidga `years` i filen.',
  },
  'unknown-scenario': {
    message: ({ scenario, measure }) =>
      measure === undefined ? `det finns inget scenario ${quote(scenario)}` : `${quote(scenario)} har ingen åtgärd ${quote(measure)}`,
    help: ({ nearest, measures = [] }) => meantOrOneOf(nearest, measures) ?? 'ett scenarios id är filens namn utan .yaml',
    why: 'Ett scenario nämns som studien inte har. Ett scenarios id är filens namn utan `.yaml`. Se stavningen i mappen `scenarios/`.',
  },
  'unknown-gwp': {
    message: ({ set }) => `det finns inga GWP-värden som heter ${quote(set)}`,
    help: ({ known }) => meantOrOneOf(undefined, known),
    why: 'Metan och lustgas räknas om till CO2e med en namngiven uppsättning uppvärmningspotentialer (GWP), en per fil i `data/gwp/`. Valet ändrar resultatet, så ett okänt namn ersätts aldrig med en annan uppsättning. Välj en av de nämnda.',
  },
  'set-syntax': {
    message: ({ text }) => `${quote(text)} är ingen inställning på formen namn=värde`,
    help: () => 'skriv till exempel --set "waste.sorted[plastic]=60 %"',
    why: 'Med `--set` får en storhet ett annat värde i en enda körning. Det skrivs som namnet, ett likhetstecken och ett värde med enhet; citattecken håller ihop det för kommandoraden. Ett exempel är `--set "waste.sorted[plastic]=60 %"`.',
  },
  'set-on-formula': {
    message: ({ quantity }) => `${quote(quantity)} beräknas med en formel och kan därför inte sättas`,
    help: ({ quantity }) => `sätt det som den följer av; \`coop-co2 explain ${quantity}\` visar det`,
    why: 'Med `--set` får en indata ett annat värde, och det som följer av den räknas om. Ett resultat kan inte sättas: då skulle det inte längre följa av något. `coop-co2 explain` visar en storhets indata.',
  },
  'municipality-needed': {
    message: () => 'välj en kommun',
    help: ({ known }) =>
      `lägg till --municipality med en av ${known.length === 0 ? 'dem i data/municipalities.csv' : listed(known, 'eller')}`,
    why: 'Detta kommando visar ett tal, och ett tal hör till en kommun. Finns flera i studien gissar programmet inte vilken som menas. Lägg till `--municipality` och kommunens id.',
  },
  'acts-elsewhere': {
    message: ({ acts }) =>
      `${acts.map(({ what, places }) => `${quote(what)} verkar i ${places.length === 0 ? 'ingen kommun' : listed(places)}`).join(', ')}: ingen kommun som efterfrågas finns ${acts.length > 1 ? 'hos dem alla' : 'bland dem'}`,
    help: ({ acts }) =>
      acts.length > 1
        ? 'ange två som verkar i samma kommun; `coop-co2 transfer` för en åtgärd till en annan'
        : 'välj en av dessa med --municipality',
    why: 'Vad två scenarier eller åtgärder sparar ställs mot vartannat i en kommun, och båda måste verka där. Det gör inte dessa, så det finns ingen skillnad att se på. Ange två som verkar i samma kommun, välj den med `--municipality`, eller för en åtgärd till den andra kommunen med `coop-co2 transfer`.',
  },
} satisfies Partial<FaultCatalogue>;
