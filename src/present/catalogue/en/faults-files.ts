import type { FaultCatalogue } from '../catalogue.js';
import { listed, meantOrOneOf, quote } from './phrases.js';

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** What the computer says when it hands over no file, by the name of its error. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'the system does not permit it',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  ENOENT: 'it is not there any more',
};

export const fileFaults = {
  'file-missing': {
    message: ({ file }) => `there is no file or folder ${quote(file)}`,
    help: () => 'check the spelling; a path that is typed starts in the folder you are in, one after `extends` in the folder of the file',
    why: 'A file that was named, or that every study must have, is not there. Leaving it out would change results without anybody noticing, so the run stops. Check the spelling and the folder, or copy the file from the study that comes with the program.',
  },
  'file-unreadable': {
    message: ({ file, reason }) => `${quote(file)} cannot be read: ${reasons[reason] ?? reason}`,
    help: () => 'check that you may read the file and that it is not open for writing elsewhere',
    why: 'The file is there, but the computer refused to hand it over, mostly because of its permissions or a lost network drive. Nothing is computed from the rest of the study, because results without this file would look complete and not be so. Ask whoever owns the file for permission to read it.',
  },
  'file-not-read': {
    message: ({ file, ending }) => `${quote(file)} is not read: files in this folder end in ${quote(ending)}`,
    help: ({ file, ending }) =>
      `${/\.(xlsx?|ods|numbers)$/i.test(file) ? 'export it as CSV (UTF-8)' : `rename it so that it ends in ${quote(ending)}`}, or move it out of the study`,
    why: 'Only files with the ending of their folder are read: `.yaml` for scenarios and sectors, `.csv` for tables. A scenario saved as `.yml` or a table saved as `.xlsx` would otherwise be missing from the comparison without a word. Rename or export the file; notes may lie there as `.md`.',
  },
  'file-too-large': {
    message: ({ bytes, limit }) => `the file is ${megabytes(bytes)}; at most ${megabytes(limit)} are read`,
    help: () => 'split the file, or check that it is the file you meant',
    why: 'Scenario and data files are text that people write, and stay far below this size. A larger one is nearly always an export or an archive with the wrong ending, and reading it could stall the computer. Split the file, or take it out of the study.',
  },
  'not-a-plain-file': {
    message: ({ file }) => `${quote(file)} is not a plain file`,
    help: () => 'put the file itself there, not a folder, a link to a folder or a device',
    why: 'In the place of a file there is a folder, a link to a folder, a device or a pipe. Such things can lead out of the study or never end, so they are refused without being opened. Put the file itself in its place.',
  },
  'outside-study': {
    message: ({ path }) => `${quote(path)} is outside the study`,
    help: () => 'name a file inside the study, or choose another study with --study DIR',
    why: 'A study is one folder with `data/` and `scenarios/`, and a result depends on nothing outside it: that is what makes it repeatable on another machine. A path or link that leads out of the folder is refused. Copy the file into the study, or name the folder that it belongs to with `--study`.',
  },
  'not-utf8': {
    message: () => 'this is not UTF-8 text',
    help: () => 'save the file as UTF-8 (in Excel: "CSV UTF-8"); æ, ø, å, ä and ö are otherwise lost',
    why: 'The file was saved in an older character set, or is not text at all. Letters such as æ, ø, å, ä and ö would be read as something else, and a name would no longer match. Save it as UTF-8: editors have this under "Save with encoding", Excel as "CSV UTF-8".',
  },
  'merge-conflict': {
    message: () => 'an unfinished merge was left in the file',
    help: () => 'keep one of the two versions and remove the lines with <<<<<<<, ======= and >>>>>>>',
    why: 'Two people changed the same lines, and git wrote both versions into the file with marks between them. The program cannot know which one is right. Keep one version, or put the two together, and delete the three marker lines.',
  },
  'nothing-to-compare': {
    message: ({ where }) => `there is no scenario to compare in ${quote(where)}`,
    help: () => 'name a scenario file or a folder with scenario files, such as scenarios/koege',
    why: 'No scenario file was found where you asked for it, or none is about the municipality that you chose. An empty comparison would look like "no effect", so the run stops instead. Check the path and `--municipality`.',
  },
  'year-outside-scenario': {
    message: ({ year, scenario, first, last }) =>
      scenario === undefined
        ? `the year ${year} is outside the years that are computed, ${first} to ${last}`
        : `the year ${year} is outside scenario ${quote(scenario)}, which covers ${first} to ${last}`,
    help: ({ first, last }) => `choose a year from ${first} to ${last}, or widen \`years\` in the scenario`,
    why: 'Each scenario says which years it covers, and nothing is known about its measures outside them. A number for another year would be a guess. Choose a year that all compared scenarios cover, or widen `years` in the file.',
  },
  'unknown-scenario': {
    message: ({ scenario, measure }) =>
      measure === undefined ? `there is no scenario ${quote(scenario)}` : `${quote(scenario)} has no measure ${quote(measure)}`,
    help: ({ nearest, measures = [] }) => meantOrOneOf(nearest, measures) ?? 'the id of a scenario is the name of its file without .yaml',
    why: 'A scenario was named that the study does not have. The id of a scenario is the name of its file without `.yaml`. Look in the folder `scenarios/` for the spelling.',
  },
  'unknown-gwp': {
    message: ({ set }) => `there are no warming potentials called ${quote(set)}`,
    help: ({ known }) => meantOrOneOf(undefined, known),
    why: 'Methane and nitrous oxide become CO2e through a named set of warming potentials, one per file in `data/gwp/`. Which set is used changes the result, so an unknown name is never replaced by another set. Choose one of those named.',
  },
  'set-syntax': {
    message: ({ text }) => `${quote(text)} is not a setting of the form name=value`,
    help: () => 'write for instance --set "waste.sorted[plastic]=60 %"',
    why: 'With `--set` a quantity is given another value for one run. It is written as the name, an equals sign and a value with its unit; quotes keep the shell from taking it apart. An example is `--set "waste.sorted[plastic]=60 %"`.',
  },
  'set-on-formula': {
    message: ({ quantity }) => `${quote(quantity)} is computed by a formula, so it cannot be set`,
    help: ({ quantity }) => `set what it follows from; \`coop-co2 explain ${quantity}\` shows it`,
    why: 'With `--set` an input is given another value, and what follows from it is computed anew. A result cannot be set: it would no longer follow from anything. `coop-co2 explain` shows the inputs of a quantity.',
  },
  'municipality-needed': {
    message: () => 'choose one municipality',
    help: ({ known }) => `add --municipality with one of ${known.length === 0 ? 'those in data/municipalities.csv' : listed(known, 'or')}`,
    why: 'This command shows one number, and a number belongs to one municipality. With several in the study the program does not guess which one is meant. Add `--municipality` and its id.',
  },
  'acts-elsewhere': {
    message: ({ acts }) =>
      `${acts.map(({ what, places }) => `${quote(what)} acts in ${places.length === 0 ? 'no municipality' : listed(places)}`).join(', ')}: no municipality that was asked for is among them${acts.length > 1 ? ' all' : ''}`,
    help: ({ acts }) =>
      acts.length > 1
        ? 'name two that act in the same municipality; `coop-co2 transfer` takes a measure to another one'
        : 'choose one of these with --municipality',
    why: 'What two scenarios or measures save is held against one another in one municipality, and both must act there. These do not, so there is no difference to look at. Name two that act in the same municipality, choose it with `--municipality`, or take a measure to the other municipality with `coop-co2 transfer`.',
  },
} satisfies Partial<FaultCatalogue>;
