import type { DeskCommand, DeskOption } from './desk-commands.js';

export type CommandName =
  | 'compare'
  | 'cost'
  | 'transfer'
  | 'diff'
  | 'report'
  | 'check'
  | 'explain'
  | 'evaluate'
  | 'sensitivity'
  | 'break-even'
  | 'reconcile'
  | 'run'
  | 'merge'
  | 'factors'
  | 'quantities'
  | 'municipalities'
  | 'plants'
  | 'sources'
  | 'experience'
  | 'experience add'
  | 'why'
  | DeskCommand;
export type CommandGroup = 'results' | 'files' | 'lookup';
/** What a record of the experience register says; each is an option of `experience add` and, without it, a question. */
export const recordAnswers = [
  'kind',
  'title',
  'place',
  'country',
  'period',
  'verdict',
  'stage',
  'evidence',
  'reason',
  'tags',
  'effect',
  'effect-unit',
  'cost',
  'cost-unit',
  'conditions',
  'lesson',
  'gist',
  'source',
  'address',
  'also',
] as const;
export type RecordAnswer = (typeof recordAnswers)[number];

export type OptionName =
  | RecordAnswer
  | 'id'
  | 'no-input'
  | 'study'
  | 'municipality'
  | 'year'
  | 'boundary'
  | 'gwp'
  | 'scenario'
  | 'set'
  | 'format'
  | 'output'
  | 'strict'
  | DeskOption
  | 'discount'
  | 'draws'
  | 'seed'
  | 'sampling'
  | 'budget'
  | 'target'
  | 'confidence'
  | 'together'
  | 'require'
  | 'partition'
  | 'workers'
  | 'to'
  | 'from'
  | 'scale'
  | 'tolerance'
  | 'decompose'
  | 'force'
  | 'formats'
  | 'folder'
  | 'verify'
  | 'lang'
  | 'color'
  | 'width'
  | 'ascii'
  | 'verbose'
  | 'debug'
  | 'help';

interface CommandWords {
  readonly purpose: string;
  readonly about: string;
  /** What stands after the name, in words. */
  readonly argument?: string;
  readonly examples: readonly string[];
}

/** The words of the help's frame and of refusals of the command line. */
export interface CommanderWords {
  readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>;
  readonly usage: Readonly<Record<'[options]' | '[command]' | '<command>', string>>;
  readonly choices: string;
  readonly default: string;
  readonly error: string;
  readonly unknownOption: (option: string) => string;
  readonly unknownCommand: (command: string) => string;
  readonly missingArgument: (argument: string) => string;
  readonly missingValue: (option: string) => string;
  readonly tooMany: (command: string, expected: number, found: number) => string;
  readonly invalidValue: (option: string, value: string) => string;
  readonly allowed: (choices: string) => string;
  readonly meant: (names: string) => string;
}

/**
 * Every text of the command line: help and the messages of the shell itself. It is apart from the `Catalogue` so that `--help` loads this alone.
 */
export interface ShellWords {
  readonly purpose: string;
  readonly groups: Readonly<Record<CommandGroup, string>>;
  readonly optionGroups: { readonly own: string; readonly common: string };
  readonly commands: Readonly<Record<CommandName, CommandWords>>;
  readonly options: Readonly<Record<OptionName, string>>;
  /** What commander says by itself, by its own English. */
  readonly commander: CommanderWords;
  readonly examples: string;
  readonly exitCodes: string;
  readonly exitCode: Readonly<Record<0 | 1 | 2 | 3 | 4 | 130, string>>;
  readonly version: string;
  readonly helpCommand: string;
  readonly handbook: string;
  readonly notAYear: string;
  readonly notDraws: string;
  /** An option that says how draws are made, where none are. */
  readonly withoutDraws: (option: string) => string;
  readonly notASeed: string;
  readonly confidenceAlone: string;
  readonly notAWidth: string;
  readonly listEmpty: string;
  readonly unknownCode: (code: string, nearest: string | undefined) => string;
  readonly study: (folder: string, files: number) => string;
  readonly noTarget: string;
  readonly notAPart: string;
  readonly notWorkers: string;
  /** While a long run is going on: how much is done, how fast, and how long it will take. */
  readonly progress: (done: number, of: number, perMinute: number, secondsLeft: number) => string;
  readonly targetRefused: (file: string) => string;
  readonly notARevision: (text: string) => string;
  readonly noGit: string;
  readonly faultySide: (name: string) => string;
  readonly notATolerance: string;
  readonly notTwoYears: string;
  readonly alreadyThere: (file: string) => string;
  readonly scenarioWritten: (file: string) => string;
  readonly scenarioFaulty: (file: string) => string;
  readonly notAScenarioName: (file: string) => string;
  readonly refused: (what: string, reason: string) => string;
  /** Words of `report`. */
  readonly report: {
    readonly unknownFormat: (format: string, known: readonly string[]) => string;
    readonly written: (reports: number, files: number, folder: string) => string;
    readonly notOurs: (folder: string) => string;
    readonly foreign: (folder: string, files: readonly string[]) => string;
    readonly noManifest: (folder: string) => string;
    readonly current: (reports: number, folder: string) => string;
    readonly stale: (report: string, files: readonly string[]) => string;
    readonly moved: (file: string, how: 'changed' | 'added' | 'removed') => string;
    readonly program: (before: string, now: string) => string;
    readonly sameInputs: string;
    readonly staleCount: (stale: number, reports: number) => string;
    readonly again: string;
  };
  /** Words of `experience add`. */
  readonly record: {
    readonly noStudyHere: string;
    readonly installed: string;
    readonly missing: (options: string) => string;
    readonly faultyStudy: string;
    readonly noColumn: (column: string, file: string) => string;
    readonly written: (id: string, file: string) => string;
    readonly needed: string;
    readonly notACountry: string;
    readonly notANumber: string;
  };
  readonly standardOutput: string;
  /** What the machine says by an error number, such as `ENOSPC`. */
  readonly reasons: Readonly<Partial<Record<string, string>>>;
  readonly bug: (message: string) => string;
}
