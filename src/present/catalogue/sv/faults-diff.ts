import type { FaultCatalogue } from '../catalogue.js';
import { quote } from './phrases.js';

const settings = { year: 'år', boundary: 'avgränsning', gwp: 'GWP-värden', discount: 'kalkylränta' };

export const diffFaults = {
  'not-a-result': {
    message: ({ file, detail }) => `${quote(file)} är inget resultat av compare (${detail})`,
    help: () => 'skriv ett med coop-co2 compare --format json --output result.json',
    why: 'Resultat jämförs efter vad de är resultat av: scenario, åtgärd, kommun. Filen måste vara det som `coop-co2 compare --format json` skriver; formen finns i `data/schema/result.schema.json`.',
  },
  'cannot-decompose': {
    message: ({ quantity }) => `${quote(quantity)} kan inte delas upp i faktorer mellan dessa år`,
    help: () => 'fråga efter en storhet vars formel är en produkt, till exempel en utsläppspost',
    why: 'En förändring över år fördelas på faktorerna i en formel: det som multipliceras och divideras, ner till det som är givet. En formel som bara adderar har inga faktorer, och där en del byter tecken finns ingen logaritm att fördela efter. Fråga efter en av storheterna som den adderar; `coop-co2 explain` visar dem.',
  },
  'results-not-comparable': {
    message: ({ setting, before, after }) => `resultaten är inte lika i ${settings[setting]}: ${quote(before)} och ${quote(after)}`,
    help: () => 'beräkna båda för samma år och avgränsning, med samma uppvärmningspotentialer',
    why: 'Ett resultat är ett tal för ett år, en avgränsning och en uppsättning uppvärmningspotentialer. Mellan två som skiljer sig i något av detta ändras varje tal, och det säger inget om indata. Beräkna båda med samma inställningar.',
  },
} satisfies Partial<FaultCatalogue>;
