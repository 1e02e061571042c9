import type { Option } from 'commander';
import { scaleRules } from '../domain/transfer-findings.js';
import type { OptionName } from '../present/catalogue/shell-catalogue.js';

const names = ['to', 'from', 'scale', 'tolerance', 'force'] as const;
type DecisionOption = (typeof names)[number];

/** True for the options of `transfer` and `diff` alone. */
export function isOfDecision(name: OptionName): name is DecisionOption {
  return names.some((one) => one === name);
}

export function decisionOption(name: DecisionOption, make: (flags: string) => Option): Option {
  switch (name) {
    case 'to':
      return make('--to <municipality>').makeOptionMandatory();
    case 'from':
      return make('--from <municipality>');
    case 'scale':
      return make('--scale <rule>').choices(scaleRules).default('inhabitants');
    case 'tolerance':
      return make('--tolerance <part>');
    case 'force':
      return make('--force');
  }
}
