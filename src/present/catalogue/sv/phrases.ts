import type { Expectation, Phrase } from '../../../source/phrases.js';
import { quote } from '../quote.js';

export { between, quote } from '../quote.js';

/** `a`, `b` och `c`; at most twelve are named. */
export function listed(names: readonly string[], joiner = 'och'): string {
  const quoted = names.slice(0, 12).map(quote);
  if (names.length > 12) return `${quoted.join(', ')} ${joiner} ${names.length - 12} till`;
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${joiner} ${quoted.at(-1) ?? ''}`;
}

/** A question that names the nearest known name, or nothing. */
export function meant(nearest: string | undefined): string | undefined {
  return nearest === undefined ? undefined : `menade du ${quote(nearest)}?`;
}

/** The nearest name, or else all that are known. */
export function meantOrOneOf(nearest: string | undefined, known: readonly string[]): string | undefined {
  return meant(nearest) ?? (known.length === 0 ? undefined : `kända här: ${listed(known)}`);
}

/** Where a quantity may lie; an end that is open is not said. */
export function limits(low: string, high: string): string {
  if (high.startsWith('Infinity')) return low.startsWith('-Infinity') ? 'ett valfritt tal' : `${low} eller mer`;
  return low.startsWith('-Infinity') ? `${high} eller mindre` : `${low} till ${high}`;
}

/** The dimensions of a quantity, in words. */
export function dimensionsOf(names: readonly string[]): string {
  return names.length === 0 ? 'ingen dimension' : listed(names);
}

/** A phrase of a room, with what stands in it for `…`. */
export function said(phrase: Phrase, mark = '…'): string {
  return words[phrase].replace('…', mark);
}

/** What was found: a phrase of ours, or what somebody wrote. */
export function saidOr(text: string): string {
  return isPhrase(text) ? words[text] : text;
}

function isPhrase(text: string): text is Phrase {
  return Object.hasOwn(words, text);
}

/** What a file should have there. */
export function wanted(expected: readonly Expectation[]): string {
  return expected
    .map((one) => (typeof one === 'string' ? words[one] : one.oneOf.length === 1 ? one.oneOf.join('') : `en av ${one.oneOf.join(', ')}`))
    .join(' eller ');
}

const words: Readonly<Record<Phrase, string>> = {
  'a list': 'en lista',
  'a list with something in it': 'en lista med något i',
  'a value': 'ett värde',
  'a group of keys': 'en grupp nycklar',
  'something else': 'något annat',
  'an empty text': 'en tom text',
  nothing: 'ingenting',
  both: 'båda',
  'a name': 'ett namn',
  'either municipality or municipalities': 'antingen municipality eller municipalities',
  'a scenario': 'ett scenario',
  'a sector': 'en sektor',
  'a first line with the names of its columns': 'en första rad med kolumnernas namn',
  'lower-case letters a-z, digits and _, a letter first': 'små bokstäver a-z, siffror och _, en bokstav först',
  'lower-case letters a-z, digits and -': 'små bokstäver a-z, siffror och -',
  'lower-case letters a-z, digits and -, at most 64': 'små bokstäver a-z, siffror och -, högst 64',
  cause: 'orsaken',
  source: 'källan',
  record: 'erfarenheten',
  kind: 'typen',
  scenario: 'scenariot',
  plant: 'anläggningen',
  quantity: 'storheten',
  municipality: 'kommunen',
  member: 'kategorin',
  unit: 'enheten',
  'in double quotes a backslash starts an escape; use single quotes to write one':
    'inom dubbla citattecken inleder ett omvänt snedstreck en särskild kod; använd enkla citattecken för att skriva ett',
  'the indentation does not fit the lines above': 'indraget passar inte med raderna ovanför',
  'the marks before this value are in the wrong order': 'märkena före detta värde står i fel ordning',
  'a key may not be longer than 1024 characters': 'en nyckel får ha högst 1024 tecken',
  'more than one anchor on one value': 'mer än ett ankare på ett värde',
  'nested too deeply': 'för många nivåer i varandra',
  'a text that starts with … must stand in quotes': 'en text som börjar med … måste stå inom citattecken',
  'the closing … is missing': 'det avslutande … saknas',
  'this line has a non-breaking space where YAML needs an ordinary one': 'raden har ett hårt mellanslag där YAML behöver ett vanligt',
  'a space is missing after the colon': 'ett mellanslag saknas efter kolonet',
  'this line is not of the form key: value': 'raden har inte formen nyckel: värde',
  'this line gives a value, and the lines below are indented as if they belonged to it':
    'raden ger ett värde, och raderna under är indragna som om de hörde till den',
  'a key must be a text, not a list or a group of keys': 'en nyckel måste vara en text, inte en lista eller en grupp nycklar',
  'the key before the colon is missing': 'nyckeln före kolonet saknas',
  '…': '…',
  'a cell with a quotation mark in it must stand in quotes, and the mark be doubled':
    'en cell med ett citattecken i måste stå inom citattecken, och tecknet skrivas dubbelt',
  'a row is longer than … characters': 'en rad är längre än … tecken',
  'this quotation mark is not closed': 'detta citattecken är inte avslutat',
  'text stands after the closing quotation mark; a mark inside a cell must be doubled':
    'det står text efter det avslutande citattecknet; ett citattecken inuti en cell skrivs dubbelt',
  'a sign is missing before this': 'ett räknetecken saknas före detta',
  'inside brackets stand members, with commas between': 'inom hakparenteser står kategorier med komma emellan',
  'it is empty': 'den är tom',
  '"…" is not expected here': '"…" väntas inte här',
  'something is missing after this': 'något saknas efter detta',
  'this bracket was never opened': 'denna parentes öppnades aldrig',
  'this bracket is never closed': 'denna parentes stängs aldrig',
  'a value is expected here': 'här väntas ett värde',
  characters: 'tecken',
  parts: 'delar',
  'the value': 'värdet',
  fossil: 'fossil',
  biogenic: 'biogen',
  'divide by occupancy (pkm/vkm)': 'dividera med beläggningen (pkm/vkm)',
  'multiply by occupancy (pkm/vkm)': 'multiplicera med beläggningen (pkm/vkm)',
  'multiply by 44/12 kgCO2/kgC as a named quantity': 'multiplicera med 44/12 kgCO2/kgC som en namngiven storhet',
  'multiply by 16/12 kgCH4/kgC as a named quantity': 'multiplicera med 16/12 kgCH4/kgC som en namngiven storhet',
  'multiply by 16/12 kgCH4bio/kgC as a named quantity': 'multiplicera med 16/12 kgCH4bio/kgC som en namngiven storhet',
  'multiply by 44/28 kgN2O/kgN as a named quantity': 'multiplicera med 44/28 kgN2O/kgN som en namngiven storhet',
  'multiply by an emission factor per tonne': 'multiplicera med en emissionsfaktor per ton',
  'multiply by an emission factor per unit of energy': 'multiplicera med en emissionsfaktor per energienhet',
  'multiply by an emission factor per vehicle-kilometre': 'multiplicera med en emissionsfaktor per fordonskilometer',
  'multiply by energy use per vehicle-kilometre': 'multiplicera med energianvändningen per fordonskilometer',
  'divide by population': 'dividera med befolkningen',
  'multiply by population': 'multiplicera med befolkningen',
  'it is an amount, not an amount per year': 'det är en mängd, inte en mängd per år',
  'it is an amount per year': 'det är en mängd per år',
  'fossil and biogenic CO2 are kept apart': 'fossil och biogen CO2 hålls isär',
  'gases are weighed by the program with --gwp; leave the line in its gas':
    'programmet räknar om gaser med --gwp; låt posten stå i sin egen gas',
  'fossil and biogenic CO2 are kept apart: declare two lines': 'fossil och biogen CO2 hålls isär: ange två poster',
  'weigh gases with a warming potential, or declare two lines': 'räkna om gaserna med en uppvärmningspotential, eller ange två poster',
  'convert one currency with a dated exchange rate first': 'räkna först om den ena valutan med en daterad växelkurs',
  'divide passenger-km by an occupancy (pkm/vkm)': 'dividera personkilometer med en beläggning (pkm/vkm)',
  'multiply the vehicles by the persons in each (person/vehicle)': 'multiplicera fordonen med personer per fordon (person/vehicle)',
  'divide tonne-km by a load (tkm/vkm)': 'dividera tonkilometer med en last (tkm/vkm)',
  'multiply the mass by an emission factor (kgCO2/kg)': 'multiplicera massan med en emissionsfaktor (kgCO2/kg)',
  'multiply the mass by an emission factor (kgCO2bio/kg)': 'multiplicera massan med en emissionsfaktor (kgCO2bio/kg)',
  'multiply the mass by an emission factor (kgCO2e/kg)': 'multiplicera massan med en emissionsfaktor (kgCO2e/kg)',
  'multiply the mass by an emission factor (kgCH4/kg)': 'multiplicera massan med en emissionsfaktor (kgCH4/kg)',
  'multiply the mass by an emission factor (kgCH4bio/kg)': 'multiplicera massan med en emissionsfaktor (kgCH4bio/kg)',
  'multiply the mass by an emission factor (kgN2O/kg)': 'multiplicera massan med en emissionsfaktor (kgN2O/kg)',
  'multiply the energy by an emission factor (kgCO2/MJ)': 'multiplicera energin med en emissionsfaktor (kgCO2/MJ)',
  'multiply the energy by an emission factor (kgCO2e/MJ)': 'multiplicera energin med en emissionsfaktor (kgCO2e/MJ)',
  'multiply the vehicle-km by an emission factor (kgCO2/vkm)': 'multiplicera fordonskilometerna med en emissionsfaktor (kgCO2/vkm)',
  'multiply the vehicle-km by an emission factor (kgCO2e/vkm)': 'multiplicera fordonskilometerna med en emissionsfaktor (kgCO2e/vkm)',
  'multiply the carbon by a quantity of 44/12 kgCO2/kgC': 'multiplicera kolet med en storhet på 44/12 kgCO2/kgC',
  'multiply the nitrogen by a quantity of 44/28 kgN2O/kgN': 'multiplicera kvävet med en storhet på 44/28 kgN2O/kgN',
  'multiply the mass by its carbon content (kgC/kg)': 'multiplicera massan med dess kolhalt (kgC/kg)',
  'multiply the volume by a heating value (MJ/m3)': 'multiplicera volymen med ett värmevärde (MJ/m3)',
  'multiply the mass by a heating value (MJ/kg)': 'multiplicera massan med ett värmevärde (MJ/kg)',
  'multiply the volume by a density (kg/m3)': 'multiplicera volymen med en densitet (kg/m3)',
  'multiply by the days that count in a year (day/year)': 'multiplicera med de dagar på året som räknas (day/year)',
  'one side is per year, the other is not': 'den ena sidan är per år, den andra inte',
  'one side is per person, the other is not': 'den ena sidan är per person, den andra inte',
  study: 'studien',
  boundary: 'avgränsningen',
  gwp: 'GWP-värdena',
  years: 'åren',
  municipalities: 'kommunerna',
};
