import type { FaultCatalogue } from '../catalogue.js';
import { between, listed, meant, meantOrOneOf, quote, said, saidOr } from './phrases.js';

export const numberFaults = {
  'not-a-number': {
    message: ({ text }) => `${quote(text)} är inget tal`,
    help: () => 'skriv siffror med decimalpunkt, till exempel 12.5',
    why: 'Här väntas ett tal, och något annat står skrivet. Tal är siffror med decimalpunkt och utan tusentalsavgränsare, till exempel `1250.5`. Är ett värde inte känt, så utelämna raden eller åtgärden: en text läses aldrig som noll.',
  },
  'decimal-comma': {
    message: ({ text }) => `${quote(text)} har decimalkomma`,
    help: ({ text, suggestion }) =>
      /^-?[1-9]\d{0,2},\d{3}$/.test(text)
        ? `skriv ${quote(text.replace(',', ''))} där kommat delar tusental, ${quote(suggestion)} där decimaler följer efter`
        : `skriv ${quote(suggestion)}`,
    why: 'På svenska och danska är 12,5 tolv och en halv; i engelska filer skiljer samma komma tusental eller värden åt. För att vara samma tal på alla datorer skrivs filer med decimalpunkt. Programmet gissar inte, för en felaktig gissning är fel med en faktor tio eller mer.',
  },
  'thousands-space': {
    message: ({ text }) => `${quote(text)} har tusentalsavgränsare`,
    help: ({ suggestion }) => `skriv ${quote(suggestion)}`,
    why: 'Ett mellanslag, en punkt eller en apostrof mellan siffrorna är lätt att läsa för människor men betyder olika saker i olika länder. Filer skrivs utan gruppering. Stora tal kan i stället ha en enhet som `8 Mpkm/year`.',
  },
  'wrong-minus': {
    message: ({ text }) => `${quote(text)} har ett streck som inte är ett minustecken`,
    help: ({ suggestion }) => `skriv ${quote(suggestion)}`,
    why: 'Ordbehandlare gör minustecknet till ett längre streck, som är ett annat tecken. Det ser rätt ut och är inget tal. Skriv minustecknet från tangentbordet.',
  },
  'leading-zero': {
    message: ({ text }) => `${quote(text)} börjar med en nolla`,
    help: ({ suggestion }) => `skriv ${quote(suggestion)}, eller sätt det inom citattecken om det är en kod`,
    why: 'I vissa versioner av YAML räknar ett tal med inledande nolla i åttor, så 0101 blir 65. En kommunkod är en text, inte ett tal, och förlorar sin nolla när den läses som ett tal. Ta bort nollan från ett tal; sätt en kod inom citattecken.',
  },
  'hex-number': {
    message: ({ text }) => `${quote(text)} är inte skrivet med vanliga siffror`,
    help: () => 'skriv talet med siffrorna 0 till 9',
    why: 'Tal som börjar med 0x, 0o eller 0b är skrivna i programmerares talsystem. I en klimatplan är det nästan alltid en kod eller ett skrivfel. Skriv vanliga siffror, eller sätt en kod inom citattecken.',
  },
  'not-finite': {
    message: ({ text }) => `${quote(text)} är inget ändligt tal`,
    help: () => 'skriv själva värdet; utelämna det som inte är känt',
    why: 'Oändligt och "inget tal" sprider sig till varje summa de kommer in i. Det är också vad ett tal som är för stort för datorn blir. Skriv själva värdet, eller utelämna raden.',
  },
  'unsafe-integer': {
    message: ({ text }) => `${quote(text)} har fler siffror än vad som kan sparas exakt`,
    help: () => 'avrunda det, eller använd en större enhet',
    why: 'Heltal över 9 007 199 254 740 991 kan inte sparas exakt, så de sista siffrorna skulle ändras i tysthet. Ingen kommunal storhet behöver dem. Avrunda talet, eller skriv det i en större enhet.',
  },
  'unit-missing': {
    message: ({ text }) => `${quote(text)} har ingen enhet`,
    help: ({ expected }) => `skriv enheten efter: \`… ${expected}\``,
    why: 'Ett tal utan enhet kan läsas som ton av en person och kilogram av nästa. Därför har varje mängd sin enhet, även andelar (`60 %`). Skriv enheten efter talet.',
  },
  'unknown-unit': {
    message: ({ unit }) => `${quote(unit)} är ingen känd enhet`,
    help: ({ unit, nearest }) =>
      /^kr(\.|on[aeo]r?|oner)?$/i.test(unit)
        ? 'skriv DKK eller SEK: det är olika pengar'
        : (meant(nearest) ?? 'de kända enheterna finns i data/units.csv'),
    why: 'Bara enheterna i `data/units.csv` är kända, och stora och små bokstäver räknas: en MWh är tusen kWh, och en mWh en tusendels Wh. En okänd enhet kan varken räknas om eller kontrolleras. Använd en enhet ur listan, eller lägg till en rad i filen.',
  },
  'unit-ton': {
    message: ({ unit }) => `${quote(unit)} kan betyda ett ton på 1000 kg eller ett amerikanskt ton`,
    help: () => 'skriv `t` för 1000 kg',
    why: 'Ett "ton" är 907 kg i USA, 1016 kg i äldre brittiska texter och 1000 kg på svenska och danska. Skillnaden på en tiondel är lätt att förbise. Skriv `t`, som är 1000 kg.',
  },
  'unit-syntax': {
    message: ({ unit }) => `${quote(unit)} är inte skrivet som en enhet`,
    help: () => 'sätt ihop enheter med *, / och ^, till exempel kgCO2/vkm eller t/year',
    why: 'Enheter sätts ihop med `*`, `/` och en potens som `^2`, utan ord och mellanslag emellan. Till exempel `kgCO2/vkm`, `kWh/person/year`. Allt annat kan inte kontrolleras.',
  },
  'range-syntax': {
    message: ({ text }) => `${quote(text)} är inget intervall`,
    help: () => 'skriv de två ändarna med två punkter emellan: 45 % .. 70 %',
    why: 'Ett intervall har en nedre och en övre ände, båda med enhet, och två punkter emellan. Ett bindestreck används inte, eftersom det kunde vara ett minustecken. Till exempel `45 % .. 70 %`.',
  },
  'range-reversed': {
    message: ({ low, high }) => `intervallet slutar vid ${high}, under sin början ${low}`,
    help: ({ low, high }) => `den nedre änden står först: ${high}, sedan ${low}, om det är det som menas`,
    why: 'Den nedre änden av ett intervall står först. Omkastade ändar är ofta ett tecken på att en siffra saknas i en av dem. Kontrollera båda talen i källan innan de byter plats.',
  },
  'value-outside-range': {
    message: ({ value, low, high }) => `värdet ${value} ligger utanför sitt eget intervall ${between(low, high)}`,
    help: () => 'kontrollera värdet och båda ändarna; ofta står en av dem i en annan enhet',
    why: 'Det centrala värdet måste ligga inom det intervall som anges för det. Gör det inte det är ett av de tre talen fel, eller så har de olika enheter. Kontrollera dem i källan.',
  },
  'years-syntax': {
    message: ({ text }) => `${quote(text)} är inget år eller årsspann`,
    help: () => 'skriv fyra siffror, eller två år med bindestreck: 2026-2045',
    why: 'Årtal är fyra siffror, och årsspann har ett bindestreck mellan första och sista året, till exempel `2026-2045`. Tvåsiffriga årtal och ord läses inte. Båda ändarna ingår i ett spann.',
  },
  'date-syntax': {
    message: ({ text }) => `${quote(text)} är inget datum`,
    help: () => 'skriv år, månad och dag med bindestreck: 2028-06-30',
    why: 'Datum skrivs som år, månad och dag, till exempel `2028-06-30`, eftersom 06/07/28 är en annan dag i ett annat land. Efter detta datum påminner programmet om att värdet bör ses över. Ett datum som inte kan läsas skulle aldrig påminna någon.',
  },
  'unit-mismatch': {
    message: ({ what, expected, found }) => `${saidOr(what)} mäts i ${quote(expected)}, inte i ${quote(found)}`,
    help: ({ expected }) => `ge ett värde i \`${expected}\`, eller i en enhet som kan räknas om till den`,
    why: 'Värdet mäter något annat än det som efterfrågas, till exempel energi i stället för massa eller personkilometer i stället för fordonskilometer. Sådana enheter kan inte räknas om till varandra, och resultatet skulle vara nonsens som ser ut som ett tal. Leta upp värdet i rätt enhet, eller dividera med det som förbinder de två (till exempel personer per bil).',
  },
  'csv-syntax': {
    message: ({ detail, mark }) => `tabellen kan inte läsas: ${said(detail, mark)}`,
    help: () => 'en text med komma eller citattecken står inom "…", och ett citattecken inuti den skrivs dubbelt',
    why: 'Filen följer inte reglerna för CSV, så det är oklart var en cell slutar. Den vanliga orsaken är ett citattecken som öppnas och inte stängs, här eller ovanför. En text med komma eller citattecken sätts inom dubbla citattecken, och citattecken inuti den skrivs dubbelt.',
  },
  'csv-semicolon': {
    message: () => 'kolumnerna är åtskilda med semikolon',
    help: () => 'spara tabellen med komma mellan kolumnerna och decimalpunkt i talen',
    why: 'Svenska och danska Excel skriver semikolon mellan kolumner och komma i tal. Om båda godtogs skulle 1,5 vara ett tal i en fil och två celler i en annan. Exportera som "CSV UTF-8" med engelska talinställningar, eller byt ut skiljetecknen i en editor.',
  },
  'csv-header': {
    message: ({ column }) => `${quote(column)} är ingen kolumn i denna tabell`,
    help: ({ nearest, known }) => meantOrOneOf(nearest, known),
    why: 'Varje kolumn måste vara känd, för en felstavad skulle förbises med allt som står i den. Namnen finns i `docs/handbook/files.md`. Byt namn på kolumnen, eller ta bort den.',
  },
  'csv-column-missing': {
    message: ({ column }) => `kolumnen ${quote(column)} saknas`,
    help: ({ column }) => `lägg till \`${column}\` på första raden och fyll i den på varje rad`,
    why: 'En kolumn som varje rad behöver finns inte, så man kan inte veta vad dess värden skulle vara. Filens första rad namnger kolumnerna. Lägg till kolumnen och fyll i den.',
  },
  'csv-column-twice': {
    message: ({ column }) => `kolumnen ${quote(column)} finns två gånger`,
    help: () => 'ta bort eller byt namn på en av de två',
    why: 'Två kolumner har samma namn, och en av dem skulle i tysthet vinna över den andra. Ta bort en av dem, eller ge den sitt rätta namn.',
  },
  'csv-row-length': {
    message: ({ found, expected }) => `denna rad har ${found} celler; första raden nämner ${expected} kolumner`,
    help: () => 'leta efter ett komma som saknas, eller ett för mycket: i ett tal (12,5) eller i en text utan citattecken',
    why: 'En rad med för få eller för många celler har förskjutits: dess värden står under fel namn. Oftast saknar en text med komma citattecken, eller så har ett tal decimalkomma. Sätt en sådan text inom dubbla citattecken.',
  },
  'csv-cell-empty': {
    message: ({ column }) => `cellen ${quote(column)} är tom`,
    help: () => 'fyll i den; ett värde som inte är känt är ingen rad alls',
    why: 'Varje tal behöver enhet, år, källa och plats för att kunna försvaras. En tom cell läses aldrig som noll. Fyll i den, eller ta bort raden.',
  },
  'csv-cell-choice': {
    message: ({ column, found }) => `${quote(found)} är inte möjligt i kolumnen ${quote(column)}`,
    help: ({ choices }) => `möjligt: ${listed(choices, 'eller')}`,
    why: 'Vissa kolumner har bara några möjliga ord, så att rader kan räknas och jämföras. Ordet här är inget av dem. Välj ett av dem som meddelandet nämner.',
  },
} satisfies Partial<FaultCatalogue>;
