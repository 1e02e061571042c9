import { Command as Commander } from 'commander';
import type { ShellWords } from '../present/catalogue/shell-catalogue.js';
import type { Command, Options } from './commands/command.js';
import { optionText, refusalText, titleText, usageText } from './commander-words.js';
import { commands } from './commands/registry.js';
import type { ExitCode } from './exit-code.js';
import { commonOptions, optionFor } from './options.js';
import { standardError, standardOutput, write } from './output.js';
import { programVersion } from './program-files.js';

const indented = (lines: readonly string[]): string => lines.map((line) => `  ${line}`).join('\n');

function exitCodesText({ exitCodes, exitCode }: ShellWords): string {
  const lines = Object.entries(exitCode).map(([code, meaning]) => `${code.padEnd(3)} ${meaning}`);
  return `\n${exitCodes}\n${indented(lines)}`;
}

/** Help and errors of commander go through our own checked write, and every refusal is thrown to `main`. */
function prepared(commander: Commander, { commander: words }: ShellWords): Commander {
  return commander
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({
      sortSubcommands: false,
      styleTitle: (title) => titleText(title, words),
      styleUsage: (text) => usageText(text, words),
      optionDescription: (option) => optionText(option, words),
    })
    .configureOutput({
      writeOut: (text) => {
        write(standardOutput, text);
      },
      writeErr: (text) => {
        write(standardError, refusalText(text, words));
      },
    });
}

function added(program: Commander, command: Command, words: ShellWords, done: (code: ExitCode) => void): void {
  const { purpose, about, argument, examples } = words.commands[command.name];
  const sub = prepared(program.createCommand(command.name.split(' ').at(-1) ?? ''), words).helpGroup(words.groups[command.group]);
  sub.summary(purpose).description(`${purpose}\n\n${about}`).helpOption('-h, --help', words.options.help);
  for (const [i, one] of (command.argument ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .entries())
    sub.argument(one, i === 0 ? argument : undefined);
  for (const name of command.options) {
    const option = optionFor(name, command.formats, words).helpGroup(words.optionGroups.own);
    sub.addOption(name === 'draws' && command.draws !== undefined ? option.default(command.draws) : option);
  }
  for (const name of commonOptions) sub.addOption(optionFor(name, command.formats, words).helpGroup(words.optionGroups.common));
  sub.addHelpText('after', `\n${words.examples}\n${indented(examples)}\n${exitCodesText(words)}`);
  sub.action(async () => {
    const idle = idleOption(sub);
    if (idle !== undefined) sub.error(words.withoutDraws(`--${idle}`));
    done(await command.run(sub.args, sub.opts<Options>()));
  });
  // An option after the name of a command below belongs to that command, even where both have it.
  if (command.below !== undefined) sub.enablePositionalOptions();
  for (const lower of command.below ?? []) added(sub, lower, words, done);
  program.addCommand(sub);
}

/** What was typed about draws where none are made: it would change nothing, and nobody would see that. */
function idleOption(sub: Commander): string | undefined {
  if (sub.getOptionValue('draws') !== undefined) return undefined;
  return ['seed', 'sampling'].find((name) => sub.getOptionValueSource(name) === 'cli');
}

/** The command line of the program; `done` gets the exit code of the command that ran. */
export function commandLine(words: ShellWords, done: (code: ExitCode) => void): Commander {
  const program = prepared(new Commander('coop-co2'), words)
    .description(words.purpose)
    .usage('<command> [options]')
    .version(programVersion(), '-V, --version', words.version)
    .helpOption('-h, --help', words.options.help)
    .helpCommand('help [command]', words.helpCommand)
    .enablePositionalOptions();
  for (const command of commands) added(program, command, words, done);
  const examples = commands.slice(0, 4).flatMap(({ name }) => words.commands[name].examples.slice(0, 1));
  return program.addHelpText('after', `\n${words.examples}\n${indented(examples)}\n${exitCodesText(words)}\n\n${words.handbook}`);
}
