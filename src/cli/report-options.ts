import type { Option } from 'commander';
import type { OptionName } from '../present/catalogue/shell-catalogue.js';

type ReportOption = 'formats' | 'folder' | 'verify';

const names: ReadonlySet<OptionName> = new Set<ReportOption>(['formats', 'folder', 'verify']);

/** True for the options that `report` alone has; two of them are other options' flags with another meaning. */
export function isOfReport(name: OptionName): name is ReportOption {
  return names.has(name);
}

/** An option of `report`; `make` gives it its words, `listed` parts a list. */
export function reportOption(
  name: ReportOption,
  make: (flags: string) => Option,
  formats: readonly string[],
  listed: (text: string) => readonly string[],
): Option {
  switch (name) {
    case 'formats':
      return make('--format <formats>').argParser(listed).default(formats, formats.join(','));
    case 'folder':
      return make('-o, --output <folder>').default('reports');
    case 'verify':
      return make('--check');
  }
}
