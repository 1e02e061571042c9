import type { Expectation, Phrase } from '../../../source/phrases.js';
import { quote } from '../quote.js';

export { between, quote } from '../quote.js';

/** `a`, `b` og `c`; at most twelve are named. */
export function listed(names: readonly string[], joiner = 'og'): string {
  const quoted = names.slice(0, 12).map(quote);
  if (names.length > 12) return `${quoted.join(', ')} ${joiner} ${names.length - 12} mere`;
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${joiner} ${quoted.at(-1) ?? ''}`;
}

/** A question that names the nearest known name, or nothing. */
export function meant(nearest: string | undefined): string | undefined {
  return nearest === undefined ? undefined : `mente du ${quote(nearest)}?`;
}

/** The nearest name, or else all that are known. */
export function meantOrOneOf(nearest: string | undefined, known: readonly string[]): string | undefined {
  return meant(nearest) ?? (known.length === 0 ? undefined : `kendt her: ${listed(known)}`);
}

/** Where a quantity may lie; an end that is open is not said. */
export function limits(low: string, high: string): string {
  if (high.startsWith('Infinity')) return low.startsWith('-Infinity') ? 'et vilkårligt tal' : `${low} eller mere`;
  return low.startsWith('-Infinity') ? `${high} eller mindre` : `${low} til ${high}`;
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
    .map((one) => (typeof one === 'string' ? words[one] : one.oneOf.length === 1 ? one.oneOf.join('') : `en af ${one.oneOf.join(', ')}`))
    .join(' eller ');
}

const words: Readonly<Record<Phrase, string>> = {
  'a list': 'en liste',
  'a list with something in it': 'en liste med noget i',
  'a value': 'en værdi',
  'a group of keys': 'en gruppe nøgler',
  'something else': 'noget andet',
  'an empty text': 'en tom tekst',
  nothing: 'ingenting',
  both: 'begge',
  'a name': 'et navn',
  'either municipality or municipalities': 'enten municipality eller municipalities',
  'a scenario': 'et scenarie',
  'a sector': 'en sektor',
  'a first line with the names of its columns': 'en første linje med kolonnernes navne',
  'lower-case letters a-z, digits and _, a letter first': 'små bogstaver a-z, cifre og _, et bogstav først',
  'lower-case letters a-z, digits and -': 'små bogstaver a-z, cifre og -',
  'lower-case letters a-z, digits and -, at most 64': 'små bogstaver a-z, cifre og -, højst 64',
  cause: 'årsagen',
  source: 'kilden',
  record: 'erfaringen',
  kind: 'typen',
  scenario: 'scenariet',
  plant: 'anlægget',
  quantity: 'størrelsen',
  municipality: 'kommunen',
  member: 'kategorien',
  unit: 'enheden',
  'in double quotes a backslash starts an escape; use single quotes to write one':
    'i dobbelte anførselstegn begynder en omvendt skråstreg en særlig kode; brug enkelte anførselstegn for at skrive den selv',
  'the indentation does not fit the lines above': 'indrykningen passer ikke til linjerne ovenfor',
  'the marks before this value are in the wrong order': 'mærkerne før denne værdi står i forkert rækkefølge',
  'a key may not be longer than 1024 characters': 'en nøgle må højst have 1024 tegn',
  'more than one anchor on one value': 'mere end ét anker på én værdi',
  'nested too deeply': 'for mange niveauer inden i hinanden',
  'a text that starts with … must stand in quotes': 'en tekst, der begynder med …, skal stå i anførselstegn',
  'the closing … is missing': 'det afsluttende … mangler',
  'this line has a non-breaking space where YAML needs an ordinary one': 'linjen har et hårdt mellemrum, hvor YAML kræver et almindeligt',
  'a space is missing after the colon': 'der mangler et mellemrum efter kolon',
  'this line is not of the form key: value': 'linjen har ikke formen nøgle: værdi',
  'this line gives a value, and the lines below are indented as if they belonged to it':
    'linjen giver en værdi, og linjerne under den er rykket ind, som om de hørte til den',
  'a key must be a text, not a list or a group of keys': 'en nøgle skal være en tekst, ikke en liste eller en gruppe nøgler',
  'the key before the colon is missing': 'nøglen før kolon mangler',
  '…': '…',
  'a cell with a quotation mark in it must stand in quotes, and the mark be doubled':
    'en celle med et anførselstegn i skal stå i anførselstegn, og tegnet skal fordobles',
  'a row is longer than … characters': 'en række er længere end … tegn',
  'this quotation mark is not closed': 'dette anførselstegn er ikke afsluttet',
  'text stands after the closing quotation mark; a mark inside a cell must be doubled':
    'der står tekst efter det afsluttende anførselstegn; et anførselstegn inde i en celle skal fordobles',
  'a sign is missing before this': 'der mangler et regnetegn foran dette',
  'inside brackets stand members, with commas between': 'i de kantede parenteser står kategorier med komma imellem',
  'it is empty': 'den er tom',
  '"…" is not expected here': '"…" ventes ikke her',
  'something is missing after this': 'der mangler noget efter dette',
  'this bracket was never opened': 'denne parentes er aldrig åbnet',
  'this bracket is never closed': 'denne parentes lukkes aldrig',
  'a value is expected here': 'her ventes en værdi',
  characters: 'tegn',
  parts: 'led',
  'the value': 'værdien',
  fossil: 'fossil',
  biogenic: 'biogen',
  'divide by occupancy (pkm/vkm)': 'divider med belægningen (pkm/vkm)',
  'multiply by occupancy (pkm/vkm)': 'gang med belægningen (pkm/vkm)',
  'multiply by 44/12 kgCO2/kgC as a named quantity': 'gang med 44/12 kgCO2/kgC som en størrelse med navn',
  'multiply by 16/12 kgCH4/kgC as a named quantity': 'gang med 16/12 kgCH4/kgC som en størrelse med navn',
  'multiply by 16/12 kgCH4bio/kgC as a named quantity': 'gang med 16/12 kgCH4bio/kgC som en størrelse med navn',
  'multiply by 44/28 kgN2O/kgN as a named quantity': 'gang med 44/28 kgN2O/kgN som en størrelse med navn',
  'multiply by an emission factor per tonne': 'gang med en emissionsfaktor pr. ton',
  'multiply by an emission factor per unit of energy': 'gang med en emissionsfaktor pr. energienhed',
  'multiply by an emission factor per vehicle-kilometre': 'gang med en emissionsfaktor pr. køretøjskilometer',
  'multiply by energy use per vehicle-kilometre': 'gang med energiforbruget pr. køretøjskilometer',
  'divide by population': 'divider med befolkningen',
  'multiply by population': 'gang med befolkningen',
  'it is an amount, not an amount per year': 'det er en mængde, ikke en mængde pr. år',
  'it is an amount per year': 'det er en mængde pr. år',
  'fossil and biogenic CO2 are kept apart': 'fossil og biogen CO2 holdes adskilt',
  'gases are weighed by the program with --gwp; leave the line in its gas':
    'programmet omregner gasser med --gwp; lad posten stå i sin egen gas',
  'fossil and biogenic CO2 are kept apart: declare two lines': 'fossil og biogen CO2 holdes adskilt: angiv to poster',
  'weigh gases with a warming potential, or declare two lines': 'omregn gasserne med et opvarmningspotentiale, eller angiv to poster',
  'convert one currency with a dated exchange rate first': 'omregn først den ene valuta med en dateret kurs',
  'divide passenger-km by an occupancy (pkm/vkm)': 'divider personkilometer med en belægning (pkm/vkm)',
  'multiply the vehicles by the persons in each (person/vehicle)': 'gang køretøjerne med personer pr. køretøj (person/vehicle)',
  'divide tonne-km by a load (tkm/vkm)': 'divider tonkilometer med en last (tkm/vkm)',
  'multiply the mass by an emission factor (kgCO2/kg)': 'gang massen med en emissionsfaktor (kgCO2/kg)',
  'multiply the mass by an emission factor (kgCO2bio/kg)': 'gang massen med en emissionsfaktor (kgCO2bio/kg)',
  'multiply the mass by an emission factor (kgCO2e/kg)': 'gang massen med en emissionsfaktor (kgCO2e/kg)',
  'multiply the mass by an emission factor (kgCH4/kg)': 'gang massen med en emissionsfaktor (kgCH4/kg)',
  'multiply the mass by an emission factor (kgCH4bio/kg)': 'gang massen med en emissionsfaktor (kgCH4bio/kg)',
  'multiply the mass by an emission factor (kgN2O/kg)': 'gang massen med en emissionsfaktor (kgN2O/kg)',
  'multiply the energy by an emission factor (kgCO2/MJ)': 'gang energien med en emissionsfaktor (kgCO2/MJ)',
  'multiply the energy by an emission factor (kgCO2e/MJ)': 'gang energien med en emissionsfaktor (kgCO2e/MJ)',
  'multiply the vehicle-km by an emission factor (kgCO2/vkm)': 'gang køretøjskilometerne med en emissionsfaktor (kgCO2/vkm)',
  'multiply the vehicle-km by an emission factor (kgCO2e/vkm)': 'gang køretøjskilometerne med en emissionsfaktor (kgCO2e/vkm)',
  'multiply the carbon by a quantity of 44/12 kgCO2/kgC': 'gang kulstoffet med en størrelse på 44/12 kgCO2/kgC',
  'multiply the nitrogen by a quantity of 44/28 kgN2O/kgN': 'gang kvælstoffet med en størrelse på 44/28 kgN2O/kgN',
  'multiply the mass by its carbon content (kgC/kg)': 'gang massen med dens kulstofindhold (kgC/kg)',
  'multiply the volume by a heating value (MJ/m3)': 'gang rumfanget med en brændværdi (MJ/m3)',
  'multiply the mass by a heating value (MJ/kg)': 'gang massen med en brændværdi (MJ/kg)',
  'multiply the volume by a density (kg/m3)': 'gang rumfanget med en massefylde (kg/m3)',
  'multiply by the days that count in a year (day/year)': 'gang med de dage på et år, der tæller (day/year)',
  'one side is per year, the other is not': 'den ene side er pr. år, den anden ikke',
  'one side is per person, the other is not': 'den ene side er pr. person, den anden ikke',
  study: 'studiet',
  boundary: 'afgrænsningen',
  gwp: 'GWP-sættet',
  years: 'årene',
  municipalities: 'kommunerne',
};
