import type { FaultCatalogue } from '../catalogue.js';
import { between, listed, meant, meantOrOneOf, quote, said, saidOr } from './phrases.js';

export const numberFaults = {
  'not-a-number': {
    message: ({ text }) => `${quote(text)} er ikke et tal`,
    help: () => 'skriv cifre med decimalpunktum, for eksempel 12.5',
    why: 'Her ventes et tal, og der står noget andet. Tal er cifre med decimalpunktum og uden tusindtalsadskillelse, for eksempel `1250.5`. Kendes en værdi ikke, så udelad rækken eller tiltaget: en tekst bliver aldrig læst som nul.',
  },
  'decimal-comma': {
    message: ({ text }) => `${quote(text)} har decimalkomma`,
    help: ({ text, suggestion }) =>
      /^-?[1-9]\d{0,2},\d{3}$/.test(text)
        ? `skriv ${quote(text.replace(',', ''))} hvor kommaet deler tusinder, ${quote(suggestion)} hvor decimaler følger efter`
        : `skriv ${quote(suggestion)}`,
    why: 'På dansk og svensk er 12,5 tolv en halv; i engelske filer adskiller det samme komma tusinder eller værdier. For at være det samme tal på alle maskiner skrives filer med decimalpunktum. Programmet gætter ikke, for et forkert gæt er forkert med en faktor ti eller mere.',
  },
  'thousands-space': {
    message: ({ text }) => `${quote(text)} har tusindtalsadskillelse`,
    help: ({ suggestion }) => `skriv ${quote(suggestion)}`,
    why: 'Et mellemrum, et punktum eller en apostrof mellem cifrene er let at læse for mennesker, men betyder noget forskelligt i forskellige lande. Filer skrives uden gruppering. Store tal kan i stedet bruge en enhed som `8 Mpkm/year`.',
  },
  'wrong-minus': {
    message: ({ text }) => `${quote(text)} har en streg, der ikke er et minustegn`,
    help: ({ suggestion }) => `skriv ${quote(suggestion)}`,
    why: 'Tekstbehandling gør minustegnet til en længere streg, som er et andet tegn. Det ser rigtigt ud og er ikke et tal. Skriv minustegnet fra tastaturet.',
  },
  'leading-zero': {
    message: ({ text }) => `${quote(text)} begynder med et nul`,
    help: ({ suggestion }) => `skriv ${quote(suggestion)}, eller sæt det i anførselstegn, hvis det er en kode`,
    why: 'I nogle versioner af YAML tæller et tal med foranstillet nul i ottere, så 0101 bliver 65. En kommunekode er en tekst, ikke et tal, og mister sit nul, når den læses som et tal. Fjern nullet fra et tal; sæt en kode i anførselstegn.',
  },
  'hex-number': {
    message: ({ text }) => `${quote(text)} er ikke skrevet med almindelige cifre`,
    help: () => 'skriv tallet med cifrene 0 til 9',
    why: 'Tal, der begynder med 0x, 0o eller 0b, er skrevet i programmørers talsystemer. I en klimaplan er det næsten altid en kode eller en tastefejl. Skriv almindelige cifre, eller sæt en kode i anførselstegn.',
  },
  'not-finite': {
    message: ({ text }) => `${quote(text)} er ikke et endeligt tal`,
    help: () => 'skriv selve værdien; udelad det, der ikke kendes',
    why: 'Uendelig og "ikke et tal" breder sig til hver sum, de kommer ind i. Det er også, hvad et tal, der er for stort til computeren, bliver til. Skriv selve værdien, eller udelad rækken.',
  },
  'unsafe-integer': {
    message: ({ text }) => `${quote(text)} har flere cifre, end der kan gemmes nøjagtigt`,
    help: () => 'afrund det, eller brug en større enhed',
    why: 'Hele tal over 9.007.199.254.740.991 kan ikke gemmes nøjagtigt, så de sidste cifre ville ændre sig i det skjulte. Ingen kommunal størrelse har brug for dem. Afrund tallet, eller skriv det i en større enhed.',
  },
  'unit-missing': {
    message: ({ text }) => `${quote(text)} har ingen enhed`,
    help: ({ expected }) => `skriv enheden efter: \`… ${expected}\``,
    why: 'Et tal uden enhed kan læses som ton af den ene og kilogram af den næste. Derfor har hver mængde sin enhed, også andele (`60 %`). Skriv enheden efter tallet.',
  },
  'unknown-unit': {
    message: ({ unit }) => `${quote(unit)} er ikke en kendt enhed`,
    help: ({ unit, nearest }) =>
      /^kr(\.|on[aeo]r?|oner)?$/i.test(unit)
        ? 'skriv DKK eller SEK: det er forskellige penge'
        : (meant(nearest) ?? 'de kendte enheder står i data/units.csv'),
    why: 'Kun enhederne i `data/units.csv` kendes, og store og små bogstaver tæller: en MWh er tusind kWh, og en mWh en tusindedel Wh. En ukendt enhed kan hverken omregnes eller kontrolleres. Brug en enhed fra listen, eller tilføj en række i filen.',
  },
  'unit-ton': {
    message: ({ unit }) => `${quote(unit)} kan betyde et ton på 1000 kg eller et amerikansk ton`,
    help: () => 'skriv `t` for 1000 kg',
    why: 'Et "ton" er 907 kg i USA, 1016 kg i ældre britiske tekster og 1000 kg på dansk og svensk. Forskellen på en tiendedel overses let. Skriv `t`, som er 1000 kg.',
  },
  'unit-syntax': {
    message: ({ unit }) => `${quote(unit)} er ikke skrevet som en enhed`,
    help: () => 'sæt enheder sammen med *, / og ^, for eksempel kgCO2/vkm eller t/year',
    why: 'Enheder sættes sammen med `*`, `/` og en potens som `^2`, uden ord og mellemrum imellem. For eksempel `kgCO2/vkm`, `kWh/person/year`. Alt andet kan ikke kontrolleres.',
  },
  'range-syntax': {
    message: ({ text }) => `${quote(text)} er ikke et interval`,
    help: () => 'skriv de to ender med to punktummer imellem: 45 % .. 70 %',
    why: 'Et interval har en nedre og en øvre ende, begge med enhed, og to punktummer imellem. En bindestreg bruges ikke, fordi den kunne være et minustegn. For eksempel `45 % .. 70 %`.',
  },
  'range-reversed': {
    message: ({ low, high }) => `intervallet ender ved ${high}, under sin begyndelse ${low}`,
    help: ({ low, high }) => `den nedre ende står først: ${high}, så ${low}, hvis det er det, der menes`,
    why: 'Den nedre ende af et interval står først. Ombyttede ender er ofte tegn på, at den ene mangler et ciffer. Kontroller begge tal i kilden, før de byttes om.',
  },
  'value-outside-range': {
    message: ({ value, low, high }) => `værdien ${value} ligger uden for sit eget interval ${between(low, high)}`,
    help: () => 'kontroller værdien og begge ender; ofte står en af dem i en anden enhed',
    why: 'Den centrale værdi skal ligge inden for det interval, der er givet for den. Gør den ikke det, er et af de tre tal forkert, eller de har forskellige enheder. Kontroller dem i kilden.',
  },
  'years-syntax': {
    message: ({ text }) => `${quote(text)} er ikke et år eller en årrække`,
    help: () => 'skriv fire cifre, eller to år med bindestreg: 2026-2045',
    why: 'Årstal er fire cifre, og årrækker har en bindestreg mellem første og sidste år, for eksempel `2026-2045`. Tocifrede årstal og ord læses ikke. Begge ender er med i en årrække.',
  },
  'date-syntax': {
    message: ({ text }) => `${quote(text)} er ikke en dato`,
    help: () => 'skriv år, måned og dag med bindestreger: 2028-06-30',
    why: 'Datoer skrives som år, måned og dag, for eksempel `2028-06-30`, fordi 06/07/28 er en anden dag i et andet land. Efter denne dato minder programmet om, at værdien skal ses efter igen. En dato, der ikke kan læses, ville aldrig minde nogen om det.',
  },
  'unit-mismatch': {
    message: ({ what, expected, found }) => `${saidOr(what)} måles i ${quote(expected)}, ikke i ${quote(found)}`,
    help: ({ expected }) => `giv en værdi i \`${expected}\`, eller i en enhed, der kan omregnes til den`,
    why: 'Værdien måler noget andet end det, der spørges om, for eksempel energi i stedet for masse eller personkilometer i stedet for køretøjskilometer. Sådanne enheder kan ikke omregnes til hinanden, og resultatet ville være vrøvl, der ligner et tal. Find værdien i den rigtige enhed, eller divider med det, der forbinder de to (for eksempel personer pr. bil).',
  },
  'csv-syntax': {
    message: ({ detail, mark }) => `tabellen kan ikke læses: ${said(detail, mark)}`,
    help: () => 'en tekst med et komma eller et anførselstegn står i "…", og et anførselstegn inde i den fordobles',
    why: 'Filen følger ikke reglerne for CSV, så det er uklart, hvor en celle ender. Den sædvanlige årsag er et anførselstegn, der er åbnet og ikke lukket, her eller ovenfor. En tekst med et komma eller et anførselstegn sættes i dobbelte anførselstegn, og anførselstegn inde i den fordobles.',
  },
  'csv-semicolon': {
    message: () => 'kolonnerne er adskilt af semikolon',
    help: () => 'gem tabellen med komma mellem kolonnerne og decimalpunktum i tallene',
    why: 'Dansk og svensk Excel skriver semikolon mellem kolonner og komma i tal. Hvis begge dele blev godtaget, ville 1,5 være ét tal i den ene fil og to celler i den anden. Eksporter som "CSV UTF-8" med engelske talindstillinger, eller ret skilletegnene i en editor.',
  },
  'csv-header': {
    message: ({ column }) => `${quote(column)} er ikke en kolonne i denne tabel`,
    help: ({ nearest, known }) => meantOrOneOf(nearest, known),
    why: 'Hver kolonne skal være kendt, for en kolonne med stavefejl ville blive overset med alt, hvad der står i den. Navnene står i `docs/handbook/files.md`. Omdøb kolonnen, eller fjern den.',
  },
  'csv-column-missing': {
    message: ({ column }) => `kolonnen ${quote(column)} mangler`,
    help: ({ column }) => `tilføj \`${column}\` i første linje, og udfyld den i hver række`,
    why: 'En kolonne, som hver række skal have, er der ikke, så man kan ikke vide, hvad dens værdier skulle være. Filens første linje navngiver kolonnerne. Tilføj kolonnen, og udfyld den.',
  },
  'csv-column-twice': {
    message: ({ column }) => `kolonnen ${quote(column)} er der to gange`,
    help: () => 'fjern eller omdøb den ene af de to',
    why: 'To kolonner har samme navn, og den ene ville i det skjulte vinde over den anden. Fjern den ene, eller giv den sit rigtige navn.',
  },
  'csv-row-length': {
    message: ({ found, expected }) => `denne række har ${found} celler; første linje nævner ${expected} kolonner`,
    help: () => 'se efter et komma, der mangler, eller et for meget: i et tal (12,5) eller i en tekst uden anførselstegn',
    why: 'En række med for få eller for mange celler er forskubbet: dens værdier står under forkerte navne. Oftest er en tekst med komma ikke sat i anførselstegn, eller et tal har decimalkomma. Sæt sådan en tekst i dobbelte anførselstegn.',
  },
  'csv-cell-empty': {
    message: ({ column }) => `cellen ${quote(column)} er tom`,
    help: () => 'udfyld den; en værdi, der ikke kendes, er slet ingen række',
    why: 'Hvert tal skal have enhed, år, kilde og sted for at kunne forsvares. En tom celle bliver aldrig læst som nul. Udfyld den, eller fjern rækken.',
  },
  'csv-cell-choice': {
    message: ({ column, found }) => `${quote(found)} er ikke muligt i kolonnen ${quote(column)}`,
    help: ({ choices }) => `muligt: ${listed(choices, 'eller')}`,
    why: 'Nogle kolonner har kun få mulige ord, så rækker kan tælles og sammenlignes. Ordet her er ikke et af dem. Vælg et af dem, som meldingen nævner.',
  },
} satisfies Partial<FaultCatalogue>;
