import type { FaultCatalogue } from '../catalogue.js';
import { dimensionsOf, limits, meant, quote } from './phrases.js';

const wholeTonnes = (tonnes: number): string => `${new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 }).format(tonnes)} t`;

const misfits = {
  'not-positive': 'dess värden är över noll, och det är inte intervallet',
  'not-a-share': 'den är en fördelning av andelar, och detta är ingen andel',
  'no-ends': 'den har inga ändar, så inget intervall rymmer hela den',
  'value-at-end': 'värdet står vid en ände av intervallet',
  coverage: 'ett intervall rymmer mellan 50 % och 100 %',
} as const;

export const rowFaults = {
  'unknown-source': {
    message: ({ source }) => `det finns ingen källa ${quote(source)}`,
    help: ({ nearest }) => meant(nearest) ?? 'lägg till en rad i data/sources.csv',
    why: 'Varje tal anger sin källa med en nyckel ur `data/sources.csv`, som säger vem som gett ut den, när och på vilka villkor. Denna nyckel finns inte. Rätta den, eller lägg till källan.',
  },
  'source-missing': {
    message: ({ what }) => `${quote(what)} har ingen källa`,
    help: () => 'lägg till `source:` med en nyckel ur data/sources.csv',
    why: 'Ett tal som inte kan säga var det kommer ifrån går inte att försvara i kommunfullmäktige. Är det din egen bedömning, så säg det: även det har en källa, och resultatet märks som antaget. Lägg till nyckeln till en rad i `data/sources.csv`.',
  },
  'unused-row': {
    message: ({ quantity }) => `ingen sektor har en storhet ${quote(quantity)}, så denna rad skulle inte räknas någonstans`,
    help: ({ nearest }) => meant(nearest) ?? 'ta bort raden, eller ange storheten i dess sektorfil',
    why: 'En rad ger ett värde för en storhet som ingen sektorfil anger som given. Oftast är namnet felstavat eller ändrat i sektorfilen. En sådan rad skulle förbises i tysthet, så den avvisas.',
  },
  'row-for-formula': {
    message: ({ quantity, origin }) =>
      `${quote(quantity)} ${origin === 'formula' ? 'beräknas med en formel' : 'har sitt värde i sektorfilen'}, så en rad kan inte ge den`,
    help: ({ origin }) => (origin === 'formula' ? 'ta bort raden, eller ge en av storheterna i formeln' : 'ta bort raden eller värdet'),
    why: 'En storhet är antingen given eller beräknad. Vore båda möjliga skulle det bero på platsen vilken av de två som gäller. Ta bort raden, eller ange storheten som `given` i sektorfilen.',
  },
  'row-in-other-folder': {
    message: ({ quantity, expected, found }) => `rader för ${quote(quantity)} hör hemma i ${quote(expected)}, inte i ${quote(found)}`,
    help: ({ expected }) => `flytta raden till en fil i ${quote(expected)}`,
    why: 'Sektorfilen säger om varje given storhet om den är en aktivitet, en faktor eller en framskrivning, och var och en har sin egen mapp. Ett värde som kunde stå i vilken som helst av dem skulle sökas i alla, och ett av två skulle glömmas. Flytta raden, eller rätta `given` i sektorfilen.',
  },
  'duplicate-row': {
    message: ({ quantity, member, place, year }) =>
      `en rad till för ${quote(member === '' ? quantity : `${quantity}[${member}]`)}, ${place}, ${year}`,
    help: () => 'behåll en av de två',
    why: 'Två rader ger ett värde för samma storhet, kategori, plats och år. Även om de är överens i dag kommer den ena att uppdateras och den andra inte. Behåll den bättre, och skriv i dess anteckning varför.',
  },
  'members-expected': {
    message: ({ quantity, by, found }) =>
      `${quote(quantity)} ges efter ${dimensionsOf(by)}, men ${found === '' ? 'ingen kategori nämns' : `där står ${quote(found)}`}`,
    help: ({ by }) =>
      by.length === 0
        ? 'lämna cellen `member` tom'
        : `skriv en kategori av varje, i denna ordning: ${by.map((name) => `<${name}>`).join('/')}`,
    why: 'Cellen `member` säger vilken del av en storhet ett värde gäller: en kategori för varje dimension hos storheten, i dess ordning, med snedstreck emellan. För få, för många eller fel ordning skulle lägga värdet på en annan plats. Rätta cellen efter storhetens `by` i sektorfilen.',
  },
  'unknown-place': {
    message: ({ place }) => `${quote(place)} är ingen känd plats`,
    help: ({ nearest }) => meant(nearest) ?? 'en plats är en kommun, ett land som SE, en region eller `world`',
    why: 'Ett värde gäller för en kommun, ett län, ett land, en region av länder eller världen, och det närmaste används. Detta namn är inget av dem i `data/municipalities.csv`. Rätta stavningen, annars hittar ingen värdet.',
  },
  'value-missing': {
    message: ({ quantity, member, municipality }) =>
      `det finns inget värde på ${quote(member === '' ? quantity : `${quantity}[${member}]`)} för ${quote(municipality)}`,
    help: () => 'lägg till en rad för kommunen, dess land, dess region eller världen',
    why: 'Beräkningen behöver detta värde, och ingen rad ger det: varken för kommunen eller för dess land, region eller världen. Ett saknat värde räknas aldrig som noll. Lägg till en rad med källa; kan det bara uppskattas, så märk det `assumed`.',
  },
  'year-not-covered': {
    message: ({ quantity, municipality, year, first, last }) =>
      `${quote(quantity)} har värden från ${first} till ${last} för ${municipality}, men ${year} behövs`,
    help: () => 'lägg till en rad för det året, eller ange `beyond: hold` där det sista värdet får behållas',
    why: 'Serien slutar före scenariots år. Om det sista värdet får behållas är ett beslut om världen, så det fattas i sektorfilen (`beyond: hold`) och inte av programmet. Förläng serien med källa, eller ange det.',
  },
  'outside-validity': {
    message: ({ quantity, member, municipality, year, valid }) =>
      `${quote(member === '' ? quantity : `${quantity}[${member}]`)} gäller för ${valid}, men ${year} behövs för ${municipality}`,
    help: () => 'lägg till en rad för de senare åren, eller ange `beyond: hold` där värdet får behållas',
    why: 'Källan, eller den som skrev in raden, säger för vilka år värdet får användas. Om det får behållas utöver dem är ett beslut om världen, så det fattas i sektorfilen (`years: { between: step, beyond: hold }`), och resultatet säger då att så skett. Lägg till ett värde för de andra åren med källa, eller ange det.',
  },
  'held-beyond-validity': {
    message: ({ quantity, member, municipality, year, valid }) =>
      `${quote(member === '' ? quantity : `${quantity}[${member}]`)} gäller för ${valid} och behålls utöver det, till exempel ${year} för ${municipality}`,
    help: () => 'sektorfilen tillåter det med `beyond: hold`; ett nyare värde vore bättre',
    why: 'Värdet används utanför åren det gäller för, eftersom sektorfilen anger att det får behållas. Det är inget fel på filerna. Det sägs för att resultatet beror på det; leta efter en nyare källa.',
  },
  'share-out-of-range': {
    message: ({ quantity, value }) => `${quote(quantity)} är en andel, men ${value} ligger utanför 0 och 1`,
    help: () => 'skriv den som procent (60 %) eller som ett tal från 0 till 1',
    why: 'En andel ligger mellan 0 och 1, eller 0 % och 100 %. Den vanliga orsaken är 60 där 60 % menades. Skriv procenttecknet, eller dividera med hundra.',
  },
  'shares-do-not-sum': {
    message: ({ what, sum }) => `andelarna av ${what} summerar till ${sum}, inte till 1`,
    help: () => 'kontrollera varje andel; ofta saknas en, eller så är den avrundad',
    why: 'Dessa andelar delar en helhet, så tillsammans måste de ge exakt ett. Ger de mindre försvinner något ur beräkningen; ger de mer räknas det dubbelt. Hitta andelen som saknas eller är avrundad, och skriv i dess anteckning hur det löstes.',
  },
  'range-without-shape': {
    message: ({ column }) => `radens intervall är inte fullständigt: ${quote(column)} saknas`,
    help: () => 'fyll i low, high, shape och covers, eller inget av de fyra',
    why: 'Ett intervall har två ändar, en form (hur sannolika värdena emellan är) och en uppgift om vad det täcker. Med bara några av dem kan det varken användas eller förklaras. Fyll i alla fyra, eller lämna alla fyra tomma.',
  },
  'range-outside-validity': {
    message: ({ quantity, shape, percent, low, high }) =>
      `intervallet når bortom vad ${quote(quantity)} kan vara (${limits(low, high)}): ${percent} % av dess ${shape}-fördelning skärs av`,
    help: () =>
      'ge ett intervall inom gränserna eller en form som stannar där; `signed: true` i sektorfilen där ett negativt värde har en mening',
    why: 'Det omöjliga dras aldrig: en andel över 1, ett negativt ton. Där ett intervall når långt bortom en sådan gräns skärs en del av dess fördelning av, och intervallet som dras är inte det som är skrivet. Dragningarna görs ändå, av det som är kvar. Ge båda ändarna inom gränserna, eller välj en form som stannar där: lognormal över noll, beta mellan 0 och 1.',
  },
  'shape-impossible': {
    message: ({ shape, misfit }) => `ingen ${shape}-fördelning har detta intervall: ${misfits[misfit]}`,
    help: () => 'pert och triangular kan ha vilket intervall som helst med ett mest sannolikt värde',
    why: 'Ett intervall dras ur en fördelning, och inte varje form kan ha varje intervall. En lognormal har bara värden över noll; en beta är för andelar; normal, lognormal och beta har värden utanför varje intervall, så inget rymmer 100 %, och de behöver plats på båda sidor om värdet. Intervallet rymmer 95 % om inte `covers` börjar med ett annat tal (`90 %: en undersökning`), som ligger mellan 50 % och 100 %. Välj en annan form, eller rätta intervallet.',
  },
  'below-zero': {
    message: ({ quantity, value }) => `${quote(quantity)} är ${value}, under noll`,
    help: () => 'kontrollera tecknet; får den vara negativ, så ange `signed: true` i sektorfilen',
    why: 'Mängder som ton, kilometer och människor är inte negativa, och ett minustecken framför gör ett utsläpp till en besparing. Där ett negativt värde har en mening säger sektorfilen det med `signed: true`. Kontrollera tecknet.',
  },
  'potential-missing': {
    message: ({ set, gas }) => `uppsättningen ${quote(set)} har ingen uppvärmningspotential för ${gas}`,
    help: ({ set }) => `lägg till en rad i data/gwp/${set}.csv`,
    why: 'För att räkna en gas som CO2e måste dess uppvärmningspotential vara känd i den valda uppsättningen. Utelämnades gasen skulle resultatet bli för litet utan ett ord. Lägg till raden med källa.',
  },
  'plant-receives-too-much': {
    message: ({ plant, tonnes, year, from, took, of }) =>
      `${from.join(' och ')} skulle skicka ${wholeTonnes(tonnes)} till ${plant} ${year}, mer än de ${wholeTonnes(took)} som anläggningen tog emot från alla ${of}`,
    help: () => 'kontrollera fördelningens andelar, kommunernas avfall och anläggningens siffra',
    why: 'En anläggning kan inte ta emot mer från några kommuner än vad den tog emot från alla. Antingen ger modellen för mycket avfall, eller så leder fördelningen till fel anläggning, eller så har anläggningen vuxit sedan siffran publicerades. Rätta fördelningen eller värdena, eller lägg till den nyare siffran i `data/plants/figures.csv`.',
  },
  'plant-left-out': {
    message: ({ plant, municipality, own, took, year, of }) =>
      `den territoriella redovisningen för ${municipality} utelämnar det som andra bränner i ${plant}: ${wholeTonnes(own)} är kommunens egna ${year}, av de ${wholeTonnes(took)} som anläggningen tog emot från alla ${of}`,
    help: () => 'andras avfall räknas där det uppstår: beräkna också ägarna, eller jämför i avgränsningen gpc-basic',
    why: 'En anläggning som flera kommuner delar står i en av dem. En territoriell inventering räknar allt som bränns där. Redovisningen här följer avfallet: den har kommunens eget, det som åtgärder i de beräknade kommunerna ändrar vid anläggningen och det som importeras till den, men inget avfall från kommuner som inte beräknas. Siffran är för låg för platsen där anläggningen står och kan inte användas som mål där.',
  },
  'stale-value': {
    message: ({ quantity, until }) => `värdet på ${quote(quantity)} borde ha setts över senast ${until}`,
    help: () => 'leta efter ett nyare värde i källan, och sätt sedan ett nytt datum i `review`',
    why: 'Den som skrev in värdet visste att det skulle åldras och skrev upp när det borde ses över. Värdet räknas fortfarande, och detta är bara en påminnelse. Titta i källan, ändra värdet om det finns ett nyare, och sätt nästa datum.',
  },
} satisfies Partial<FaultCatalogue>;

