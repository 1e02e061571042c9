import type { FaultCatalogue } from '../catalogue.js';
import { dimensionsOf, listed, meant, meantOrOneOf, quote, said } from './phrases.js';

/** What an operation does with its two sides; the others compare them. */
const together: Readonly<Record<string, string>> = { add: 'lægges sammen', subtract: 'trækkes fra hinanden' };
const counts = ['ingen værdi', 'én værdi', 'to værdier', 'tre værdier'];

export const formulaFaults = {
  'formula-syntax': {
    message: ({ detail, mark }) => `formlen kan ikke læses: ${said(detail, mark)}`,
    help: () => 'hver multiplikation skal have sit *, hver parentes sin makker',
    why: 'Formlen er ikke færdig, eller to ting står ved siden af hinanden uden regnetegn imellem. Multiplikation skrives altid med `*`. Tæl parenteserne, og sammenlign med en anden formel i filen.',
  },
  'formula-not-allowed': {
    message: ({ what }) => `${quote(what)} er ikke muligt i en formel`,
    help: () => 'formler er regning: + - * / ^ ( ), navne, navn[kategori] og nogle få funktioner',
    why: 'Formler er regning og intet andet, så alle kan følge dem, og ingen fil kan få programmet til andet end at regne. Betingelser, tekster, tildelinger og egne funktioner afvises. Det, der er brug for ud over det, er en størrelse for sig selv eller et spørgsmål til udviklerne.',
  },
  'formula-too-long': {
    message: ({ length, limit, counted }) => `formlen har ${length} ${said(counted)}; højst ${limit} er muligt`,
    help: () => 'del den: giv dens dele navne som selvstændige størrelser',
    why: 'Så lang en formel kan en læser ikke kontrollere, og `explain` kunne ikke vise dens dele. Giv delene navne som selvstændige størrelser med hver sin enhed. Resultatet bliver det samme.',
  },
  'formula-percent': {
    message: () => '% har ingen betydning i en formel',
    help: () => 'skriv andelen som en størrelse, for eksempel (1 - loss_share)',
    why: 'I en værdi er `25 %` en fjerdedel; i en formel betyder samme tegn resten af en division i mange programmer, og 100*25%+2 giver 0. Derfor afvises det i formler. Giv andelen et navn og en kilde, og brug navnet.',
  },
  'formula-constant': {
    message: ({ text }) => `tallet ${quote(text)} står i en formel uden kilde`,
    help: () => 'gør det til en størrelse med værdi, enhed og kilde, og brug dens navn; kun 0, 1, 2 og 100 må stå alene',
    why: 'Et bart tal kan ikke sige, hvor det kommer fra, hvilken enhed det har, og hvilket år det gælder. Kun 0, 1, 2 og 100 må stå i en formel. Gør det til en størrelse med `value:` og `source:`; omregning mellem enheder, for eksempel kg og t, klarer programmet.',
  },
  'formula-function': {
    message: ({ name }) => `der er ingen funktion ${quote(name)}`,
    help: ({ name, known }) =>
      `${name === 'ln' ? '`log` er den naturlige logaritme; ' : ''}funktionerne er ${listed(known)}; mellem et navn og en parentes skal multiplikation have sit *`,
    why: 'Der er kun få funktioner, så enhver formel kan kontrolleres, før noget beregnes. Var en parentes lige efter et navn ment som multiplikation, så skriv `*` imellem.',
  },
  'formula-arguments': {
    message: ({ name, values, dimension, call, found }) =>
      `${quote(name)} tager ${values === 'some' ? 'to eller flere værdier' : counts[values]}${dimension ? ' og navnet på en dimension' : ''}: ${call}; her har den ${found === 0 ? 'ingenting' : found}`,
    why: 'En funktion har fået for få eller for mange værdier i sin parentes. `sum` tager en størrelse og navnet på en dimension, `min` og `max` to eller flere værdier; meldingen viser, hvordan denne kaldes. Se efter et komma, der mangler, eller et for meget.',
  },
  'unknown-quantity': {
    message: ({ name }) => `der er ingen størrelse ${quote(name)}`,
    help: ({ nearest }) => meant(nearest) ?? 'en størrelse i en anden sektor skrives sektor.navn; `coop-co2 quantities` viser dem alle',
    why: 'Navnet er ikke en størrelse i denne sektor eller, med punktum, i sektoren foran det. Et forkert stavet navn læses aldrig som nul. `coop-co2 quantities` viser alle navne.',
  },
  'unknown-member': {
    message: ({ member, dimension }) => `${quote(member)} er ikke en kategori i ${quote(dimension)}`,
    help: ({ nearest, members }) => meantOrOneOf(nearest, members),
    why: 'Størrelser er delt op efter dimensioner, for eksempel rejser efter transportmiddel, og hver dimension har en fast liste af kategorier i sin sektorfil. En kategori uden for listen ville ikke blive talt med nogen steder. Brug en fra listen, eller tilføj den der, og giv den værdier.',
  },
  'member-of-nothing': {
    message: ({ name, member }) => `${quote(name)} har ingen kategorier, så ${quote(`[${member}]`)} har ingen betydning`,
    help: ({ name }) => `skriv \`${name}\` alene`,
    why: 'Kantede parenteser vælger én kategori, for eksempel `travel[car]`. Denne størrelse er én enkelt værdi og har intet at vælge imellem. Udelad parentesen, eller se, om en anden størrelse var ment.',
  },
  'unknown-dimension': {
    message: ({ name }) => `der er ingen dimension ${quote(name)}`,
    help: ({ nearest }) => meant(nearest) ?? 'dimensioner angives øverst i en sektorfil, under `dimensions`',
    why: 'En dimension er en liste af kategorier, for eksempel transportmidler eller materialer, og angives under `dimensions` i sektorfilen. Dette navn er ikke angivet. Ret stavningen, eller angiv det.',
  },
  'dimension-not-in-value': {
    message: ({ dimension, has }) => `det, der summeres, har ingen dimension ${quote(dimension)}; det har ${dimensionsOf(has)}`,
    help: () => 'summer over en dimension, som værdien har, eller udelad summen',
    why: '`sum(x, d)` lægger kategorierne i d sammen, og det kan kun lade sig gøre, hvor x er delt op efter d. Her er den ikke, så summen ville være uden mening. Se efter, hvilken dimension der var ment.',
  },
  'units-not-addable': {
    message: ({ operation, left, right }) => `${quote(left)} og ${quote(right)} kan ikke ${together[operation] ?? 'sammenlignes'}`,
    help: ({ hint }) => (hint === undefined ? 'begge sider skal måle det samme; se efter en faktor, der mangler på en af dem' : said(hint)),
    why: 'Kun ens ting kan lægges sammen. Kuldioxid, metan, lattergas og CO2e er forskellige ting her, og det er køretøjskilometer og personkilometer også, så en glemt omregning ikke kan skjule sig. Gang den ene side med det, der forbinder de to, for eksempel en belægning eller en emissionsfaktor.',
  },
  'unit-in-exponent': {
    message: ({ unit }) => `eksponenten har enheden ${quote(unit)}; den skal være et rent tal`,
    help: () => 'divider eksponenten med noget i samme enhed',
    why: 'En potens som x^2 har en mening; x i potensen tre ton har ingen. Eksponenten skal være et tal uden enhed. Divider den med en størrelse i samme enhed, for eksempel en halveringstid.',
  },
  'unit-not-plain': {
    message: ({ name, unit }) => `${quote(name)} kræver et rent tal, ikke ${quote(unit)}`,
    help: () => 'divider først med noget i samme enhed',
    why: 'Eksponentialfunktioner og logaritmer har kun mening for tal uden enhed. Ellers ville resultatet afhænge af, om man regner i kilogram eller ton. Divider med en referenceværdi i samme enhed.',
  },
  'formula-unit': {
    message: ({ declared, computed }) => `formlen giver ${quote(computed)}, men ${quote(declared)} er angivet`,
    help: ({ hint }) =>
      hint === undefined ? 'se efter en faktor, der mangler, eller som der divideres med, hvor der skulle ganges' : said(hint),
    why: 'Den enhed, der følger af formlen, er ikke den, størrelsen siger, den har. Sådan viser en glemt belægning, en manglende emissionsfaktor eller en omvendt division sig, før noget tal beregnes. Følg enhederne gennem formlen; meldingen nævner begge.',
  },
  'formula-dimensions': {
    message: ({ declared, computed }) =>
      `formlen giver en værdi efter ${dimensionsOf(computed)}, men \`by\` angiver ${dimensionsOf(declared)}`,
    help: () => 'summer det, der er for meget, med sum(x, dimension), eller føj det til `by`',
    why: 'Det, en formel giver, skal være delt op efter netop de dimensioner, størrelsen angiver. En dimension for meget ville gå tabt, en for lidt ville være opdigtet. Summer over det overskydende, vælg én kategori, eller ret `by`.',
  },
  'share-can-pass-one': {
    message: ({ low, high }) => `denne andel kan nå fra ${low} til ${high}; en andel ligger mellem 0 og 1`,
    help: () => 'skriv min(1, …), brug `1 - andel`, eller angiv størrelsen som en intensitet',
    why: 'En andel over én eller under nul betyder mere end alt eller mindre end intet og får negative udledninger til at opstå. Det skal følge af selve formlen, at det ikke kan ske. Brug produkter af andele og `1 - andel`, begræns den med `min(1, …)`, eller angiv en intensitet, hvis den ikke er en andel.',
  },
  'formula-cycle': {
    message: ({ path }) =>
      path.length === 2
        ? `${quote(path[0] ?? '')} har brug for sig selv`
        : `disse størrelser har brug for hinanden: ${path.map(quote).join(' → ')}`,
    help: () => 'en af dem skal være givet eller beregnes af noget andet',
    why: 'Hver størrelse i ringen beregnes af den næste og den sidste af den første, så ingen af dem kan beregnes. Ofte er et navn forvekslet med et, der ligner. Find den, der skulle komme et andet sted fra.',
  },
  'dimension-in-value': {
    message: ({ name, dimension }) => `den første værdi i ${quote(name)} har dimensionen ${quote(dimension)}, som funktionen arbejder over`,
    help: ({ dimension }) => `vælg én kategori, eller summer først over ${dimension}`,
    why: 'Sådan en funktion læser én værdi af det første argument for alle kategorier i dimensionen, og resultatet har den ikke længere. En første værdi, der selv er delt op efter den, ville lade det stå åbent, hvilken del der menes. `turnover` tager det, der kommer ind i alder 0; `interpolate` tager den ene værdi, der slås op.',
  },
  'ages-not-counted': {
    message: ({ dimension, members }) => `kategorierne i ${quote(dimension)} er ${members.join(', ')}; aldre er 0, 1, 2 og så videre`,
    help: ({ dimension }) => `angiv ${dimension}: [0, 1, 2, …], én kategori for hvert år`,
    why: 'Det, der overlever, rykker ét år op i alder hvert år. Derfor har dimensionen én kategori for hver alder, fra 0, i rækkefølge og uden huller. Grupper som `5-9` kan ikke rykkes ét år.',
  },
  'table-not-rising': {
    message: ({ quantity, municipality, year }) => `punkterne i tabellen ${quote(quantity)} stiger ikke (${municipality}, ${year})`,
    help: () => 'sæt dimensionens kategorier i punkternes rækkefølge; to punkter må ikke være ens',
    why: '`interpolate` går fra punkt til punkt i kategoriernes rækkefølge. Hvor et punkt ikke ligger over det foregående, er der ingen ret linje imellem, og svaret ville afhænge af rækkernes orden. Ret værdierne eller kategoriernes rækkefølge i sektorfilen.',
  },
  'survival-rises': {
    message: ({ quantity, municipality, year }) =>
      `i ${quote(quantity)} overlever flere i én alder end i alderen før (${municipality}, ${year})`,
    help: () => 'giv den andel, der endnu er der i hver alder, regnet af alle, der kom ind; den kan kun falde',
    why: 'Andelen regnes af alle, der engang kom ind: 1 først, derefter faldende. En andel, der stiger, ville skabe køretøjer af ingenting. Ofte er den årlige rate indtastet, altså andelen af dem, der var der året før; gang raterne sammen op til hver alder.',
  },
  'divides-by-zero': {
    message: ({ quantity, municipality, year, member }) =>
      `${quote(member === '' ? quantity : `${quantity}[${member}]`)} har ingen endelig værdi for ${municipality} i ${year}: der divideres med nul`,
    help: () => 'kontroller input med `coop-co2 explain`; et nul betyder ofte, at værdien mangler',
    why: 'En størrelse, der divideres med, er nul på dette sted i dette år, eller et tal er vokset ud over det, der kan beregnes. Resultatet ville være uendeligt eller udefineret og brede sig til alle totaler. Kontroller input; et nul står ofte, hvor en værdi ikke kendes.',
  },
  'draw-not-a-number': {
    message: ({ quantity, municipality, year, draws, of }) =>
      `${quote(quantity)} har ingen endelig værdi for ${municipality} i ${year} i ${draws} af ${of} træk: der divideres med nul`,
    help: () => 'gør intervallet for det, der divideres med, smallere, så det ikke kan blive nul',
    why: 'Med de centrale værdier har størrelsen en værdi, men i nogle træk bliver det, der divideres med, nul. Intervallet ville så være lavet af de andre træk alene og intet sige. Et interval, der når nul under en brøkstreg, er næsten altid bredere, end nogen virkelig tror er muligt. Gør det smallere, eller giv det en form, der holder sig fra nul, for eksempel lognormal.',
  },
  'no-formula-or-given': {
    message: ({ quantity }) => `${quote(quantity)} siger hverken, hvor dens værdi kommer fra, eller hvordan den beregnes`,
    help: () => 'tilføj en af `given`, `value` eller `formula`',
    why: 'En størrelse har sin værdi fra en datafil (`given`), fra selve sektorfilen (`value`, med kilde) eller fra andre størrelser (`formula`). En af de tre skal være skrevet. Der antages intet i stedet.',
  },
  'several-origins': {
    message: ({ quantity }) => `${quote(quantity)} har mere end én af \`given\`, \`value\` og \`formula\``,
    help: () => 'behold én af dem',
    why: 'Med to oprindelser ville det være uklart, hvilket tal der gælder. Behold den, der er ment. En given størrelse, som et tiltag må ændre, har ikke brug for en formel: den er `lever`.',
  },
  'dimension-differs': {
    message: ({ dimension }) => `dimensionen ${quote(dimension)} har andre kategorier her, end hvor den først blev angivet`,
    help: () => 'brug de samme kategorier i samme rækkefølge, eller et andet navn',
    why: 'Sektorer deler dimensioner ved navn. Var kategorierne forskellige, ville en sum over den ene sektor udelade det, den anden tæller. Gør listerne ens, eller giv den ene et andet navn.',
  },
  'share-with-unit': {
    message: ({ unit }) => `en andel har ingen enhed, men ${quote(unit)} er angivet`,
    help: () => 'skriv `unit: "1"` eller `unit: "%"`, eller en anden `kind`',
    why: 'En andel er en del af et hele: et rent tal fra 0 til 1 eller en procent. Med enhed er det en mængde eller en intensitet, og for dem gælder andre kontroller. Ret enheden eller `kind`.',
  },
  'flow-without-year': {
    message: ({ unit }) => `en strøm er en mængde pr. år, men ${quote(unit)} er angivet`,
    help: ({ unit }) => `skriv \`${unit}/year\`, eller angiv en beholdning (stock)`,
    why: 'En strøm er det, der sker i løbet af et år, og må lægges sammen over år; en beholdning er det, der er på ét tidspunkt, og må ikke. Enheden skiller dem ad. Tilføj `/year`, eller angiv `kind` som stock.',
  },
  'emits-wrong-unit': {
    message: ({ gas, origin, expected, found }) =>
      `en udledning af ${said(origin)} ${gas} måles i ${quote(expected)}, ikke i ${quote(found)}`,
    help: () => 'ret størrelsens enhed eller gassen under `emits`',
    why: 'En post i regnskabet skal være en masse af den gas, den nævner, pr. år. Ellers ville den blive ganget med det forkerte opvarmningspotentiale. Ret enheden eller gassen.',
  },
  'unknown-flow': {
    message: ({ flow }) => `der er ingen fordeling ${quote(flow)}`,
    help: ({ nearest }) => meant(nearest) ?? 'skriv `home`, `elsewhere` eller navnet på en fordeling i data/flows',
    why: '`falls` siger, hvor en udledning sker: hjemme, andre steder eller fordelt efter andelene i `data/flows`. Dette navn er ingen af delene. Uden det kunne virkningen ikke placeres.',
  },
  'example-misses': {
    message: ({ example, quantity, expected, found }) =>
      `eksemplet ${quote(example)} venter ${quantity} = ${expected}; beregnet er ${found}`,
    help: () => 'et af de to er forkert: kontroller formlen og derefter tallene i eksemplet',
    why: 'Et regneeksempel er en beregning i hånden eller fra en publikation, og modellen rammer den ikke. Indtil den gør, kan man ikke stole på nogen af dens resultater. Følg beregningen trin for trin for at se, hvilken af de to der er forkert.',
  },
  'example-incomplete': {
    message: ({ example, quantity, missing }) =>
      `eksemplet ${quote(example)} giver ingen værdi for ${listed(missing)}, som ${quote(quantity)} har brug for`,
    help: () => 'tilføj den under `given` med enhed; har den kategorier, så én linje for hver',
    why: 'Et regneeksempel nævner hvert input, som resultatet har brug for, så det kan følges uden datafilerne og ikke ændrer sig med dem. Ét mangler. Tilføj det med enhed.',
  },
} satisfies Partial<FaultCatalogue>;
