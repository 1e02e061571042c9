import { InvalidArgumentError, Option } from 'commander';
import type { Boundary } from '../domain/documents.js';
import type { Part } from '../domain/outcomes.js';
import type { OptionName, ShellWords } from '../present/catalogue/shell-catalogue.js';
import { languages } from '../present/catalogue/shell-words.js';
import { decisionOption, isOfDecision } from './decision-options.js';
import { deskOption, isOfDesk } from './desk-options.js';
import { drawOption, isOfDraws } from './draw-options.js';
import { wholeNumber } from './whole-number.js';
import { isOfRecord, recordOption } from './record-options.js';
import { isOfReport, reportOption } from './report-options.js';

/** Options of every command, shown last in its help. */
export const commonOptions: readonly OptionName[] = ['lang', 'color', 'width', 'ascii', 'verbose', 'debug'];

const boundaries: readonly Boundary[] = ['territorial', 'gpc-basic', 'life-cycle', 'avoided'];

function idsIn(text: string, refusal: string): readonly string[] {
  const ids = text.split(',').map((id) => id.trim());
  if (ids.some((id) => id === '')) throw new InvalidArgumentError(refusal);
  return ids;
}

/** `2/8`: the second of eight parts. */
function partIn(text: string, refusal: string): Part {
  const [, number = 0, of = 0] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > of) throw new InvalidArgumentError(refusal);
  return { number, of };
}

/** More threads than this need more memory than most machines have. */
const mostWorkers = 64;

function workersIn(text: string, refusal: string): number {
  const workers = wholeNumber(text, /^\d{1,2}$/, refusal);
  if (workers < 1 || workers > mostWorkers) throw new InvalidArgumentError(refusal);
  return workers;
}

function widthIn(text: string, refusal: string): number {
  const width = wholeNumber(text, /^\d{2,4}$/, refusal);
  if (width < 60 || width > 1000) throw new InvalidArgumentError(refusal);
  return width;
}

/**
 * An option as commander wants it. Defaults are the study's usual view, and the help shows each:
 * the boundary and warming potentials in which municipalities report (GPC BASIC, AR5; GHG Protocol for Cities 2021).
 */
export function optionFor(name: OptionName, formats: readonly string[], words: ShellWords): Option {
  const says = words.options[name];
  const make = (flags: string): Option => new Option(flags, says);
  if (isOfRecord(name)) return recordOption(name, make);
  if (isOfReport(name)) return reportOption(name, make, formats, (text) => idsIn(text, words.listEmpty));
  if (isOfDraws(name)) return drawOption(name, make, words);
  if (isOfDecision(name)) return decisionOption(name, make, words);
  if (isOfDesk(name)) return deskOption(name, make, (text) => idsIn(text, words.listEmpty));
  switch (name) {
    case 'study':
      return make('--study <folder>');
    case 'municipality':
      return make('--municipality <ids>').argParser((text, before: readonly string[] | undefined) => [
        ...(before ?? []),
        ...idsIn(text, words.listEmpty),
      ]);
    case 'year':
      return make('--year <year>').argParser((text) => wholeNumber(text, /^[12]\d{3}$/, words.notAYear));
    case 'boundary':
      return make('--boundary <boundary>').choices(boundaries).default('gpc-basic');
    case 'gwp':
      return make('--gwp <set>').default('AR5-100', 'AR5-100');
    case 'scenario':
      return make('--scenario <id>');
    case 'set':
      return make('--set <name=value>').argParser((text, before: readonly string[] | undefined) => [...(before ?? []), text]);
    case 'format':
      return make('--format <format>')
        .choices(formats)
        .default(formats[0] ?? 'text');
    case 'partition':
      return make('--partition <part>').argParser((text) => partIn(text, words.notAPart));
    case 'workers':
      return make('--workers <count>').argParser((text) => workersIn(text, words.notWorkers));
    case 'output':
      return make('-o, --output <file>').default('-', words.standardOutput);
    case 'lang':
      return make('--lang <language>').choices(languages);
    case 'color':
      return make('--color <when>').choices(['auto', 'always', 'never']).default('auto');
    case 'width':
      return make('--width <columns>').argParser((text) => widthIn(text, words.notAWidth));
    case 'help':
      return make('-h, --help');
    case 'strict':
    case 'ascii':
    case 'verbose':
    case 'debug':
      return make(`--${name}`);
  }
}
