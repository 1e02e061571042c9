import type { FaultCatalogue } from '../catalogue.js';
import { dimensionsOf, limits, meant, quote } from './phrases.js';

const wholeTonnes = (tonnes: number): string => `${new Intl.NumberFormat('da-DK', { maximumFractionDigits: 0 }).format(tonnes)} t`;

const misfits = {
  'not-positive': 'dens værdier er over nul, og det er intervallet ikke',
  'not-a-share': 'den er en fordeling af andele, og dette er ingen andel',
  'no-ends': 'den har ingen ender, så intet interval rummer den hele',
  'value-at-end': 'værdien står ved en ende af intervallet',
  coverage: 'et interval rummer mellem 50 % og 100 %',
} as const;

export const rowFaults = {
  'unknown-source': {
    message: ({ source }) => `der er ingen kilde ${quote(source)}`,
    help: ({ nearest }) => meant(nearest) ?? 'tilføj en række i data/sources.csv',
    why: 'Hvert tal nævner sin kilde med en nøgle fra `data/sources.csv`, som siger, hvem der har udgivet den, hvornår og på hvilke vilkår. Denne nøgle er der ikke. Ret den, eller tilføj kilden.',
  },
  'source-missing': {
    message: ({ what }) => `${quote(what)} har ingen kilde`,
    help: () => 'tilføj `source:` med en nøgle fra data/sources.csv',
    why: 'Et tal, der ikke kan sige, hvor det kommer fra, kan ikke forsvares på et byrådsmøde. Er det dit eget skøn, så sig det: også det har en kilde, og resultatet bliver mærket som antaget. Tilføj nøglen til en række i `data/sources.csv`.',
  },
  'unused-row': {
    message: ({ quantity }) => `ingen sektor har en størrelse ${quote(quantity)}, så denne række ville ikke tælle nogen steder`,
    help: ({ nearest }) => meant(nearest) ?? 'fjern rækken, eller angiv størrelsen i dens sektorfil',
    why: 'En række giver en værdi for en størrelse, som ingen sektorfil angiver som givet. Oftest er navnet stavet forkert eller ændret i sektorfilen. Sådan en række ville blive overset i det skjulte, så den afvises.',
  },
  'row-for-formula': {
    message: ({ quantity, origin }) =>
      `${quote(quantity)} ${origin === 'formula' ? 'beregnes med en formel' : 'har sin værdi i sektorfilen'}, så en række kan ikke give den`,
    help: ({ origin }) => (origin === 'formula' ? 'fjern rækken, eller giv en af størrelserne i formlen' : 'fjern rækken eller værdien'),
    why: 'En størrelse er enten givet eller beregnet. Var begge dele mulige, ville det afhænge af stedet, hvilken der gælder. Fjern rækken, eller angiv størrelsen som `given` i sektorfilen.',
  },
  'row-in-other-folder': {
    message: ({ quantity, expected, found }) => `rækker for ${quote(quantity)} hører til i ${quote(expected)}, ikke i ${quote(found)}`,
    help: ({ expected }) => `flyt rækken til en fil i ${quote(expected)}`,
    why: 'Sektorfilen siger om hver givet størrelse, om den er en aktivitet, en faktor eller en fremskrivning, og hver har sin egen mappe. En værdi, der kunne stå i dem alle, skulle søges i dem alle, og én af to ville blive glemt. Flyt rækken, eller ret `given` i sektorfilen.',
  },
  'duplicate-row': {
    message: ({ quantity, member, place, year }) =>
      `en række mere for ${quote(member === '' ? quantity : `${quantity}[${member}]`)}, ${place}, ${year}`,
    help: () => 'behold én af de to',
    why: 'To rækker giver en værdi for samme størrelse, kategori, sted og år. Selv om de er enige i dag, bliver den ene opdateret og den anden ikke. Behold den bedste, og skriv i dens note hvorfor.',
  },
  'members-expected': {
    message: ({ quantity, by, found }) =>
      `${quote(quantity)} gives efter ${dimensionsOf(by)}, men ${found === '' ? 'der er ikke nævnt nogen kategori' : `der står ${quote(found)}`}`,
    help: ({ by }) =>
      by.length === 0
        ? 'lad cellen `member` være tom'
        : `skriv én kategori af hver i denne rækkefølge: ${by.map((name) => `<${name}>`).join('/')}`,
    why: 'Cellen `member` siger, hvilken del af en størrelse værdien gælder: én kategori for hver af størrelsens dimensioner, i dens rækkefølge, med skråstreg imellem. For få, for mange eller forkert rækkefølge ville sætte værdien et andet sted. Ret cellen efter størrelsens `by` i sektorfilen.',
  },
  'unknown-place': {
    message: ({ place }) => `${quote(place)} er ikke et sted, der kendes`,
    help: ({ nearest }) => meant(nearest) ?? 'et sted er en kommune, et land som DK, en region eller `world`',
    why: 'En værdi gælder for en kommune, dens region, et land, en gruppe af lande eller verden, og den nærmeste bruges. Dette navn er ingen af dem i `data/municipalities.csv`. Ret stavningen, ellers finder ingen værdien.',
  },
  'value-missing': {
    message: ({ quantity, member, municipality }) =>
      `der er ingen værdi af ${quote(member === '' ? quantity : `${quantity}[${member}]`)} for ${quote(municipality)}`,
    help: () => 'tilføj en række for kommunen, dens land, dens region eller verden',
    why: 'Beregningen har brug for denne værdi, og ingen række giver den: hverken for kommunen eller for dens land, region eller verden. En manglende værdi regnes aldrig som nul. Tilføj en række med kilde; kan den kun skønnes, så mærk den `assumed`.',
  },
  'year-not-covered': {
    message: ({ quantity, municipality, year, first, last }) =>
      `${quote(quantity)} har værdier fra ${first} til ${last} for ${municipality}, men ${year} er nødvendigt`,
    help: () => 'tilføj en række for året, eller angiv `beyond: hold`, hvor den sidste værdi må fastholdes',
    why: 'Serien slutter før scenariets år. Om den sidste værdi må fastholdes, er en beslutning om verden, så den træffes i sektorfilen (`beyond: hold`) og ikke af programmet. Forlæng serien med kilde, eller angiv det.',
  },
  'outside-validity': {
    message: ({ quantity, member, municipality, year, valid }) =>
      `${quote(member === '' ? quantity : `${quantity}[${member}]`)} gælder for ${valid}, men ${year} er nødvendigt for ${municipality}`,
    help: () => 'tilføj en række for de senere år, eller angiv `beyond: hold`, hvor værdien må fastholdes',
    why: 'Kilden, eller den, der indtastede rækken, siger, hvilke år værdien må bruges for. Om den må fastholdes ud over dem, er en beslutning om verden, så den træffes i sektorfilen (`years: { between: step, beyond: hold }`), og resultatet siger så, at det er gjort. Tilføj en værdi for de andre år med kilde, eller angiv det.',
  },
  'held-beyond-validity': {
    message: ({ quantity, member, municipality, year, valid }) =>
      `${quote(member === '' ? quantity : `${quantity}[${member}]`)} gælder for ${valid} og fastholdes ud over det, for eksempel i ${year} for ${municipality}`,
    help: () => 'sektorfilen tillader det med `beyond: hold`; en nyere værdi ville være bedre',
    why: 'Værdien bruges uden for de år, den gælder, fordi sektorfilen angiver, at den må fastholdes. Der er intet galt med filerne. Det siges, fordi resultatet afhænger af det; se efter en nyere kilde.',
  },
  'share-out-of-range': {
    message: ({ quantity, value }) => `${quote(quantity)} er en andel, men ${value} ligger uden for 0 og 1`,
    help: () => 'skriv den som procent (60 %) eller som et tal fra 0 til 1',
    why: 'En andel ligger mellem 0 og 1, eller 0 % og 100 %. Den sædvanlige årsag er 60, hvor 60 % var ment. Skriv procenttegnet, eller divider med hundrede.',
  },
  'shares-do-not-sum': {
    message: ({ what, sum }) => `andelene af ${what} summer til ${sum}, ikke til 1`,
    help: () => 'kontroller hver andel; ofte mangler en, eller den er afrundet',
    why: 'Disse andele deler et hele, så tilsammen skal de give præcis én. Giver de mindre, forsvinder noget fra beregningen; giver de mere, tælles det to gange. Find den andel, der mangler eller er afrundet, og skriv i dens note, hvordan det er løst.',
  },
  'range-without-shape': {
    message: ({ column }) => `rækkens interval er ikke fuldstændigt: ${quote(column)} mangler`,
    help: () => 'udfyld low, high, shape og covers, eller ingen af de fire',
    why: 'Et interval har to ender, en form (hvor sandsynlige værdierne imellem er) og en angivelse af, hvad det dækker. Med kun nogle af dem kan det hverken bruges eller forklares. Udfyld alle fire, eller lad alle fire være tomme.',
  },
  'range-outside-validity': {
    message: ({ quantity, shape, percent, low, high }) =>
      `intervallet rækker ud over det, ${quote(quantity)} kan være (${limits(low, high)}): ${percent} % af dets ${shape}-fordeling skæres af`,
    help: () =>
      'giv et interval inden for grænserne eller en form, der bliver dér; `signed: true` i sektorfilen, hvor en negativ værdi har mening',
    why: 'Det umulige trækkes aldrig: en andel over 1, et negativt ton. Rækker et interval langt ud over en sådan grænse, skæres en del af dets fordeling af, og det interval, der trækkes, er ikke det, der er skrevet. Trækkene laves alligevel, af det der er tilbage. Giv begge ender inden for grænserne, eller vælg en form, der bliver dér: lognormal over nul, beta mellem 0 og 1.',
  },
  'shape-impossible': {
    message: ({ shape, misfit }) => `ingen ${shape}-fordeling har dette interval: ${misfits[misfit]}`,
    help: () => 'pert og triangular kan have ethvert interval med en mest sandsynlig værdi',
    why: 'Et interval trækkes fra en fordeling, og ikke enhver form kan have ethvert interval. En lognormal har kun værdier over nul; en beta er for andele; normal, lognormal og beta har værdier uden for ethvert interval, så intet rummer 100 %, og de kræver plads på begge sider af værdien. Intervallet rummer 95 %, medmindre `covers` begynder med et andet tal (`90 %: en undersøgelse`), som ligger mellem 50 % og 100 %. Vælg en anden form, eller ret intervallet.',
  },
  'below-zero': {
    message: ({ quantity, value }) => `${quote(quantity)} er ${value}, under nul`,
    help: () => 'kontroller fortegnet; må den være negativ, så angiv `signed: true` i sektorfilen',
    why: 'Mængder som ton, kilometer og mennesker er ikke negative, og et minustegn foran gør en udledning til en besparelse. Hvor en negativ værdi har en mening, siger sektorfilen det med `signed: true`. Kontroller fortegnet.',
  },
  'potential-missing': {
    message: ({ set, gas }) => `sættet ${quote(set)} har intet opvarmningspotentiale for ${gas}`,
    help: ({ set }) => `tilføj en række i data/gwp/${set}.csv`,
    why: 'For at tælle en gas som CO2e skal dens opvarmningspotentiale kendes i det valgte sæt. Blev gassen udeladt, ville resultatet være for lille uden et ord. Tilføj rækken med kilde.',
  },
  'plant-receives-too-much': {
    message: ({ plant, tonnes, year, from, took, of }) =>
      `${from.join(' og ')} ville sende ${wholeTonnes(tonnes)} til ${plant} i ${year}, mere end de ${wholeTonnes(took)}, anlægget modtog fra alle i ${of}`,
    help: () => 'kontroller fordelingens andele, kommunernes affald og anlæggets tal',
    why: 'Et anlæg kan ikke modtage mere fra nogle kommuner, end det modtog fra dem alle. Enten giver modellen for meget affald, eller fordelingen fører til det forkerte anlæg, eller anlægget er vokset, siden tallet blev offentliggjort. Ret fordelingen eller værdierne, eller tilføj det nyere tal i `data/plants/figures.csv`.',
  },
  'plant-left-out': {
    message: ({ plant, municipality, own, took, year, of }) =>
      `det territoriale regnskab for ${municipality} udelader det, andre brænder på ${plant}: ${wholeTonnes(own)} er kommunens egne i ${year}, af de ${wholeTonnes(took)}, anlægget modtog fra alle i ${of}`,
    help: () => 'andres affald tæller, hvor det opstår: beregn også ejerne, eller sammenlign i afgrænsningen gpc-basic',
    why: 'Et anlæg, som flere kommuner deler, står i én af dem. En territorial opgørelse tæller alt, der brændes dér. Regnskabet her følger affaldet: det har kommunens eget, det, som tiltag i de beregnede kommuner ændrer på anlægget, og det, der importeres til det, men intet affald fra kommuner, der ikke beregnes. Tallet er for lavt for det sted, hvor anlægget står, og kan ikke bruges som mål dér.',
  },
  'stale-value': {
    message: ({ quantity, until }) => `værdien af ${quote(quantity)} skulle have været set efter senest ${until}`,
    help: () => 'se efter en nyere værdi i kilden, og sæt så en ny dato i `review`',
    why: 'Den, der indtastede værdien, vidste, at den ville blive forældet, og skrev ned, hvornår man skulle se efter igen. Værdien gælder stadig, og dette er kun en påmindelse. Se i kilden, ret værdien, hvis der er en nyere, og sæt den næste dato.',
  },
} satisfies Partial<FaultCatalogue>;

