import type { ShellWords } from '../shell-catalogue.js';
import { deskCommands } from './desk-commands.js';

export const commands: ShellWords['commands'] = {
  compare: {
    purpose: 'rank measures and scenarios by what they save, per municipality',
    about: 'Computes every scenario against the same year without measures, and ranks measures within one boundary.',
    argument: 'scenario files or folders inside the study; without any, all of scenarios/',
    examples: [
      'coop-co2 compare',
      'coop-co2 compare --municipality koege --year 2030',
      'coop-co2 compare --boundary life-cycle --format csv --output comparison.csv',
    ],
  },
  check: {
    purpose: 'find every fault in the files of a study',
    about: 'Reads and checks all files, and shows each fault with its line. Nothing is computed.',
    argument: 'scenario files or folders inside the study; without any, all files are checked',
    examples: [
      'coop-co2 check',
      'coop-co2 check --study my-study --format github --summary',
      'coop-co2 check --format sarif --output faults.sarif',
    ],
  },
  cost: {
    purpose: 'what a tonne costs, and the best package for the money',
    about:
      'Draws a marginal abatement cost curve of each scenario whose measures have a cost: cheapest first, each measured against those already in. With --budget it finds the set of measures that saves most, with --target the cheapest one that saves enough. With --together all measures of a municipality stand in one curve, and --confidence "80 %" asks for a package that reaches its target with that probability.',
    argument: 'scenario files or folders (default: all of the study)',
    examples: [
      'coop-co2 cost --municipality koege',
      'coop-co2 cost scenarios/koege/koege-waste-package.yaml --budget "20 MDKK"',
      'coop-co2 cost --together --budget "60 MDKK"',
      'coop-co2 cost --target "2 ktCO2e/year" --confidence "80 %" --format markdown',
    ],
  },
  transfer: {
    purpose: "a measure of one municipality under another's conditions, and why it does better or worse",
    about:
      'Takes a scenario or a measure to another municipality: the same changes with its activity, factors, prices and policy. The difference is split by cause and adds up. With --output and a name that ends in .yaml a commented scenario file is written there; otherwise --output is for the report.',
    argument: 'the id of a scenario, of a measure, scenario/measure, or a scenario file',
    examples: [
      'coop-co2 transfer koege-plastic-sorting --to kristianstad',
      'coop-co2 transfer koege-transport-package/bus-every-15-minutes-electric --to kristianstad --scale activity',
      'coop-co2 transfer kristianstad-textiles-and-reuse --to koege --output scenarios/koege/koege-textiles-as-in-kristianstad.yaml',
    ],
  },
  diff: {
    purpose: 'why a result is another one than before: a waterfall by cause that adds up',
    about:
      'Compares two studies (folders), two git revisions of a study, or two files that compare --format json has written. Between studies the difference is split by what was changed: sector models, factors, activity, flows, scenarios. Ends with 1 when results moved although no input was changed.',
    argument: 'two folders, git revisions or result files; without the second, the study as it is now',
    examples: [
      'coop-co2 diff main --format markdown --output comment.md',
      'coop-co2 diff v1.0 v1.1 --study my-study',
      'coop-co2 diff last-month.json today.json',
    ],
  },
  report: {
    purpose: 'write the reports of all scenarios, or say which are stale',
    about:
      'Writes one report per scenario, one per municipality and a joint one, with charts, sources and how each number was made, and a page that lists them. The folder is replaced as a whole, or not at all. With --check nothing is written: the reports are made again as they were asked for, and those that differ are named with the input that moved them.',
    argument: 'scenario files or folders inside the study; without any, all of scenarios/',
    examples: [
      'coop-co2 report --output reports/',
      'coop-co2 report --municipality koege --format markdown,html,csv,json,xlsx',
      'coop-co2 report --check --output reports/',
    ],
  },
  explain: {
    purpose: 'show how one number is made, down to its sources',
    about: 'Prints a quantity as a tree: formula, value, unit, the factors behind it, and the file, line and source of each.',
    argument: 'a quantity, such as waste.incineration_ch4 or "transport.travel[car]"',
    examples: ['coop-co2 explain "transport.travel[car]" --municipality koege --year 2030'],
  },
  evaluate: {
    purpose: 'compute any quantity by year, for trying and for checking by hand',
    about: 'Prints one quantity of a study by member and year. With --set an input is given another value for this run only.',
    argument: 'a quantity, such as transport.travel',
    examples: [
      'coop-co2 evaluate transport.travel --municipality koege',
      'coop-co2 evaluate transport.travel --municipality koege --set "transport.travel[bus]=9 Mpkm/year" --format json',
      'coop-co2 evaluate transport.car_tailpipe_co2 --municipality koege --decompose 2026-2040',
    ],
  },
  sensitivity: {
    purpose: 'which uncertain inputs decide a result',
    about:
      'Of what a scenario or a measure saves, of how much more it saves than another, or of any quantity: each input alone at the ends of its range, and its part in the variance of the result. A measure is named scenario/measure.',
    argument: 'a scenario, scenario/measure or quantity; and, where a difference is meant, what is taken from it',
    examples: [
      'coop-co2 sensitivity koege-waste-package koege-transport-package',
      'coop-co2 sensitivity waste.burned_co2 --municipality koege --draws 2000',
    ],
  },
  'break-even': {
    purpose: 'at which value of each input two measures or scenarios save the same',
    about:
      'Moves each uncertain input through its range, all others at their central values, and says where the ranking flips, or that it never does.',
    argument: 'two scenarios, or measures named scenario/measure',
    examples: ['coop-co2 break-even koege-waste-package koege-transport-package'],
  },
  reconcile: {
    purpose: 'hold the baseline of a municipality beside its published figures',
    about: 'Compares our emission lines with the official inventory, line by line and year by year, and splits the gap by cause.',
    argument: 'a municipality, such as kristianstad',
    examples: ['coop-co2 reconcile kristianstad', 'coop-co2 reconcile koege --format markdown'],
  },
  run: {
    purpose: 'compute every scenario in many municipalities, in parts if need be',
    about:
      'Writes a table: what each municipality emits in each year, without measures and with each of its scenarios; with --draws also the mean and the 95 % interval. With --partition it computes a slice of the municipalities, so that many machines can share the work; `merge` joins the slices.',
    argument: 'scenario files or folders inside the study; without any, all of scenarios/',
    examples: [
      'coop-co2 run --municipality all --format csv --output all.csv',
      'coop-co2 run --municipality all --partition 1/8 --format parquet --output part-1.parquet',
    ],
  },
  merge: {
    purpose: 'join the parts of a run into what one machine would have written',
    about: 'Reads the Parquet files that `run --partition` wrote. Every part must be there once, and all must be of one run.',
    argument: 'the files of all parts',
    examples: ['coop-co2 merge part-*.parquet --format parquet --output all.parquet'],
  },
  ...deskCommands,
  factors: {
    purpose: 'list the emission factors with their sources',
    about: 'Lists every given factor of the study: value, unit, year, place, range, source.',
    examples: ['coop-co2 factors', 'coop-co2 factors --format csv --output factors.csv'],
  },
  quantities: {
    purpose: 'list the quantities of the models, and which ones a measure can change',
    about: 'Lists every quantity of the sector files with its unit, its dimensions and where it comes from.',
    examples: ['coop-co2 quantities'],
  },
  municipalities: {
    purpose: 'list the municipalities of the study',
    about: 'Lists the ids that --municipality and scenario files use.',
    examples: ['coop-co2 municipalities'],
  },
  plants: {
    purpose: 'list the plants that municipalities share, with what they burn and deliver',
    about: 'Lists owners and published figures of each plant in data/plants/. A flow of data/flows/ may lead to a plant.',
    examples: ['coop-co2 plants', 'coop-co2 plants --format csv --output plants.csv'],
  },
  sources: {
    purpose: 'list the sources of the study and under which terms they may be used',
    about: 'Lists the rows of data/sources.csv.',
    examples: ['coop-co2 sources --format markdown'],
  },
  experience: {
    purpose: 'look up what others have tried, where, and how it went',
    about:
      'Searches the experience register: records that have all of the words in their title, place, conditions, lesson or kind. With `add`, writes a new record.',
    argument: 'words that must all be there, or the id of a record',
    examples: [
      'coop-co2 experience free bus',
      'coop-co2 experience --kind park-and-ride',
      'coop-co2 experience --verdict unsuitable --country DK --format csv',
    ],
  },
  'experience add': {
    purpose: 'write down what was tried, so that nobody starts again',
    about:
      'Adds a record to data/experience/register.csv of the study in --study or in the current folder. Asks for what is not given as an option; in CI, without a terminal or with --no-input it asks nothing.',
    examples: [
      'coop-co2 experience add',
      'coop-co2 experience add --study my-study --kind transport/park-and-ride --verdict mixed --place Solrød --country DK',
    ],
  },
  why: {
    purpose: 'explain a fault code in plain words',
    about: 'Says what a fault means, why it matters and how to mend it. Without a code, lists all codes.',
    argument: 'the code in brackets after "error", such as decimal-comma',
    examples: ['coop-co2 why decimal-comma'],
  },
};
