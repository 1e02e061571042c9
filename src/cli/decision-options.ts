import type { Option } from 'commander';
import { InvalidArgumentError } from 'commander';
import { scaleRules } from '../domain/transfer-findings.js';
import type { OptionName, ShellWords } from '../present/catalogue/shell-catalogue.js';

const names = [
  ...(['to', 'from', 'scale', 'tolerance', 'decompose', 'force'] as const),
  ...(['discount', 'budget', 'target', 'confidence', 'together', 'require'] as const),
];
type DecisionOption = (typeof names)[number];

/** True for the options of `transfer`, `diff` and `cost`, and what `compare` takes of them. */
export function isOfDecision(name: OptionName): name is DecisionOption {
  return names.some((one) => one === name);
}

function twoYears(text: string, words: ShellWords): readonly [number, number] {
  const [, first, last] = /^([12]\d{3})-([12]\d{3})$/.exec(text) ?? [];
  if (first === undefined || last === undefined || Number(first) >= Number(last)) throw new InvalidArgumentError(words.notTwoYears);
  return [Number(first), Number(last)];
}

export function decisionOption(name: DecisionOption, make: (flags: string) => Option, words: ShellWords): Option {
  switch (name) {
    case 'to':
      return make('--to <municipality>').makeOptionMandatory();
    case 'from':
      return make('--from <municipality>');
    case 'scale':
      return make('--scale <rule>').choices(scaleRules).default('inhabitants');
    case 'tolerance':
      return make('--tolerance <part>');
    case 'decompose':
      return make('--decompose <years>').argParser((text) => twoYears(text, words));
    case 'force':
      return make('--force');
    case 'discount':
      return make('--discount <rate>');
    case 'budget':
      return make('--budget <amount>');
    case 'target':
      return make('--target <amount>');
    case 'confidence':
      return make('--confidence <share>');
    case 'together':
      return make('--together');
    case 'require':
      return make('--require <what>').choices(['target']);
  }
}
