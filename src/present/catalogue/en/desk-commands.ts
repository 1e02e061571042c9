import type { DeskCommand, DeskOption } from '../desk-commands.js';
import type { ShellWords } from '../shell-catalogue.js';

export const deskCommands: Pick<ShellWords['commands'], DeskCommand> = {
  new: {
    purpose: 'write a scenario, a measure or a municipality by answering questions',
    about:
      'Asks for what is not given as an option, checks the result as a part of the study, and only then writes it. Nothing that is there is overwritten; Ctrl-C leaves nothing behind.',
    examples: ['coop-co2 new scenario', 'coop-co2 new measure scenarios/koege/koege-waste-package.yaml', 'coop-co2 new municipality'],
  },
  'new scenario': {
    purpose: 'write a scenario by answering questions',
    about:
      'Proposes what a measure can move, with its range of validity and its value now, shows what was tried elsewhere, and writes a commented file into scenarios/ of the study in --study or in the current folder. In CI, without a terminal or with --no-input it asks nothing.',
    examples: [
      'coop-co2 new scenario',
      'coop-co2 new scenario --municipality koege --id koege-more-sorting --title "More sorting" --years 2026-2045 --no-input',
    ],
  },
  'new measure': {
    purpose: 'add a measure to a scenario by answering questions',
    about:
      'Asks as `new scenario` does, and adds the measure after the others of the file. Comments, blank lines and everything else in the file stay as they are.',
    argument: 'a scenario file of the study',
    examples: ['coop-co2 new measure scenarios/koege/koege-plastic-sorting.yaml'],
  },
  'new municipality': {
    purpose: 'add a municipality to the study by answering questions',
    about:
      'Adds a row to data/municipalities.csv, says which values the municipality still needs, and, where none is missing, writes a first scenario without measures.',
    examples: [
      'coop-co2 new municipality',
      'coop-co2 new municipality --id solroed --name "Solrød" --code 269 --country DK --region nordic',
    ],
  },
  watch: {
    purpose: 'compare again whenever a file is saved',
    about:
      'Shows the comparison of the scenarios while you edit them: after every save the new numbers and what moved since the last, or the faults. Ends with Ctrl-C. Needs a terminal.',
    argument: 'scenario files or folders inside the study; without any, all of scenarios/',
    examples: ['coop-co2 watch', 'coop-co2 watch scenarios/koege/koege-plastic-sorting.yaml'],
  },
  quality: {
    purpose: 'list the results that rest on stale or assumed numbers',
    about:
      'Lists every input behind a result that is assumed, recalled from memory or past its best-before date, with its file and line and the scenarios and measures that rest on it. With --strict it ends with 1 when one is past its date.',
    argument: 'scenario files or folders inside the study; without any, all of scenarios/',
    examples: ['coop-co2 quality', 'coop-co2 quality scenarios/koege --format csv --output weak.csv'],
  },
  schema: {
    purpose: 'print the JSON Schema of scenario or sector files, for an editor',
    about:
      'Prints what an editor needs to complete keys and names, to show what they mean and to underline faults: every key of the file, and the quantities, kinds of measures, municipalities and sources of the study. The schemas of the study that comes with the program are in data/schema/.',
    argument: 'scenario or sector',
    examples: ['coop-co2 schema scenario', 'coop-co2 schema scenario --study my-study --output my-study/data/schema/scenario.schema.json'],
  },
  completion: {
    purpose: 'print the completion of commands, options and names for a shell',
    about:
      'Prints a script for bash, zsh or fish. Once it is loaded, Tab completes commands, options, scenario files, municipalities, quantities and kinds of measures of the study.',
    argument: 'bash, zsh or fish',
    examples: ['source <(coop-co2 completion bash)', 'coop-co2 completion fish > ~/.config/fish/completions/coop-co2.fish'],
  },
};

export const deskOptions: Readonly<Record<DeskOption, string>> = {
  summary: 'also append a summary in Markdown to the file that GITHUB_STEP_SUMMARY names',
  'new-id': 'the id, which is the name of the file without .yaml',
  'new-title': 'the title for people, in the language of --lang',
  'new-municipality': 'the municipality that plans it; several, separated by commas, plan it together',
  'new-kind': 'the kind of measure, such as waste/plastic-sorting',
  'new-source': 'where the amount comes from: a key of data/sources.csv',
  'new-country': 'the country, such as DK',
  years: 'first and last year, such as 2026-2045',
  extends: 'a scenario file whose measures come first',
  measure: 'the id of the measure',
  'measure-title': 'what is done, in a few words',
  lever: 'what the measure moves, such as "waste.sorted[plastic]"; for a shift with the member that grows',
  how: 'move it to a value, by a factor, add to it, or shift from other members',
  amount: 'the amount with its unit, such as "60 %"',
  range: 'low and high end of the amount, such as "45 % .. 70 %"',
  first: 'the first year with an effect',
  full: 'the year of full effect',
  'taken-from': 'for a shift: members and shares, such as "car=30 %,walk=70 %"; new-travel is taken from nobody',
  note: 'why this amount',
  answered: 'why it is right here although it was found unsuitable elsewhere',
  name: 'the name of the municipality',
  code: 'its number in the official register',
  region: 'the group of countries that a value may come from, such as nordic',
};
