import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { NewScenario, Writing } from '../../domain/new-scenario.js';
import { newScenarioText } from '../../present/new-scenario.js';
import { labelIn } from '../../present/catalogue/label-in.js';
import { nearest } from '../../source/nearest.js';
import type { Options } from '../commands/command.js';
import type { ExitCode } from '../exit-code.js';
import { exitCode } from '../exit-code.js';
import { sayLine } from '../voice.js';
import { agreed, answered } from './ask.js';
import type { Desk } from './desk.js';
import { atTheDesk, refused, standsInTheWay } from './desk.js';
import { idOf, isId } from './id-of.js';
import type { DescribedMeasure } from './measure-answers.js';
import { measureAnswers } from './measure-answers.js';
import { withAnswer } from './with-answer.js';
import { refusalOfPlace, writtenWhenRight } from './written.js';

/** The way of `new scenario`: asks for what no option said, checks the scenario as a part of the study, and writes it. */
export function newScenario(options: Options): Promise<ExitCode> {
  return atTheDesk(options, async (desk) => {
    const head = await headAnswers(desk);
    const measure = await firstMeasure(desk, head);
    const refusal = standsInTheWay(desk);
    if (refusal !== undefined || !head) return refused(refusal ?? desk.words.problems.needed);
    const { folder, ...scenario } = head;
    const path = `scenarios/${folder}/${scenario.id}.yaml`;
    const place = refusalOfPlace(desk, path);
    if (place !== undefined) return refused(place);
    const write = (described: DescribedMeasure | undefined): string =>
      newScenarioText(
        { ...scenario, ...(described ? { measure: described.measure } : {}) },
        writingOf(desk, described?.remarks ?? [], path),
        desk.words.file,
      );
    const text = await withAnswer(desk, path, measure, write);
    const outcome = await writtenWhenRight(desk, path, text);
    if (outcome === exitCode.fine) sayLine(desk.words.next(`coop-co2 compare ${pathShown(desk, path)}`));
    return outcome;
  });
}

/** A path of the study as it is typed in the current folder. */
export function pathShown({ options, opened }: Pick<Desk, 'options' | 'opened'>, path: string): string {
  const { study = '.' } = options;
  return opened.name === undefined && study === '.' ? path : `${join(study, path)} --study ${study}`;
}

/** The language of what was typed, the remarks beside a measure, and where an editor finds the schema. */
export function writingOf({ voice, opened }: Desk, remarks: readonly string[], path: string): Writing {
  const schema = 'data/schema/scenario.schema.json';
  return {
    language: voice.catalogue.language,
    remarks,
    ...(existsSync(join(opened.folder, schema)) ? { schema: posix.relative(posix.dirname(path), schema) } : {}),
  };
}

type Head = Omit<NewScenario, 'measure'> & { readonly folder: string; readonly first: number; readonly last: number };

/** Everything but the measure. */
async function headAnswers(desk: Desk): Promise<Head | undefined> {
  const { dialogue, options, words, study } = desk;
  const municipalities = await municipalityAnswer(desk);
  const title = await answered(dialogue, { option: 'title', given: options.title, message: words.questions.title });
  const [one = '', ...others] = municipalities ?? [];
  const folder = others.length === 0 ? one : 'joint';
  const ids = study.scenarios.map(({ id }) => id);
  const id = await answered(dialogue, {
    option: 'id',
    given: options.id,
    message: words.questions.id,
    ...(title === undefined || municipalities === undefined ? {} : { proposal: idOf(folder, title) }),
    problem: (text) => (isId(text) ? (ids.includes(text) ? words.problems.taken(text) : undefined) : words.problems.id),
  });
  const years = await answered(dialogue, {
    option: 'years',
    given: options.years,
    message: words.questions.years,
    proposal: `${study.years.first}-${study.years.last}`,
    problem: (text) => (yearsIn(text) ? undefined : words.problems.years),
  });
  const base = await baseAnswer(desk, municipalities ?? [], folder);
  const span = years === undefined ? undefined : yearsIn(years);
  if (municipalities === undefined || title === undefined || id === undefined || years === undefined || !span) return undefined;
  return { id, title, municipalities, years, folder, first: span[0], last: span[1], ...(base === undefined ? {} : { extends: base }) };
}

function yearsIn(text: string): readonly [number, number] | undefined {
  const [, first = 0, last = 0] = (/^(\d{4})-(\d{4})$/.exec(text) ?? []).map(Number);
  return first > 0 && last >= first ? [first, last] : undefined;
}

async function municipalityAnswer({ dialogue, options, words, vocabulary }: Desk): Promise<readonly string[] | undefined> {
  const known = vocabulary.municipalities.map(({ id }) => id);
  const typed = await answered(dialogue, {
    option: 'municipality',
    given: options.municipality?.join(','),
    message: words.questions.municipality,
    choices: vocabulary.municipalities.map(({ id, name, country }) => ({ value: id, name: `${name} (${country})  ${id}` })),
    problem: (text) => {
      const unknown = text.split(',').find((id) => !known.includes(id));
      return unknown === undefined ? undefined : words.problems.unknown(unknown, nearest(unknown, known));
    },
  });
  return typed === undefined ? undefined : [...new Set(typed.split(','))];
}

/** A scenario of the same municipalities to build on, seen from the folder of the new one. */
async function baseAnswer(
  { dialogue, options, words, study, voice }: Desk,
  municipalities: readonly string[],
  folder: string,
): Promise<string | undefined> {
  const own = study.scenarios.filter((scenario) => scenario.municipalities.join() === municipalities.join());
  if (own.length === 0 && options.extends === undefined) return undefined;
  const files = study.scenarios.map(({ file }) => file);
  const typed = await answered(dialogue, {
    option: 'extends',
    given: options.extends,
    message: words.questions.extends,
    optional: true,
    choices: [
      { value: '', name: words.questions.nothing },
      ...own.map(({ file, title, id }) => ({ value: file, name: `${labelIn(title, voice.catalogue.language, id)}  ${file}` })),
    ],
    problem: (text) => (files.some((file) => file === text) ? undefined : words.problems.noScenario(text)),
  });
  return typed === undefined ? undefined : posix.relative(`scenarios/${folder}`, typed);
}

/** The first measure, where somebody wants one: an option describes it, or a question was answered with yes. */
async function firstMeasure(desk: Desk, head: Head | undefined): Promise<DescribedMeasure | undefined> {
  const { options, dialogue, words, study } = desk;
  const isDescribed = [options.kind, options.lever, options.amount, options.measure, options.measureTitle].some((one) => one !== undefined);
  if (!isDescribed && !(dialogue.asks && head !== undefined && (await agreed(words.questions.withMeasure)))) return undefined;
  const municipality = head?.municipalities[0] ?? study.wanted[0] ?? '';
  const years = [head?.first ?? study.years.first, head?.last ?? study.years.last] as const;
  return measureAnswers(desk, { municipality, years, taken: [] });
}
