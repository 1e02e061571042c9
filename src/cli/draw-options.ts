import type { Option } from 'commander';
import { InvalidArgumentError } from 'commander';
import { samplingMethods } from '../chance/sampling.js';
import type { OptionName, ShellWords } from '../present/catalogue/shell-catalogue.js';
import { wholeNumber } from './whole-number.js';

type DrawOption = Extract<OptionName, 'draws' | 'seed' | 'sampling'>;

export function isOfDraws(name: OptionName): name is DrawOption {
  return name === 'draws' || name === 'seed' || name === 'sampling';
}

/** Below this an interval of 95 % is that of single draws; above, memory and patience end before anything is learnt. */
const [leastDraws, mostDraws] = [20, 1_000_000] as const;

/** The options of every command that can draw. */
export function drawOption(name: DrawOption, make: (flags: string) => Option, words: ShellWords): Option {
  switch (name) {
    case 'draws':
      return make('--draws <count>').argParser((text) => {
        const draws = wholeNumber(text, /^\d{1,7}$/, words.notDraws);
        if (draws < leastDraws || draws > mostDraws) throw new InvalidArgumentError(words.notDraws);
        return draws;
      });
    case 'seed':
      return make('--seed <number>')
        .argParser((text) => {
          const seed = wholeNumber(text, /^\d{1,10}$/, words.notASeed);
          if (seed >= 2 ** 32) throw new InvalidArgumentError(words.notASeed);
          return seed;
        })
        .default(1);
    case 'sampling':
      return make('--sampling <method>').choices(samplingMethods).default('random');
  }
}