export const scenarioFaults = {
  'unknown-municipality': {
    message: ({ municipality }) => `der er ingen kommune ${quote(municipality)}`,
    help: ({ nearest }) => meant(nearest) ?? 'id’erne står i data/municipalities.csv; `coop-co2 municipalities` viser dem',
    why: 'Kommuner nævnes ved deres id, med små bogstaver og uden æ, ø, å, ä, ö, for eksempel `koege`. Denne er ikke i `data/municipalities.csv`. Ret stavningen, eller tilføj kommunen der sammen med dens data.',
  },
  'municipality-takes-no-part': {
    message: ({ municipality, scenario }) => `${quote(municipality)} er ikke med i ${quote(scenario)}`,
    help: ({ municipality }) => `føj ${quote(municipality)} til \`municipalities\`, eller fjern det, der siges om den her`,
    why: 'Under `in` siger et tiltag, hvad der er anderledes i én kommune i et fælles scenarie. Denne kommune er ikke blandt scenariets, så det, der står her, ville ingen virkning have. Føj den til scenariets `municipalities`, eller fjern den her.',
  },
  'unknown-lever': {
    message: ({ quantity }) => `der er ingen størrelse ${quote(quantity)}`,
    help: ({ nearest }) => meant(nearest) ?? '`coop-co2 quantities` viser, hvad der kan ændres',
    why: 'Et tiltag ændrer modellens størrelser ved navn, for eksempel `waste.sorted[plastic]`. Dette navn findes ikke, så tiltaget ville ingen virkning have. `coop-co2 quantities` viser dem, der kan ændres.',
  },
  'not-a-lever': {
    message: ({ quantity }) => `${quote(quantity)} findes, men et tiltag kan ikke ændre den`,
    help: () => 'ændr en af de størrelser, den følger af; `coop-co2 quantities` mærker dem med `lever`',
    why: 'Kun det, en beslutning virkelig kan flytte, er åbent for tiltag: hvor meget der sorteres, hvor langt busser kører, hvordan folk rejser. Resultater og naturkonstanter er det ikke, for at sætte et resultat ville være at springe modellen over. Se med `coop-co2 explain`, hvilke input den følger af.',
  },
  'lever-on-formula': {
    message: ({ quantity }) => `${quote(quantity)} beregnes med en formel og kan ikke være \`lever\``,
    help: () => 'gør en af størrelserne i dens formel til `lever`',
    why: 'Et tiltag, der overskrev en beregnet værdi, ville skære modellen over: det, der kommer før, ville ikke længere betyde noget. Kun givne størrelser kan ændres af tiltag. Vælg det input, beslutningen virkelig ændrer.',
  },
  'several-changes': {
    message: ({ quantity }) => `ændringen af ${quote(quantity)} siger mere end én af \`to\`, \`by\` og \`add\``,
    help: () => 'behold én af dem',
    why: '`to` sætter en værdi, `by` ganger den, og `add` lægger til. Med to af dem i én ændring er det uklart, hvad der menes. Behold én, eller skriv to tiltag.',
  },
  'no-change': {
    message: ({ measure, quantity }) =>
      quantity === undefined
        ? `tiltaget ${quote(measure)} ændrer intet`
        : `ændringen af ${quote(quantity)} siger ingen af \`to\`, \`by\` og \`add\``,
    help: ({ quantity }) => (quantity === undefined ? 'tilføj `change:` eller `shift:`' : 'skriv en af dem, for eksempel `to: 60 %`'),
    why: 'Et tiltag uden `change` og `shift` har ingen virkning og ville stå i rangordningen med nul, som om det var undersøgt. Skriv, hvad det ændrer. Kendes virkningen endnu ikke, så udelad tiltaget, og sig det i noten.',
  },
  'set-twice': {
    message: ({ quantity, measures }) => `${quote(quantity)} sættes af ${measures.map(quote).join(' og ')}`,
    help: () => 'lad den ene bruge `by` eller `add`, eller slå de to sammen',
    why: 'To tiltag i ét scenarie sætter samme størrelse til en værdi med `to`, og kun den ene kan få sin vilje. Hvilken ville afhænge af deres rækkefølge, og det må resultater ikke. Lad den ene gange (`by`) eller lægge til (`add`), eller gør de to til ét tiltag.',
  },
  'partition-broken': {
    message: ({ quantity, dimension }) =>
      `efter denne ændring summer andelene af ${quote(quantity)} over ${quote(dimension)} ikke længere til 1`,
    help: () => 'brug `shift`, som tager fra én kategori, hvad den giver en anden',
    why: 'Disse andele deler et hele. Vokser den ene, skal andre skrumpe lige så meget, og filen skal sige hvilke. Det gør `shift`: den siger, hvor andelen går hen, og hvor den tages fra.',
  },
  'lever-out-of-range': {
    message: ({ quantity, value, low, high }) => `${value} er ikke muligt for ${quote(quantity)}; den kan være ${limits(low, high)}`,
    help: () => 'vælg en værdi i intervallet; sektorfilen siger, hvorfor det slutter der',
    why: 'Modellen holder kun inden for et interval: ingen sorterer mere end al plast, og en bus har kun så mange pladser. Tiltagets værdi ligger uden for det. Vælg en inden for, eller ret `valid` i sektorfilen, hvis der er belæg for et bredere interval.',
  },
  'lever-invalid-result': {
    message: ({ quantity, municipality, year, value, low, high }) =>
      `${quote(quantity)} bliver ${value} for ${municipality} i ${year}; den kan være ${limits(low, high)}`,
    help: () => 'gør et tiltag mindre; hvor intet tiltag rører den, så se på dens input med `coop-co2 explain`',
    why: 'Tiltagene flytter størrelsen længere, end den kan komme: der tages mere væk, end der er, ofte af flere tiltag, som hver for sig er mulige. Resultatet ville være negativ trafik eller mere end alt affald. Gør et af dem mindre, eller tag dem ud af samme scenarie. Hvor intet tiltag rører størrelsen, passer dens input ikke sammen.',
  },
  'diversion-sum': {
    message: ({ sum }) => `andelene under \`taken-from\` summer til ${sum}, ikke til 100 %`,
    help: () => 'sig, hvor det hele kommer fra; det, der ikke tages fra nogen, er `new-travel`',
    why: 'Hver ny personkilometer kommer et sted fra: fra bilen, fra cyklen eller fra en tur, der ikke før blev kørt. Kun det, der kommer fra biler, sparer udledning, så andelene skal gøre rede for det hele. Sæt det, der ikke tages fra nogen, under `new-travel`.',
  },
  'ramp-reversed': {
    message: ({ from, full, until }) =>
      until === undefined
        ? `den fulde virkning (${full}) kommer før den første virkning (${from})`
        : `det sidste år med virkning (${until}) kommer før den fulde virkning (${full})`,
    help: () => '`from` er det første år med virkning, `full` det første med hele virkningen, `until` det sidste',
    why: 'Et tiltags virkning vokser fra året `from` til året `full`. Det andet kan ikke komme først. Byt de to år om, eller ret det, der er tastet forkert.',
  },
  'ramp-outside-years': {
    message: ({ year, first, last }) => `året ${year} ligger uden for scenariets år ${first} til ${last}`,
    help: () => 'vælg et år inden for dem, eller udvid `years`',
    why: 'Et tiltag, der begynder eller er fuldt udbygget uden for scenariets år, ville kun vise en del af sin virkning eller slet ingen. Vælg år inden for scenariets, eller udvid `years` øverst i filen.',
  },
  'extends-cycle': {
    message: ({ path }) =>
      path.length === 2
        ? `${quote(path[0] ?? '')} bygger på sig selv`
        : `disse scenarier bygger på hinanden: ${path.map(quote).join(' → ')}`,
    help: () => 'fjern `extends` fra et af dem',
    why: 'Et scenarie, der bygger på et andet, overtager først dets tiltag. Her bygger hvert på det næste og det sidste på det første, så der er ingen begyndelse. Fjern `extends` fra det, der skal stå alene.',
  },
  'residents-not-territory': {
    message: ({ quantity }) =>
      `${quote(quantity)} tæller trafik inden for grænsen, ikke borgernes rejser, så rejser kan ikke flyttes i den`,
    help: () => 'flyt borgernes rejser, for eksempel `transport.travel`',
    why: 'Det territoriale tal indeholder lastbiler og biler, der kun kører igennem, og som ingen lokal bus nogensinde erstatter. At tage et trafikskift fra det lover besparelser, der ikke kan ske. Flyt borgernes rejser; det territoriale tal vises ved siden af.',
  },
  'moves-no-emission': {
    message: ({ quantity }) => `${quote(quantity)} kan ændres, men ingen udledning følger af den`,
    help: () => 'tiltaget sparer 0 t: ændr også det, det virker på, for eksempel rejser, kilometer eller ton',
    why: 'Tiltaget ændrer en størrelse, som ingen linje i regnskabet beregnes af, så det sparer præcis 0 t i enhver afgrænsning, uanset dets størrelse. Det kan være rigtigt at skrive det, men den besparelse, der menes, skal skrives som en ændring af noget, der udleder. `coop-co2 explain` med en udledningslinje viser, hvad den følger af.',
  },
  'unknown-measure-kind': {
    message: ({ kind }) => `${quote(kind)} er ikke en kendt type tiltag`,
    help: ({ nearest }) => meant(nearest) ?? 'typerne står i data/experience/kinds.csv; en ny type er en ny række der',
    why: 'Typen knytter et tiltag til det, andre har prøvet før: med et andet ord for det bliver ingen advaret. Den er en sektor, en skråstreg og et ord, for eksempel `transport/bus-frequency`, og står i den ene liste `data/experience/kinds.csv`, for både scenarier og register. Ret den, eller tilføj en række for en type, der virkelig er ny.',
  },
  'too-many-measures': {
    message: ({ count, limit }) => `scenariet har ${count} tiltag; højst ${limit} er muligt`,
    help: () => 'del scenariet, eller slå tiltag sammen, der altid kommer samlet',
    why: 'For at dele en fælles virkning retfærdigt beregnes hver kombination af tiltagene, og antallet fordobles med hvert tiltag. Over denne grænse tager det for lang tid. Del scenariet, eller slå tiltag sammen, der altid ville blive besluttet samlet.',
  },
} satisfies Partial<FaultCatalogue>;
