import type { FaultCatalogue } from '../catalogue.js';
import { dimensionsOf, listed, meant, meantOrOneOf, quote, said } from './phrases.js';

/** What an operation does with its two sides; the others compare them. */
const together: Readonly<Record<string, string>> = { add: 'adderas', subtract: 'subtraheras' };
const counts = ['inget värde', 'ett värde', 'två värden', 'tre värden'];

export const formulaFaults = {
  'formula-syntax': {
    message: ({ detail, mark }) => `formeln kan inte läsas: ${said(detail, mark)}`,
    help: () => 'varje multiplikation behöver sitt *, varje parentes sin motpart',
    why: 'Formeln är inte fullständig, eller två saker står bredvid varandra utan räknetecken emellan. Multiplikation skrivs alltid med `*`. Räkna parenteserna och jämför med en annan formel i filen.',
  },
  'formula-not-allowed': {
    message: ({ what }) => `${quote(what)} är inte möjligt i en formel`,
    help: () => 'formler är räkning: + - * / ^ ( ), namn, namn[kategori] och några få funktioner',
    why: 'Formler är räkning och inget annat, så att alla kan följa dem och ingen fil kan få programmet att göra annat än att räkna. Villkor, texter, tilldelningar och egna funktioner avvisas. Det som behövs utöver det är en egen storhet, eller en fråga till utvecklarna.',
  },
  'formula-too-long': {
    message: ({ length, limit, counted }) => `formeln har ${length} ${said(counted)}; högst ${limit} är möjligt`,
    help: () => 'dela den: ge dess delar namn som egna storheter',
    why: 'En så lång formel kan en läsare inte kontrollera, och `explain` kunde inte visa dess delar. Ge delarna namn som egna storheter med egna enheter. Resultatet blir detsamma.',
  },
  'formula-percent': {
    message: () => '% har ingen betydelse i en formel',
    help: () => 'skriv andelen som en storhet, till exempel (1 - loss_share)',
    why: 'I ett värde är `25 %` en fjärdedel; i en formel betyder samma tecken resten av en division i många program, och 100*25%+2 blir 0. Därför avvisas det i formler. Ge andelen ett namn och en källa, och använd namnet.',
  },
  'formula-constant': {
    message: ({ text }) => `talet ${quote(text)} står i en formel utan källa`,
    help: () => 'gör det till en storhet med värde, enhet och källa och använd dess namn; bara 0, 1, 2 och 100 får stå ensamma',
    why: 'Ett ensamt tal kan inte säga var det kommer ifrån, vilken enhet det har eller för vilket år det gäller. Bara 0, 1, 2 och 100 får stå i en formel. Gör det till en storhet med `value:` och `source:`; omräkning mellan enheter, till exempel kg och t, gör programmet.',
  },
  'formula-function': {
    message: ({ name }) => `det finns ingen funktion ${quote(name)}`,
    help: ({ name, known }) =>
      `${name === 'ln' ? '`log` är den naturliga logaritmen; ' : ''}funktionerna är ${listed(known)}; mellan ett namn och en parentes behöver multiplikation sitt *`,
    why: 'Det finns bara några få funktioner, så att varje formel kan kontrolleras innan något beräknas. Om en parentes direkt efter ett namn var tänkt som multiplikation, så skriv `*` emellan.',
  },
  'formula-arguments': {
    message: ({ name, values, dimension, call, found }) =>
      `${quote(name)} tar ${values === 'some' ? 'två eller fler värden' : counts[values]}${dimension ? ' och namnet på en dimension' : ''}: ${call}; här har den ${found === 0 ? 'ingenting' : found}`,
    why: 'En funktion har fått för få eller för många värden i sin parentes. `sum` tar en storhet och namnet på en dimension, `min` och `max` två eller fler värden; meddelandet visar hur denna anropas. Leta efter ett komma som saknas, eller ett för mycket.',
  },
  'unknown-quantity': {
    message: ({ name }) => `det finns ingen storhet ${quote(name)}`,
    help: ({ nearest }) => meant(nearest) ?? 'en storhet i en annan sektor skrivs sektor.namn; `coop-co2 quantities` visar alla',
    why: 'Namnet är ingen storhet i denna sektor eller, med punkt, i sektorn framför den. Ett felstavat namn läses aldrig som noll. `coop-co2 quantities` visar alla namn.',
  },
  'unknown-member': {
    message: ({ member, dimension }) => `${quote(member)} är ingen kategori i ${quote(dimension)}`,
    help: ({ nearest, members }) => meantOrOneOf(nearest, members),
    why: 'Storheter delas upp efter dimensioner, till exempel resor efter färdsätt, och varje dimension har en fast lista av kategorier i sin sektorfil. En kategori utanför listan skulle inte räknas någonstans. Använd en ur listan, eller lägg till den där och ge den värden.',
  },
  'member-of-nothing': {
    message: ({ name, member }) => `${quote(name)} har inga kategorier, så ${quote(`[${member}]`)} har ingen betydelse`,
    help: ({ name }) => `skriv bara \`${name}\``,
    why: 'Hakparenteser väljer en kategori, till exempel `travel[car]`. Denna storhet är ett enda värde och har inget att välja mellan. Ta bort parentesen, eller kontrollera om en annan storhet menades.',
  },
  'unknown-dimension': {
    message: ({ name }) => `det finns ingen dimension ${quote(name)}`,
    help: ({ nearest }) => meant(nearest) ?? 'dimensioner anges överst i en sektorfil, under `dimensions`',
    why: 'En dimension är en lista av kategorier, till exempel färdsätt eller material, och anges under `dimensions` i sektorfilen. Detta namn är inte angivet. Rätta stavningen, eller ange det.',
  },
  'dimension-not-in-value': {
    message: ({ dimension, has }) => `det som summeras har ingen dimension ${quote(dimension)}; det har ${dimensionsOf(has)}`,
    help: () => 'summera över en dimension som värdet har, eller ta bort summan',
    why: '`sum(x, d)` summerar kategorierna i d, och det går bara där x är uppdelat efter d. Här är det inte så, så summan skulle sakna mening. Kontrollera vilken dimension som menades.',
  },
  'units-not-addable': {
    message: ({ operation, left, right }) => `${quote(left)} och ${quote(right)} kan inte ${together[operation] ?? 'jämföras'}`,
    help: ({ hint }) => (hint === undefined ? 'båda sidor måste mäta samma sak; leta efter en faktor som saknas på en av dem' : said(hint)),
    why: 'Bara lika kan adderas till lika. Koldioxid, metan, lustgas och CO2e är olika saker här, och det är fordonskilometer och personkilometer också, så att en glömd omräkning inte kan gömma sig. Multiplicera ena sidan med det som förbinder de två, till exempel en beläggning eller en emissionsfaktor.',
  },
  'unit-in-exponent': {
    message: ({ unit }) => `exponenten har enheten ${quote(unit)}; den måste vara ett rent tal`,
    help: () => 'dividera exponenten med något i samma enhet',
    why: 'En potens som x^2 har en mening; x upphöjt till tre ton har ingen. Exponenten måste vara ett tal utan enhet. Dividera den med en storhet i samma enhet, till exempel en halveringstid.',
  },
  'unit-not-plain': {
    message: ({ name, unit }) => `${quote(name)} behöver ett rent tal, inte ${quote(unit)}`,
    help: () => 'dividera först med något i samma enhet',
    why: 'Exponentialfunktioner och logaritmer har mening bara för tal utan enhet. Annars skulle resultatet bero på om man räknar i kilogram eller ton. Dividera med ett referensvärde i samma enhet.',
  },
  'formula-unit': {
    message: ({ declared, computed }) => `formeln ger ${quote(computed)}, men ${quote(declared)} är angivet`,
    help: ({ hint }) =>
      hint === undefined ? 'leta efter en faktor som saknas, eller som det divideras med där det skulle multipliceras' : said(hint),
    why: 'Enheten som följer av formeln är inte den som storheten säger sig ha. Så visar sig en glömd beläggning, en saknad emissionsfaktor eller en omvänd division innan något tal beräknas. Följ enheterna genom formeln; meddelandet nämner båda.',
  },
  'formula-dimensions': {
    message: ({ declared, computed }) =>
      `formeln ger ett värde efter ${dimensionsOf(computed)}, men \`by\` anger ${dimensionsOf(declared)}`,
    help: () => 'summera det som är för mycket med sum(x, dimension), eller lägg till det i `by`',
    why: 'Det en formel ger måste vara uppdelat efter just de dimensioner som storheten anger. En dimension för mycket skulle gå förlorad, en för lite vore påhittad. Summera över det som är för mycket, välj en kategori, eller rätta `by`.',
  },
  'share-can-pass-one': {
    message: ({ low, high }) => `denna andel kan nå från ${low} till ${high}; en andel ligger mellan 0 och 1`,
    help: () => 'skriv min(1, …), använd `1 - andel`, eller ange storheten som en intensitet',
    why: 'En andel över ett eller under noll betyder mer än allt eller mindre än inget och får negativa utsläpp att uppstå. Det måste följa av själva formeln att det inte kan ske. Använd produkter av andelar och `1 - andel`, begränsa den med `min(1, …)`, eller ange en intensitet om det inte är en andel.',
  },
  'formula-cycle': {
    message: ({ path }) =>
      path.length === 2 ? `${quote(path[0] ?? '')} behöver sig själv` : `dessa storheter behöver varandra: ${path.map(quote).join(' → ')}`,
    help: () => 'en av dem måste vara given, eller beräknas ur något annat',
    why: 'Varje storhet i ringen beräknas ur nästa och den sista ur den första, så ingen kan beräknas. Ofta har ett namn förväxlats med ett liknande. Hitta den som borde komma någon annanstans ifrån.',
  },
  'dimension-in-value': {
    message: ({ name, dimension }) => `det första värdet i ${quote(name)} har dimensionen ${quote(dimension)} som funktionen arbetar över`,
    help: ({ dimension }) => `välj en kategori, eller summera först över ${dimension}`,
    why: 'En sådan funktion läser ett värde av det första argumentet för alla kategorier i dimensionen, och resultatet har den inte längre. Ett första värde som självt är uppdelat efter den skulle lämna öppet vilken del som menas. `turnover` tar det som kommer in vid ålder 0; `interpolate` tar det enda värde som slås upp.',
  },
  'ages-not-counted': {
    message: ({ dimension, members }) => `kategorierna i ${quote(dimension)} är ${members.join(', ')}; åldrar är 0, 1, 2 och så vidare`,
    help: ({ dimension }) => `ange ${dimension}: [0, 1, 2, …], en kategori för varje år`,
    why: 'Det som överlever flyttas ett år i ålder varje år. Därför har dimensionen en kategori för varje ålder, från 0, i ordning och utan luckor. Grupper som `5-9` kan inte flyttas ett år.',
  },
  'table-not-rising': {
    message: ({ quantity, municipality, year }) => `punkterna i tabellen ${quote(quantity)} stiger inte (${municipality}, ${year})`,
    help: () => 'sätt dimensionens kategorier i punkternas ordning; två punkter får inte vara lika',
    why: '`interpolate` går från punkt till punkt i kategoriernas ordning. Där en punkt inte ligger över den föregående finns ingen rät linje emellan, och svaret skulle bero på radernas ordning. Rätta värdena eller kategoriernas ordning i sektorfilen.',
  },
  'survival-rises': {
    message: ({ quantity, municipality, year }) =>
      `i ${quote(quantity)} överlever fler vid en ålder än vid åldern före (${municipality}, ${year})`,
    help: () => 'ge den andel som finns kvar vid varje ålder, räknat av alla som kom in; den kan bara sjunka',
    why: 'Andelen räknas av alla som en gång kom in: 1 först, sedan sjunkande. En andel som stiger skulle skapa fordon ur intet. Ofta har den årliga kvoten skrivits in, andelen av dem som fanns året före; multiplicera ihop kvoterna upp till varje ålder.',
  },
  'divides-by-zero': {
    message: ({ quantity, municipality, year, member }) =>
      `${quote(member === '' ? quantity : `${quantity}[${member}]`)} har inget ändligt värde för ${municipality} ${year}: något divideras med noll`,
    help: () => 'kontrollera indata med `coop-co2 explain`; en nolla betyder ofta att värdet saknas',
    why: 'En storhet som något divideras med är noll på denna plats detta år, eller så har ett tal växt utöver vad som kan beräknas. Resultatet skulle vara oändligt eller odefinierat och sprida sig till alla totaler. Kontrollera indata; en nolla står ofta där ett värde inte är känt.',
  },
  'draw-not-a-number': {
    message: ({ quantity, municipality, year, draws, of }) =>
      `${quote(quantity)} har inget ändligt värde för ${municipality} ${year} i ${draws} av ${of} dragningar: något divideras med noll`,
    help: () => 'gör intervallet för det som det divideras med smalare, så att det inte kan bli noll',
    why: 'Med de centrala värdena har storheten ett värde, men i vissa dragningar blir det som divideras med noll. Intervallet skulle då göras av de andra dragningarna ensamma och inte säga något. Ett intervall som når noll under ett bråkstreck är nästan alltid bredare än vad någon verkligen tror är möjligt. Gör det smalare, eller ge det en form som håller sig borta från noll, till exempel lognormal.',
  },
  'no-formula-or-given': {
    message: ({ quantity }) => `${quote(quantity)} säger varken var dess värde kommer ifrån eller hur det beräknas`,
    help: () => 'lägg till en av `given`, `value` eller `formula`',
    why: 'En storhet har sitt värde från en datafil (`given`), från själva sektorfilen (`value`, med källa) eller från andra storheter (`formula`). En av de tre måste vara skriven. Inget antas i stället.',
  },
  'several-origins': {
    message: ({ quantity }) => `${quote(quantity)} har mer än en av \`given\`, \`value\` och \`formula\``,
    help: () => 'behåll en av dem',
    why: 'Med två ursprung vore det oklart vilket tal som gäller. Behåll det som menas. En given storhet som en åtgärd får ändra behöver ingen formel: den är `lever`.',
  },
  'dimension-differs': {
    message: ({ dimension }) => `dimensionen ${quote(dimension)} har andra kategorier här än där den först angavs`,
    help: () => 'använd samma kategorier i samma ordning, eller ett annat namn',
    why: 'Sektorer delar sina dimensioner genom namnet. Om kategorierna skilde sig skulle en summa över den ena sektorn utelämna det som den andra räknar. Gör listorna lika, eller ge en av dem ett annat namn.',
  },
  'share-with-unit': {
    message: ({ unit }) => `en andel har ingen enhet, men ${quote(unit)} är angivet`,
    help: () => 'skriv `unit: "1"` eller `unit: "%"`, eller en annan `kind`',
    why: 'En andel är en del av en helhet: ett rent tal från 0 till 1, eller en procentsats. Med enhet är den en mängd eller en intensitet, och för dem gäller andra kontroller. Rätta enheten eller `kind`.',
  },
  'flow-without-year': {
    message: ({ unit }) => `ett flöde är en mängd per år, men ${quote(unit)} är angivet`,
    help: ({ unit }) => `skriv \`${unit}/year\`, eller ange ett bestånd (stock)`,
    why: 'Ett flöde är det som sker under ett år och får summeras över år; ett bestånd är det som finns vid en tidpunkt och får det inte. Enheten skiljer dem åt. Lägg till `/year`, eller ange `kind` som stock.',
  },
  'emits-wrong-unit': {
    message: ({ gas, origin, expected, found }) =>
      `ett utsläpp av ${said(origin)} ${gas} mäts i ${quote(expected)}, inte i ${quote(found)}`,
    help: () => 'rätta storhetens enhet eller gasen under `emits`',
    why: 'En post i redovisningen måste vara en massa av gasen den nämner, per år. Annars skulle den multipliceras med fel uppvärmningspotential. Rätta enheten eller gasen.',
  },
  'unknown-flow': {
    message: ({ flow }) => `det finns ingen fördelning ${quote(flow)}`,
    help: ({ nearest }) => meant(nearest) ?? 'skriv `home`, `elsewhere` eller namnet på en fördelning i data/flows',
    why: '`falls` säger var ett utsläpp sker: hemma, på annat håll, eller fördelat efter andelarna i `data/flows`. Detta namn är inget av dem. Utan det kunde effekten inte placeras.',
  },
  'example-misses': {
    message: ({ example, quantity, expected, found }) =>
      `exemplet ${quote(example)} väntar ${quantity} = ${expected}; beräknat är ${found}`,
    help: () => 'ett av de två är fel: kontrollera formeln och sedan talen i exemplet',
    why: 'Ett räkneexempel är en beräkning för hand eller ur en publikation, och modellen träffar den inte. Tills den gör det kan man inte lita på något av dess resultat. Följ beräkningen steg för steg för att se vilken av de två som är fel.',
  },
  'example-incomplete': {
    message: ({ example, quantity, missing }) =>
      `exemplet ${quote(example)} ger inget värde för ${listed(missing)}, som ${quote(quantity)} behöver`,
    help: () => 'lägg till det under `given` med enhet; har det kategorier, en rad för varje',
    why: 'Ett räkneexempel nämner varje indata som resultatet behöver, så att det kan följas utan datafilerna och inte ändras med dem. En saknas. Lägg till den med enhet.',
  },
} satisfies Partial<FaultCatalogue>;
