import type { Command as Commander, Option } from 'commander';
import type { Language } from '../../domain/documents.js';
import { catalogueIn } from '../../present/catalogue/languages.js';
import { printable } from '../../present/printable.js';
import type { Candidate, NameKind } from './names.js';
import { shells } from './scripts.js';

/** What stands after a command. */
const argumentNames: Readonly<Record<string, NameKind>> = {
  compare: 'scenario-file',
  cost: 'scenario-file',
  report: 'scenario-file',
  check: 'scenario-file',
  run: 'scenario-file',
  watch: 'scenario-file',
  quality: 'scenario-file',
  measure: 'scenario-file',
  transfer: 'scenario',
  sensitivity: 'scenario',
  'break-even': 'scenario',
  explain: 'quantity',
  evaluate: 'quantity',
  reconcile: 'municipality',
};

/** What stands after an option. */
const valueNames: Readonly<Record<string, NameKind>> = {
  '--municipality': 'municipality',
  '--to': 'municipality',
  '--from': 'municipality',
  '--scenario': 'scenario',
  '--kind': 'kind',
  '--lever': 'quantity',
  '--set': 'quantity',
  '--source': 'source',
  '--extends': 'scenario-file',
};

/**
 * The words that may stand in the place of the last of `typed`, which may be empty or begun. The words before it say which command and option it belongs to.
 * An empty list means: whatever the shell completes by itself, such as files.
 */
export async function candidatesFor(program: Commander, typed: readonly string[], language: Language): Promise<readonly Candidate[]> {
  const current = (typed.at(-1) ?? '').replace(/^["']/, '');
  const before = typed.slice(0, -1);
  const { command, given } = commandAt(program, before);
  const [open = ''] = before.slice(-1);
  const option = command.options.find((one) => one.long === open || one.short === open);
  const study = valueAfter(before, '--study');
  const all =
    option !== undefined && takesValue(option)
      ? await valuesOf(option, study, language)
      : current.startsWith('-')
        ? optionsOf(command)
        : [...commandsOf(command), ...(await argumentsOf(command, given, study, language))];
  return begunWith(current, option?.long === '--municipality', all);
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

/** The command that the words name, and how many arguments it has got. */
function commandAt(program: Commander, words: readonly string[]): { readonly command: Commander; readonly given: number } {
  let command = program;
  let given = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const option = command.options.find((one) => one.long === word || one.short === word);
    if (option && takesValue(option)) i++;
    if (word.startsWith('-')) continue;
    const below = given === 0 ? command.commands.find((one) => one.name() === word) : undefined;
    if (below) command = below;
    else given++;
  }
  return { command, given };
}

function valueAfter(words: readonly string[], option: string): string | undefined {
  const at = words.indexOf(option);
  return at === -1 ? undefined : words[at + 1];
}

function optionsOf(command: Commander): readonly Candidate[] {
  return [
    ...command.options.filter(({ hidden }) => !hidden).map(({ long, description }) => ({ word: long ?? '', about: description })),
    { word: '--help' },
  ];
}

function commandsOf(command: Commander): readonly Candidate[] {
  return command.commands.map((one) => ({ word: one.name(), about: one.summary() }));
}

async function valuesOf({ argChoices, long }: Option, study: string | undefined, language: Language): Promise<readonly Candidate[]> {
  if (argChoices) return argChoices.map((word) => ({ word }));
  const kind = valueNames[long ?? ''];
  return kind === undefined ? [] : (await import('./names.js')).namesIn(kind, study, language);
}

async function argumentsOf(
  command: Commander,
  given: number,
  study: string | undefined,
  language: Language,
): Promise<readonly Candidate[]> {
  const name = command.name();
  const takes = command.registeredArguments;
  if (given >= takes.length && !(takes.at(-1)?.variadic ?? false)) return [];
  if (name === 'completion') return shells.map((word) => ({ word }));
  if (name === 'schema') return (await import('../../read/schemas/editor-schema.js')).editedFiles.map((word) => ({ word }));
  if (name === 'why') return Object.keys((await catalogueIn(language)).faults).map((word) => ({ word }));
  const kind = argumentNames[name];
  return kind === undefined ? [] : (await import('./names.js')).namesIn(kind, study, language);
}

/** Those that begin as the word does; in a list with commas, as its last part does. */
function begunWith(current: string, isList: boolean, all: readonly Candidate[]): readonly Candidate[] {
  const head = isList ? current.slice(0, current.lastIndexOf(',') + 1) : '';
  const begun = current.slice(head.length);
  return all.filter(({ word }) => word.startsWith(begun)).map((one) => ({ ...one, word: `${head}${one.word}` }));
}

/** A line for each: the word, a tab, what it means. */
export function candidateLines(candidates: readonly Candidate[]): string {
  return candidates.map(({ word, about = '' }) => `${printable(word)}\t${printable(about.replace(/\s+/g, ' '))}\n`).join('');
}
