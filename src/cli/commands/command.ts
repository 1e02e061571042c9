import type { SamplingMethod } from '../../chance/sampling.js';
import type { Boundary, Language } from '../../domain/documents.js';
import type { Part } from '../../domain/outcomes.js';
import type { CommandGroup, CommandName, OptionName, RecordAnswer } from '../../present/catalogue/shell-catalogue.js';
import type { WayToMove } from '../../domain/new-scenario.js';
import type { ScaleRule } from '../../domain/transfer-findings.js';
import type { ExitCode } from '../exit-code.js';
import type { ColorChoice } from '../paint.js';

export const findingsFormats = ['text', 'json', 'csv', 'markdown'] as const;
export const outcomeFormats = ['text', 'csv', 'json', 'parquet'] as const;
export const checkFormats = ['full', 'line', 'json', 'github', 'sarif', 'junit'] as const;
type OutcomeFormat = (typeof outcomeFormats)[number];
type FindingsFormat = (typeof findingsFormats)[number];
type CheckFormat = (typeof checkFormats)[number];

/** An option as commander names its value: `effect-unit` is `effectUnit`. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Tail>}` : Name;

/** What the options of `experience add` say. */
type GivenAnswers = { readonly [Name in RecordAnswer as Camel<Name>]?: string };

/** The options as they were typed, by their long names. Those of `commonOptions` are always there, the others where the command has them. */
export interface Options extends GivenAnswers {
  /** Absent where nobody asked: then see `languageFor`. */
  readonly lang?: Language;
  readonly color: ColorChoice;
  readonly width?: number;
  readonly ascii?: boolean;
  readonly verbose?: boolean;
  readonly debug?: boolean;
  readonly study?: string;
  readonly municipality?: readonly string[];
  readonly year?: number;
  readonly boundary?: Boundary;
  readonly gwp?: string;
  readonly scenario?: string;
  readonly set?: readonly string[];
  /** Several for the formats of `report`. */
  readonly format?: FindingsFormat | OutcomeFormat | CheckFormat | readonly string[];
  readonly check?: boolean;
  readonly output?: string;
  readonly strict?: boolean;
  /** True after --summary. */
  readonly summary?: boolean;
  readonly years?: string;
  readonly extends?: string;
  readonly measure?: string;
  readonly measureTitle?: string;
  readonly lever?: string;
  readonly how?: WayToMove;
  readonly amount?: string;
  readonly range?: string;
  readonly first?: string;
  readonly full?: string;
  readonly takenFrom?: string;
  readonly note?: string;
  readonly answered?: string;
  readonly name?: string;
  readonly code?: string;
  readonly region?: string;
  readonly draws?: number;
  readonly seed?: number;
  readonly sampling?: SamplingMethod;
  readonly discount?: string;
  readonly budget?: string;
  readonly target?: string;
  readonly confidence?: string;
  readonly together?: boolean;
  readonly require?: 'target';
  readonly partition?: Part;
  readonly workers?: number;
  readonly to?: string;
  readonly from?: string;
  readonly scale?: ScaleRule;
  readonly tolerance?: string;
  readonly decompose?: readonly [number, number];
  readonly force?: boolean;
  readonly id?: string;
  /** False after --no-input. */
  readonly input?: boolean;
}

/** A command of the program. To add one: a file here, its words in the shell's catalogue, a line in `registry.ts`. */
export interface Command {
  readonly name: CommandName;
  readonly group: CommandGroup;
  /** In the notation of commander: `<quantity>`, `[path...]`, `<before> [after]`. */
  /** In the notation of commander: `<quantity>`, `[path...]`, `<a> <b>`. */
  readonly argument?: string;
  /** Its own options; those of every command are added to them. */
  readonly options: readonly OptionName[];
  readonly formats: readonly string[];
  /** How many draws it makes where nobody says; without it none. */
  readonly draws?: number;
  /** Commands below this one; each is called by its last word. */
  readonly below?: readonly Command[];
  /** Does the work and returns the exit code. What it needs is loaded here, so that help stays fast. */
  readonly run: (typed: readonly string[], options: Options) => Promise<ExitCode>;
}
