import type { FaultCatalogue } from '../catalogue.js';
import { listed, meant, meantOrOneOf, quote, said, saidOr, wanted } from './phrases.js';

/** What to do about a value of another form, by what was found. */
const mends: Readonly<Record<string, string>> = {
  nothing: 'skriv ett värde efter kolonet, eller ta bort raden',
  'a list': 'leta efter en hakparentes eller ett bindestreck för mycket',
  'a group of keys': 'leta efter en klammerparentes, eller en rad under som är för långt indragen',
  both: 'behåll en av de två',
};

export const yamlFaults = {
  'yaml-syntax': {
    message: ({ detail, mark }) => `detta är inte läsbar YAML: ${said(detail, mark)}`,
    help: () => 'titta på den markerade raden och den ovanför: ett kolon, en parentes, ett citattecken eller indraget',
    why: 'Filen följer inte reglerna för YAML, så det är oklart vad som hör till vad. Orsaken finns ofta på raden ovanför: ett kolon som saknas, en öppen parentes eller ett öppet citattecken, eller en rad som inte är indragen som sina grannar. Jämför med en scenariofil som fungerar.',
  },
  'yaml-tab': {
    message: () => 'här står en tabb där det ska vara mellanslag',
    help: () => 'dra in med mellanslag, två för varje nivå',
    why: 'YAML visar med indrag vad som hör till vad, och tillåter bara mellanslag för det, eftersom en tabb är bred i en editor och smal i nästa. Ersätt tabben med mellanslag, två för varje nivå. De flesta editorer kan göra det för hela filen.',
  },
  'yaml-colon-in-text': {
    message: ({ text }) => `texten ${quote(text)} innehåller ett kolon och läses därför som en nyckel och ett värde`,
    help: () => 'sätt hela texten inom dubbla citattecken',
    why: 'I YAML skiljer ett kolon följt av mellanslag en nyckel från dess värde, även mitt i en mening. Text med kolon måste stå inom citattecken. Skriv `title: "Avfall: mindre av det"`.',
  },
  'yaml-comma-in-text': {
    message: ({ text }) => `texten ${quote(text)} innehåller ett komma, som avslutar en text inom klammerparenteser`,
    help: ({ text }) => `sätt texten inom dubbla citattecken: ${quote(`"${text}"`)}`,
    why: 'Inom klammerparenteser skiljer ett komma en nyckel från nästa, även mitt i en mening. Det som följde lästes som en nyckel som ingen känner. Sätt texten inom dubbla citattecken: `title: { sv: "Bussar oftare, med dieselbussar" }`.',
  },
  'yaml-version': {
    message: ({ found }) => `filen begär YAML ${found}; version 1.2 läses`,
    help: () => 'ta bort raden som börjar med %YAML',
    why: 'I äldre versioner av YAML betydde `no` falskt, och `12:30` var ett antal sekunder, så samma fil kunde betyda något annat. Här läses bara version 1.2. Ta bort raden med `%YAML`.',
  },
  'yaml-tag': {
    message: ({ tag }) => `${quote(tag)} har ingen betydelse här`,
    help: () => 'ta bort ordet som börjar med !, eller sätt texten inom citattecken',
    why: 'Ord som börjar med `!` säger åt YAML att bygga särskilda objekt, som ett scenario aldrig behöver och som har använts för att angripa program. De avvisas. Ta bort märket, eller sätt texten inom citattecken om den ska börja med ett utropstecken.',
  },
  'yaml-alias': {
    message: ({ alias }) => `${quote(alias)} hänvisar till en annan del av filen, och det är inte tillåtet`,
    help: () => 'skriv ut värdet, eller använd `extends` för att bygga på ett annat scenario',
    why: 'Med `&namn` och `*namn` kan YAML upprepa en del av en fil. En liten fil kan då växa utan gräns, och läsaren ser inte längre talet där det räknas. Skriv ut värdet; använd `extends` för att bygga på ett annat scenario.',
  },
  'yaml-merge-key': {
    message: () => '`<<` fogar in en annan del av filen, och det är inte tillåtet',
    help: () => 'skriv ut nycklarna, eller använd `extends` för att bygga på ett annat scenario',
    why: 'Nyckeln `<<` kopierar nycklar från ett annat ställe, och det är lätt att ta miste på vilket av två värden som då gäller. Skriv ut nycklarna där de gäller. Använd `extends` för att bygga på ett annat scenario.',
  },
  'several-documents': {
    message: () => 'här börjar ett dokument till',
    help: () => 'lägg det i en egen fil, eller ta bort raden ---',
    why: 'En rad med tre bindestreck inleder ett nytt dokument i samma fil. Bara ett dokument läses från varje fil, så det andra skulle gå förlorat. Flytta det till en egen fil, eller ta bort strecken.',
  },
  'too-deep': {
    message: ({ limit }) => `mer än ${limit} nivåer i varandra`,
    help: () => 'leta efter parenteser som öppnas och aldrig stängs',
    why: 'Ett scenario behöver fem eller sex nivåer. Så många är ett tecken på parenteser som öppnats och aldrig stängts, eller på en skadad fil. Stäng parenteserna, eller börja om från en fil som fungerar.',
  },
  'too-many-keys': {
    message: ({ limit }) => `mer än ${limit} nycklar på ett ställe`,
    help: () => 'dela filen, eller lägg raderna i en CSV-fil',
    why: 'Så många nycklar i en grupp är en tabell, och tabeller hör hemma i en CSV-fil. En sådan fil tar också mycket lång tid att kontrollera. Dela den, eller flytta raderna till `data/`.',
  },
  'duplicate-key': {
    message: ({ key }) => `${quote(key)} är skrivet två gånger`,
    help: () => 'behåll en av de två',
    why: 'Samma nyckel står två gånger på samma ställe, så ett av de två värdena skulle förbises. Det gäller också när de bara ser olika ut, till exempel 2030 och "2030", eller bokstaven å skriven som ett tecken och som a med ring. Behåll den rätta.',
  },
  'control-character': {
    message: ({ code }) => `här står ett osynligt tecken (${code})`,
    help: () => 'ta bort det markerade stället och skriv det igen',
    why: 'Vissa tecken syns inte men ändrar hur text läses: de vänder riktningen, döljer bokstäver eller styr terminalen. De kommer av kopiering från andra program och ibland från folk som vill vilseleda. Ta bort det markerade stället och skriv det igen.',
  },
  'confusing-key': {
    message: ({ key }) => `${quote(key)} innehåller bokstäver som liknar andra`,
    help: () => 'skriv namnet igen med vanliga bokstäver',
    why: 'Ett namn innehåller tecken som liknar vanliga bokstäver men inte är det, till exempel ett kyrilliskt а eller ett hårt mellanslag. Det skulle aldrig stämma med namnet det ser ut att vara. Skriv det igen på ditt eget tangentbord.',
  },
  'unknown-key': {
    message: ({ key }) => `${quote(key)} är inte en nyckel som är känd här`,
    help: ({ key, nearest, known, belongs }) =>
      belongs.length === 0 ? meantOrOneOf(nearest, known) : `${quote(key)} hör hemma under ${listed(belongs, 'eller')}; se på indraget`,
    why: 'Varje okänd nyckel avvisas, eftersom en felstavad annars skulle förbises och dess värde inte räknas. Meddelandet nämner den närmaste kända nyckeln där det finns en. `docs/handbook/files.md` visar dem alla.',
  },
  'missing-key': {
    message: ({ key, inside }) => `${quote(key)} saknas i ${saidOr(inside)}`,
    help: ({ key }) => `lägg till \`${key}:\``,
    why: 'Något som behövs för att beräkna eller förklara resultatet är inte skrivet. Inget värde fylls i, eftersom ingen skulle ha valt det. Lägg till nyckeln; handboken visar den i ett exempel.',
  },
  'wrong-type': {
    message: ({ expected, found }) => `här väntas ${wanted(expected)}, inte ${saidOr(found)}`,
    help: ({ nearest, found }) => meant(nearest) ?? mends[found],
    why: 'Värdet har en annan form än nyckeln behöver, till exempel en lista i stället för en text. Ofta har ett bindestreck, en parentes eller indraget gjort det ena till det andra. Jämför med ett exempel i handboken.',
  },
  'bad-id': {
    message: ({ id }) => `${quote(id)} kan inte vara ett id`,
    help: ({ pattern, nearest }) => `${nearest === undefined ? '' : `skriv ${quote(nearest)}; `}tillåtet: ${said(pattern)}`,
    why: 'Id:n blir filnamn, kolumnvärden och adresser, så bara bokstäver, siffror och några få andra tecken är tillåtna i dem. Det som människor läser är `title`, och den får innehålla vad som helst. Välj ett id som `koege-less-plastic`.',
  },
  'id-not-file-name': {
    message: ({ id, file }) => `${quote(id)} står i en fil som heter ${quote(file)}`,
    help: ({ id }) => `byt namn på filen till \`${id}.yaml\`, eller ändra id:t efter filen`,
    why: 'Id och filnamn måste vara lika, så att ett resultat leder tillbaka till sin fil. De skiljs ofta åt när en fil kopieras och bara hälften av den ändras. Byt namn på en av de två.',
  },
  'duplicate-id': {
    message: ({ id, what }) => `${said(what)} ${quote(id)} finns två gånger`,
    help: () => 'ta bort en av de två, eller ge den ett annat id',
    why: 'Två saker av samma slag har samma id, så ett resultat kunde betyda vilken som helst av dem. Ge den ena ett annat id. Meddelandet visar var den första står.',
  },
  'empty-document': {
    message: ({ expected }) => `filen är tom; ${said(expected)} väntas`,
    help: () => 'skriv dess innehåll, eller ta bort filen',
    why: 'Det finns inget i filen, kanske för att den sparades innan något var skrivet. En tom fil är inte ett tomt scenario. Skriv dess innehåll, eller ta bort filen.',
  },
} satisfies Partial<FaultCatalogue>;
