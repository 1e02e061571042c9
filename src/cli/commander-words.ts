import type { Option } from 'commander';
import { Help } from 'commander';
import type { CommanderWords } from '../present/catalogue/shell-catalogue.js';

/** `(choices: "a", "b", default: "a")` behind an option, in the words of a language. */
export function optionText(option: Option, words: CommanderWords): string {
  const text = new Help().optionDescription(option);
  const own = option.description;
  return (
    own +
    text
      .slice(own.length)
      .replace('(choices: ', `(${words.choices}: `)
      .replace(/([(,] ?)default: /, `$1${words.default}: `)
  );
}

/** The title of a part of the help: one of commander's own, or one of ours, which is in the language already. */
export function titleText(title: string, { titles }: CommanderWords): string {
  switch (title) {
    case 'Usage:':
    case 'Arguments:':
    case 'Options:':
    case 'Commands:':
      return titles[title];
    default:
      return title;
  }
}

export function usageText(text: string, { usage }: CommanderWords): string {
  return text.replace('[options]', usage['[options]']).replace('[command]', usage['[command]']).replace('<command>', usage['<command>']);
}

type Said = (words: CommanderWords, groups: readonly string[]) => string;

/** Refusals of commander 14 as it words them, and how each is said; a test refuses a command line in each of these ways. */
const refusals: readonly (readonly [RegExp, Said])[] = [
  [/^unknown option '(.*)'$/, (words, [option = '']) => words.unknownOption(option)],
  [/^unknown command '(.*)'$/, (words, [command = '']) => words.unknownCommand(command)],
  [/^missing required argument '(.*)'$/, (words, [argument = '']) => words.missingArgument(argument)],
  [/^option '(.*)' argument missing$/, (words, [option = '']) => words.missingValue(option)],
  [
    /^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/,
    (words, [command = '', expected, found]) => words.tooMany(command, Number(expected), Number(found)),
  ],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s,
    (words, [option = '', value = '', choices = '']) => `${words.invalidValue(option, value)} ${words.allowed(choices)}`,
  ],
  // What follows is our own and in the language already.
  [
    /^option '(.*)' argument '(.*)' is invalid\. (.*)$/s,
    (words, [option = '', value = '', why = '']) => `${words.invalidValue(option, value)} ${why}`,
  ],
];

/** What commander says about a faulty command line, in the words of a language; what it says otherwise stays as it is. */
export function refusalText(text: string, words: CommanderWords): string {
  const [, sentence = '', , names] = /^error: (.*?)(\n\(Did you mean (?:one of )?(.*)\?\))?\n$/s.exec(text) ?? [];
  for (const [pattern, said] of refusals) {
    const match = pattern.exec(sentence);
    if (match) return `${words.error}: ${said(words, match.slice(1))}\n${names === undefined ? '' : `(${words.meant(names)})\n`}`;
  }
  return text;
}
