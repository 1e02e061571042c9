import type { FaultCatalogue } from '../catalogue.js';
import { between, listed, meant, meantOrOneOf, quote, said } from './phrases.js';

export const numberFaults = {
  'not-a-number': {
    message: ({ text }) => `${quote(text)} is not a number`,
    help: () => 'write digits with a decimal point, such as 12.5',
    why: 'A number is expected here, and something else is written. Numbers are digits with a decimal point and without grouping, such as `1250.5`. Where a value is not known, leave out the row or the measure: a text is never taken for zero.',
  },
  'decimal-comma': {
    message: ({ text }) => `${quote(text)} has a decimal comma`,
    help: ({ text, suggestion }) =>
      /^-?[1-9]\d{0,2},\d{3}$/.test(text)
        ? `write ${quote(text.replace(',', ''))} where the comma groups thousands, ${quote(suggestion)} where decimals follow it`
        : `write ${quote(suggestion)}`,
    why: 'In Danish and Swedish 12,5 is twelve and a half; in English files the same comma groups thousands or separates values. To be the same number on every machine, files are written with a decimal point. The program does not guess, because a wrong guess is wrong by a factor of ten or more.',
  },
  'thousands-space': {
    message: ({ text }) => `${quote(text)} has its thousands grouped`,
    help: ({ suggestion }) => `write ${quote(suggestion)}`,
    why: 'A space, dot or apostrophe between the digits is easy to read for people, but means different things in different countries. Files are written without grouping. Large numbers can use a unit instead, such as `8 Mpkm/year`.',
  },
  'wrong-minus': {
    message: ({ text }) => `${quote(text)} has a dash that is not a minus sign`,
    help: ({ suggestion }) => `write ${quote(suggestion)}`,
    why: 'Word processors turn the minus sign into a longer dash, which is another character. It looks right and is not a number. Type the minus sign of the keyboard.',
  },
  'leading-zero': {
    message: ({ text }) => `${quote(text)} begins with a zero`,
    help: ({ suggestion }) => `write ${quote(suggestion)}, or put it in quotes if it is a code`,
    why: 'In some versions of YAML a number with a leading zero counts in eights, so 0101 becomes 65. A municipality code is a text, not a number, and loses its zero when read as one. Remove the zero from a number; quote a code.',
  },
  'hex-number': {
    message: ({ text }) => `${quote(text)} is not written in ordinary digits`,
    help: () => 'write the number with the digits 0 to 9',
    why: 'Numbers that begin with 0x, 0o or 0b are written in the counting systems of programmers. In a climate plan that is nearly always a code or a typing mistake. Write ordinary digits, or quote a code.',
  },
  'not-finite': {
    message: ({ text }) => `${quote(text)} is not a finite number`,
    help: () => 'write the value itself; leave out what is not known',
    why: 'Infinity and "not a number" spread through every sum that they enter. They are also what a number too large for the computer becomes. Write the value itself, or leave out the row.',
  },
  'unsafe-integer': {
    message: ({ text }) => `${quote(text)} has more digits than can be kept exactly`,
    help: () => 'round it, or use a larger unit',
    why: 'Whole numbers above 9,007,199,254,740,991 cannot be kept exactly, so the last digits would change silently. No municipal quantity needs them. Round the number, or write it in a larger unit.',
  },
  'unit-missing': {
    message: ({ text }) => `${quote(text)} has no unit`,
    help: ({ expected }) => `write the unit after it: \`… ${expected}\``,
    why: 'A number without its unit can be read as tonnes by one person and kilograms by the next. So every amount carries its unit, also shares (`60 %`). Write the unit after the number.',
  },
  'unknown-unit': {
    message: ({ unit }) => `${quote(unit)} is not a known unit`,
    help: ({ unit, nearest }) =>
      /^kr(\.|on[aeo]r?|oner)?$/i.test(unit)
        ? 'write DKK or SEK: they are different money'
        : (meant(nearest) ?? 'the known units are in data/units.csv'),
    why: 'Only the units of `data/units.csv` are known, and capital letters count: a MWh is a thousand kWh, and a mWh a thousandth of a Wh. An unknown unit cannot be converted or checked. Use a listed unit, or add a row to that file.',
  },
  'unit-ton': {
    message: ({ unit }) => `${quote(unit)} can mean a tonne or an American ton`,
    help: () => 'write `t` for 1000 kg',
    why: 'A "ton" is 907 kg in the United States, 1016 kg in older British texts and 1000 kg in Danish and Swedish. The difference of a tenth is easily overlooked. Write `t`, which is 1000 kg.',
  },
  'unit-syntax': {
    message: ({ unit }) => `${quote(unit)} is not written as a unit`,
    help: () => 'combine units with *, / and ^, such as kgCO2/vkm or t/year',
    why: 'Units are combined with `*`, `/` and a power such as `^2`, without words and spaces between them. For instance `kgCO2/vkm`, `kWh/person/year`. Anything else cannot be checked.',
  },
  'range-syntax': {
    message: ({ text }) => `${quote(text)} is not a range`,
    help: () => 'write the two ends with two dots between: 45 % .. 70 %',
    why: 'A range has a lower and an upper end, both with units, and two dots between them. A dash is not used, because it could be a minus sign. For instance `45 % .. 70 %`.',
  },
  'range-reversed': {
    message: ({ low, high }) => `the range ends at ${high}, below its beginning ${low}`,
    help: ({ low, high }) => `the lower end comes first: ${high}, then ${low}, if that is what is meant`,
    why: 'The lower end of a range comes first. Reversed ends are often a sign that a digit is missing from one of them. Check both numbers in the source before turning them round.',
  },
  'value-outside-range': {
    message: ({ value, low, high }) => `the value ${value} is outside its own range ${between(low, high)}`,
    help: () => 'check the value and both ends; often one of them is in another unit',
    why: 'The central value must lie within the range that is given for it. If it does not, one of the three numbers is wrong, or they are in different units. Check them in the source.',
  },
  'years-syntax': {
    message: ({ text }) => `${quote(text)} is not a year or a span of years`,
    help: () => 'write four digits, or two years with a hyphen: 2026-2045',
    why: 'Years are four digits, and spans have a hyphen between first and last year, such as `2026-2045`. Two-digit years and words are not read. A span includes both of its ends.',
  },
  'date-syntax': {
    message: ({ text }) => `${quote(text)} is not a date`,
    help: () => 'write year, month and day with hyphens: 2028-06-30',
    why: 'Dates are written as year, month and day, such as `2028-06-30`, because 06/07/28 is another day in another country. After this date the program reminds that the value should be looked at again. A date that cannot be read would never remind anybody.',
  },
  'unit-mismatch': {
    message: ({ what, expected, found }) => `${what} is measured in ${quote(expected)}, not in ${quote(found)}`,
    help: ({ expected }) => `give a value in \`${expected}\`, or in a unit that can be converted to it`,
    why: 'The value measures something else than what is asked for, such as energy in place of mass, or passenger-kilometres in place of vehicle-kilometres. Such units cannot be converted into one another, and the result would be nonsense that looks like a number. Look up the value in the right unit, or divide by what links the two (such as the people per car).',
  },
  'csv-syntax': {
    message: ({ detail, mark }) => `the table cannot be read: ${said(detail, mark)}`,
    help: () => 'a text with a comma or a quotation mark stands in "…", and a quotation mark inside it is doubled',
    why: 'The file does not follow the rules of CSV, so it is not clear where a cell ends. The usual cause is a quotation mark that is opened and not closed, here or above. A text that contains a comma or a quotation mark is put in double quotes, and quotation marks inside it are doubled.',
  },
  'csv-semicolon': {
    message: () => 'the columns are separated by semicolons',
    help: () => 'save the table with commas between the columns and a decimal point in the numbers',
    why: 'Danish and Swedish Excel write semicolons between columns and commas in numbers. If both were accepted, 1,5 would be one number in one file and two cells in another. Export as "CSV UTF-8" with English number settings, or replace the separators in an editor.',
  },
  'csv-header': {
    message: ({ column }) => `${quote(column)} is not a column of this table`,
    help: ({ nearest, known }) => meantOrOneOf(nearest, known),
    why: 'Every column must be known, because one with a misspelt name would be ignored with all that is in it. The names stand in `docs/handbook/files.md`. Rename the column, or remove it.',
  },
  'csv-column-missing': {
    message: ({ column }) => `the column ${quote(column)} is missing`,
    help: ({ column }) => `add \`${column}\` to the first line and fill it in every row`,
    why: 'A column that every row needs is not there, so it cannot be known what its values would be. The first line of the file names the columns. Add the column and fill it in.',
  },
  'csv-column-twice': {
    message: ({ column }) => `the column ${quote(column)} stands there twice`,
    help: () => 'remove or rename one of the two',
    why: 'Two columns have the same name, and one of them would silently win over the other. Remove one of them, or give it its right name.',
  },
  'csv-row-length': {
    message: ({ found, expected }) => `this row has ${found} cells; the first line names ${expected} columns`,
    help: () => 'look for a comma that is missing, or for one too many: in a number (12,5) or in a text without quotes',
    why: 'A row with too few or too many cells has shifted: its values stand under the wrong names. Most often a text with a comma in it is not quoted, or a number has a decimal comma. Put such a text in double quotes.',
  },
  'csv-cell-empty': {
    message: ({ column }) => `the cell ${quote(column)} is empty`,
    help: () => 'fill it in; a value that is not known is no row at all',
    why: 'Every number needs its unit, year, source and place, so that it can be defended. An empty cell is never read as zero. Fill it in, or remove the row.',
  },
  'csv-cell-choice': {
    message: ({ column, found }) => `${quote(found)} is not possible in the column ${quote(column)}`,
    help: ({ choices }) => `possible: ${listed(choices, 'or')}`,
    why: 'Some columns have only a few possible words, so that rows can be counted and compared. The word here is not one of them. Choose one of those that the message names.',
  },
} satisfies Partial<FaultCatalogue>;
