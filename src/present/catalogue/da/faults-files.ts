import type { FaultCatalogue } from '../catalogue.js';
import { listed, meantOrOneOf, quote } from './phrases.js';

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;

/** What the computer says when it hands over no file, by the name of its error. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'adgang nægtet',
  EPERM: 'systemet tillader det ikke',
  EMFILE: 'for mange filer er åbne',
  ENFILE: 'for mange filer er åbne',
  EIO: 'disken melder fejl',
  ENOENT: 'den er der ikke længere',
};

export const fileFaults = {
  'file-missing': {
    message: ({ file }) => `der er ingen fil eller mappe ${quote(file)}`,
    help: () => 'se efter stavefejl; en sti, der tastes, begynder i den mappe, du står i, og en efter `extends` i filens egen mappe',
    why: 'En fil, der er nævnt, eller som ethvert studie skal have, er der ikke. Blev den udeladt, ville resultaterne ændre sig, uden at nogen så det, så kørslen stopper. Kontroller stavning og mappe, eller kopier filen fra det studie, der følger med programmet.',
  },
  'file-unreadable': {
    message: ({ file, reason }) => `${quote(file)} kan ikke læses: ${reasons[reason] ?? reason}`,
    help: () => 'kontroller, at du må læse filen, og at den ikke er åben til skrivning et andet sted',
    why: 'Filen er der, men computeren vil ikke udlevere den, oftest på grund af rettigheder eller et netværksdrev, der er faldet ud. Resten af studiet beregnes ikke, for resultater uden denne fil ville se fuldstændige ud uden at være det. Bed filens ejer om adgang til at læse den.',
  },
  'file-not-read': {
    message: ({ file, ending }) => `${quote(file)} læses ikke: filer i denne mappe ender på ${quote(ending)}`,
    help: ({ file, ending }) =>
      `${/\.(xlsx?|ods|numbers)$/i.test(file) ? 'eksporter den som CSV (UTF-8)' : `omdøb den, så den ender på ${quote(ending)}`}, eller flyt den ud af studiet`,
    why: 'Kun filer med mappens endelse læses: `.yaml` for scenarier og sektorer, `.csv` for tabeller. Et scenarie gemt som `.yml` eller en tabel gemt som `.xlsx` ville ellers mangle i sammenligningen uden et ord. Omdøb eller eksporter filen; notater må gerne ligge der som `.md`.',
  },
  'file-too-large': {
    message: ({ bytes, limit }) => `filen er på ${megabytes(bytes)}; der læses højst ${megabytes(limit)}`,
    help: () => 'del filen, eller kontroller, at det er den fil, du mente',
    why: 'Scenarie- og datafiler er tekst, som mennesker skriver, og bliver langt mindre end dette. En større fil er næsten altid en eksport eller et arkiv med forkert endelse, og den kunne få computeren til at gå i stå. Del filen, eller tag den ud af studiet.',
  },
  'not-a-plain-file': {
    message: ({ file }) => `${quote(file)} er ikke en almindelig fil`,
    help: () => 'læg selve filen der, ikke en mappe, en genvej til en mappe eller en enhed',
    why: 'Hvor der skulle være en fil, er der en mappe, en genvej til en mappe, en enhed eller et rør. Den slags kan føre ud af studiet eller aldrig ende, så det afvises uden at blive åbnet. Læg selve filen på pladsen.',
  },
  'outside-study': {
    message: ({ path }) => `${quote(path)} ligger uden for studiet`,
    help: () => 'angiv en fil inde i studiet, eller vælg et andet studie med --study MAPPE',
    why: 'Et studie er én mappe med `data/` og `scenarios/`, og et resultat afhænger af intet uden for den: det er derfor, det kan gentages på en anden maskine. En sti eller genvej, der fører ud af mappen, afvises. Kopier filen ind i studiet, eller angiv den mappe, den hører til, med `--study`.',
  },
  'not-utf8': {
    message: () => 'dette er ikke UTF-8-tekst',
    help: () => 'gem filen som UTF-8 (i Excel: "CSV UTF-8"); ellers går æ, ø, å, ä og ö tabt',
    why: 'Filen er gemt i et ældre tegnsæt eller er slet ikke tekst. Bogstaver som æ, ø, å, ä og ö ville blive læst som noget andet, og et navn ville ikke længere passe. Gem den som UTF-8: det står i editorer under "Gem med kodning", i Excel som "CSV UTF-8".',
  },
  'merge-conflict': {
    message: () => 'en uafsluttet sammenfletning er efterladt i filen',
    help: () => 'behold én af de to udgaver, og fjern linjerne med <<<<<<<, ======= og >>>>>>>',
    why: 'To personer har ændret de samme linjer, og git har skrevet begge udgaver i filen med mærker imellem. Programmet kan ikke vide, hvilken der er rigtig. Behold den ene, eller skriv de to sammen, og slet de tre mærkelinjer.',
  },
  'nothing-to-compare': {
    message: ({ where }) => `der er intet scenarie at sammenligne i ${quote(where)}`,
    help: () => 'angiv en scenariefil eller en mappe med scenariefiler, for eksempel scenarios/koege',
    why: 'Der er ingen scenariefil, hvor du bad om det, eller ingen af dem handler om den kommune, du valgte. En tom sammenligning ville ligne "ingen virkning", så kørslen stopper i stedet. Kontroller stien og `--municipality`.',
  },
  'year-outside-scenario': {
    message: ({ year, scenario, first, last }) =>
      scenario === undefined
        ? `året ${year} ligger uden for de år, der beregnes, ${first} til ${last}`
        : `året ${year} ligger uden for scenariet ${quote(scenario)}, som dækker ${first} til ${last}`,
    help: ({ first, last }) => `vælg et år fra ${first} til ${last}, eller udvid \`years\` i scenariet`,
    why: 'Hvert scenarie siger, hvilke år det dækker, og uden for dem ved man intet om dets tiltag. Et tal for et andet år ville være et gæt. Vælg et år, som alle de sammenlignede scenarier dækker, eller udvid `years` i filen.',
  },
  'unknown-scenario': {
    message: ({ scenario, measure }) =>
      measure === undefined ? `der er intet scenarie ${quote(scenario)}` : `${quote(scenario)} har intet tiltag ${quote(measure)}`,
    help: ({ nearest, measures = [] }) => meantOrOneOf(nearest, measures) ?? 'et scenaries id er filens navn uden .yaml',
    why: 'Der er nævnt et scenarie, som studiet ikke har. Et scenaries id er filens navn uden `.yaml`. Se stavningen i mappen `scenarios/`.',
  },
  'unknown-gwp': {
    message: ({ set }) => `der er intet GWP-sæt, som hedder ${quote(set)}`,
    help: ({ known }) => meantOrOneOf(undefined, known),
    why: 'Metan og lattergas bliver til CO2e med et navngivet sæt opvarmningspotentialer (GWP), ét pr. fil i `data/gwp/`. Valget af sæt ændrer resultatet, så et ukendt navn erstattes aldrig af et andet. Vælg et af de nævnte.',
  },
  'set-syntax': {
    message: ({ text }) => `${quote(text)} er ikke en indstilling på formen navn=værdi`,
    help: () => 'skriv for eksempel --set "waste.sorted[plastic]=60 %"',
    why: 'Med `--set` får en størrelse en anden værdi i én kørsel. Det skrives som navnet, et lighedstegn og en værdi med enhed; anførselstegn holder det samlet for kommandolinjen. Et eksempel er `--set "waste.sorted[plastic]=60 %"`.',
  },
  'set-on-formula': {
    message: ({ quantity }) => `${quote(quantity)} beregnes med en formel og kan derfor ikke sættes`,
    help: ({ quantity }) => `sæt det, den følger af; \`coop-co2 explain ${quantity}\` viser det`,
    why: 'Med `--set` får et input en anden værdi, og det, der følger af det, beregnes på ny. Et resultat kan ikke sættes: så fulgte det ikke længere af noget. `coop-co2 explain` viser en størrelses input.',
  },
  'municipality-needed': {
    message: () => 'vælg én kommune',
    help: ({ known }) => `tilføj --municipality med en af ${known.length === 0 ? 'dem i data/municipalities.csv' : listed(known, 'eller')}`,
    why: 'Denne kommando viser ét tal, og et tal hører til én kommune. Er der flere i studiet, gætter programmet ikke på, hvilken der er ment. Tilføj `--municipality` og kommunens id.',
  },
  'acts-elsewhere': {
    message: ({ acts }) =>
      `${acts.map(({ what, places }) => `${quote(what)} virker i ${places.length === 0 ? 'ingen kommune' : listed(places)}`).join(', ')}: ingen kommune, der er spurgt om, er med ${acts.length > 1 ? 'hos dem alle' : 'blandt dem'}`,
    help: ({ acts }) =>
      acts.length > 1
        ? 'nævn to, der virker i samme kommune; `coop-co2 transfer` fører et tiltag til en anden'
        : 'vælg en af disse med --municipality',
    why: 'Hvad to scenarier eller tiltag sparer, holdes op mod hinanden i én kommune, og begge skal virke dér. Det gør disse ikke, så der er ingen forskel at se på. Nævn to, der virker i samme kommune, vælg den med `--municipality`, eller før et tiltag til den anden kommune med `coop-co2 transfer`.',
  },
} satisfies Partial<FaultCatalogue>;