export const scenarioFaults = {
  'unknown-municipality': {
    message: ({ municipality }) => `det finns ingen kommun ${quote(municipality)}`,
    help: ({ nearest }) => meant(nearest) ?? 'id:na finns i data/municipalities.csv; `coop-co2 municipalities` visar dem',
    why: 'Kommuner nämns med sitt id, med små bokstäver och utan å, ä, ö, æ, ø, till exempel `koege`. Denna finns inte i `data/municipalities.csv`. Rätta stavningen, eller lägg till kommunen där tillsammans med dess data.',
  },
  'municipality-takes-no-part': {
    message: ({ municipality, scenario }) => `${quote(municipality)} deltar inte i ${quote(scenario)}`,
    help: ({ municipality }) => `lägg till ${quote(municipality)} i \`municipalities\`, eller ta bort det som sägs om den här`,
    why: 'Under `in` säger en åtgärd vad som är annorlunda i en kommun i ett gemensamt scenario. Denna kommun är inte bland scenariots, så det som står här skulle inte ha någon effekt. Lägg till den i scenariots `municipalities`, eller ta bort den här.',
  },
  'unknown-lever': {
    message: ({ quantity }) => `det finns ingen storhet ${quote(quantity)}`,
    help: ({ nearest }) => meant(nearest) ?? '`coop-co2 quantities` visar vad som kan ändras',
    why: 'En åtgärd ändrar modellens storheter med deras namn, till exempel `waste.sorted[plastic]`. Detta namn finns inte, så åtgärden skulle inte ha någon effekt. `coop-co2 quantities` visar dem som kan ändras.',
  },
  'not-a-lever': {
    message: ({ quantity }) => `${quote(quantity)} finns, men en åtgärd kan inte ändra den`,
    help: () => 'ändra en av storheterna som den följer av; `coop-co2 quantities` märker dem med `lever`',
    why: 'Bara det som ett beslut verkligen kan flytta är öppet för åtgärder: hur mycket som sorteras, hur långt bussar kör, hur folk reser. Resultat och naturkonstanter är det inte, för att sätta ett resultat vore att hoppa över modellen. Se med `coop-co2 explain` vilka indata den följer av.',
  },
  'lever-on-formula': {
    message: ({ quantity }) => `${quote(quantity)} beräknas med en formel och kan inte vara \`lever\``,
    help: () => 'gör en av storheterna i dess formel till `lever`',
    why: 'En åtgärd som skrev över ett beräknat värde skulle skära itu modellen: det som kommer före skulle inte längre spela någon roll. Bara givna storheter kan ändras av åtgärder. Välj den indata som beslutet verkligen ändrar.',
  },
  'several-changes': {
    message: ({ quantity }) => `ändringen av ${quote(quantity)} säger mer än en av \`to\`, \`by\` och \`add\``,
    help: () => 'behåll en av dem',
    why: '`to` sätter ett värde, `by` multiplicerar det och `add` lägger till. Med två av dem i en ändring är det oklart vad som menas. Behåll en, eller skriv två åtgärder.',
  },
  'no-change': {
    message: ({ measure, quantity }) =>
      quantity === undefined
        ? `åtgärden ${quote(measure)} ändrar ingenting`
        : `ändringen av ${quote(quantity)} säger ingen av \`to\`, \`by\` och \`add\``,
    help: ({ quantity }) => (quantity === undefined ? 'lägg till `change:` eller `shift:`' : 'skriv en av dem, till exempel `to: 60 %`'),
    why: 'En åtgärd utan `change` och `shift` har ingen effekt och skulle stå i rangordningen med noll som om den hade undersökts. Skriv vad den ändrar. Är effekten inte känd än, så utelämna åtgärden och säg det i anteckningen.',
  },
  'set-twice': {
    message: ({ quantity, measures }) => `${quote(quantity)} sätts av ${measures.map(quote).join(' och ')}`,
    help: () => 'låt en av dem använda `by` eller `add`, eller slå ihop de två',
    why: 'Två åtgärder i ett scenario sätter samma storhet till ett värde med `to`, och bara en kan få sin vilja igenom. Vilken skulle bero på deras ordning, och det får resultat inte göra. Låt en av dem multiplicera (`by`) eller lägga till (`add`), eller gör en åtgärd av de två.',
  },
  'partition-broken': {
    message: ({ quantity, dimension }) =>
      `efter denna ändring summerar andelarna av ${quote(quantity)} över ${quote(dimension)} inte längre till 1`,
    help: () => 'använd `shift`, som tar från en kategori vad den ger en annan',
    why: 'Dessa andelar delar en helhet. Växer en måste andra krympa lika mycket, och filen måste säga vilka. Det gör `shift`: den säger vart andelen går och varifrån den tas.',
  },
  'lever-out-of-range': {
    message: ({ quantity, value, low, high }) => `${value} är inte möjligt för ${quote(quantity)}; den kan vara ${limits(low, high)}`,
    help: () => 'välj ett värde i intervallet; sektorfilen säger varför det slutar där',
    why: 'Modellen håller bara inom ett intervall: ingen sorterar mer än all plast, och en buss har bara så många platser. Åtgärdens värde ligger utanför det. Välj ett innanför, eller rätta `valid` i sektorfilen om det finns belägg för ett bredare intervall.',
  },
  'lever-invalid-result': {
    message: ({ quantity, municipality, year, value, low, high }) =>
      `${quote(quantity)} blir ${value} för ${municipality} ${year}; den kan vara ${limits(low, high)}`,
    help: () => 'gör en åtgärd mindre; där ingen åtgärd rör den, se på dess indata med `coop-co2 explain`',
    why: 'Åtgärderna flyttar storheten längre än den kan gå: mer tas bort än vad som finns, ofta av flera åtgärder som var för sig är möjliga. Resultatet skulle vara negativt resande eller mer än allt avfall. Gör en av dem mindre, eller ta dem ur samma scenario. Där ingen åtgärd rör storheten passar dess indata inte ihop.',
  },
  'diversion-sum': {
    message: ({ sum }) => `andelarna under \`taken-from\` summerar till ${sum}, inte till 100 %`,
    help: () => 'säg var allt kommer ifrån; det som inte tas från någon är `new-travel`',
    why: 'Varje ny personkilometer kommer någonstans ifrån: från bilen, från cykeln eller från en resa som inte gjordes förut. Bara det som kommer från bilar sparar utsläpp, så andelarna måste redogöra för allt. Lägg det som inte tas från någon under `new-travel`.',
  },
  'ramp-reversed': {
    message: ({ from, full, until }) =>
      until === undefined
        ? `full effekt (${full}) kommer före den första effekten (${from})`
        : `det sista året med effekt (${until}) kommer före full effekt (${full})`,
    help: () => '`from` är det första året med effekt, `full` det första med hela effekten, `until` det sista',
    why: 'En åtgärds effekt växer från året `from` till året `full`. Det andra kan inte komma först. Byt plats på de två åren, eller rätta det som är felskrivet.',
  },
  'ramp-outside-years': {
    message: ({ year, first, last }) => `året ${year} ligger utanför scenariots år ${first} till ${last}`,
    help: () => 'välj ett år inom dem, eller utvidga `years`',
    why: 'En åtgärd som börjar eller är fullt utbyggd utanför scenariots år skulle bara visa en del av sin effekt, eller ingen. Välj år inom scenariots, eller utvidga `years` överst i filen.',
  },
  'extends-cycle': {
    message: ({ path }) =>
      path.length === 2
        ? `${quote(path[0] ?? '')} bygger på sig självt`
        : `dessa scenarier bygger på varandra: ${path.map(quote).join(' → ')}`,
    help: () => 'ta bort `extends` från ett av dem',
    why: 'Ett scenario som bygger på ett annat tar först över dess åtgärder. Här bygger vart och ett på nästa och det sista på det första, så det finns ingen början. Ta bort `extends` från det som ska stå för sig själv.',
  },
  'residents-not-territory': {
    message: ({ quantity }) => `${quote(quantity)} räknar trafik inom gränsen, inte invånarnas resor, så resor kan inte flyttas i den`,
    help: () => 'flytta invånarnas resor, till exempel `transport.travel`',
    why: 'Den territoriella siffran innehåller lastbilar och bilar som bara passerar och som ingen lokal buss någonsin ersätter. Att ta en överflyttning från den lovar besparingar som inte kan ske. Flytta invånarnas resor; den territoriella siffran visas bredvid.',
  },
  'moves-no-emission': {
    message: ({ quantity }) => `${quote(quantity)} kan ändras, men inget utsläpp följer av den`,
    help: () => 'åtgärden sparar 0 t: ändra också det som den verkar på, till exempel resor, kilometer eller ton',
    why: 'Åtgärden ändrar en storhet som ingen rad i redovisningen beräknas av, så den sparar exakt 0 t i varje avgränsning, oavsett hur stor den är. Det kan vara rätt att skriva den, men besparingen som menas måste skrivas som en ändring av något som släpper ut. `coop-co2 explain` med en utsläppsrad visar vad den följer av.',
  },
  'unknown-measure-kind': {
    message: ({ kind }) => `${quote(kind)} är ingen känd typ av åtgärd`,
    help: ({ nearest }) => meant(nearest) ?? 'typerna finns i data/experience/kinds.csv; en ny typ är en ny rad där',
    why: 'Typen knyter en åtgärd till det som andra har prövat förut: med ett annat ord för den blir ingen varnad. Den är en sektor, ett snedstreck och ett ord, till exempel `transport/bus-frequency`, och står i den enda listan, `data/experience/kinds.csv`, för både scenarier och register. Rätta den, eller lägg till en rad för en typ som verkligen är ny.',
  },
  'too-many-measures': {
    message: ({ count, limit }) => `scenariot har ${count} åtgärder; högst ${limit} är möjligt`,
    help: () => 'dela scenariot, eller slå ihop åtgärder som alltid kommer tillsammans',
    why: 'För att fördela en gemensam effekt rättvist beräknas varje kombination av åtgärderna, och antalet fördubblas med varje åtgärd. Över denna gräns tar det för lång tid. Dela scenariot, eller slå ihop åtgärder som alltid skulle beslutas tillsammans.',
  },
} satisfies Partial<FaultCatalogue>;
