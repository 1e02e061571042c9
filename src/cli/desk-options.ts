import type { Option } from 'commander';
import { waysToMove } from '../domain/new-scenario.js';
import type { DeskOption } from '../present/catalogue/desk-commands.js';
import { deskOptionNames } from '../present/catalogue/desk-commands.js';
import type { OptionName } from '../present/catalogue/shell-catalogue.js';

/** True for the options of the planner's desk. */
export function isOfDesk(name: OptionName): name is DeskOption {
  return deskOptionNames.some((one) => one === name);
}

/** An option of the planner's desk; `make` gives it its words, `idsIn` cuts a list. */
export function deskOption(name: DeskOption, make: (flags: string) => Option, idsIn: (text: string) => readonly string[]): Option {
  switch (name) {
    case 'summary':
      return make('--summary');
    case 'how':
      return make('--how <way>').choices(waysToMove);
    case 'new-municipality':
      return make('--municipality <ids>').argParser(idsIn);
    default:
      return make(`--${name.replace(/^new-/, '')} <text>`);
  }
}
