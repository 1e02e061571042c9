import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { newScenarioText } from '../../present/new-scenario.js';
import { line } from '../../present/piece.js';
import { placedDiagnostics } from '../../present/placed.js';
import { hasError } from '../../source/diagnostic.js';
import type { Options } from '../commands/command.js';
import type { ExitCode } from '../exit-code.js';
import { exitCode } from '../exit-code.js';
import { rowAppended } from '../record-row.js';
import { put, say, sayLine } from '../voice.js';
import { answered } from './ask.js';
import type { Desk } from './desk.js';
import { atTheDesk, refused, sayFaults, standsInTheWay } from './desk.js';
import { idOf, isId } from './id-of.js';
import { pathShown, writingOf } from './new-scenario.js';
import { faultsWith, refusalOfPlace } from './written.js';

const table = 'data/municipalities.csv';
const columns = ['id', 'code', 'name', 'country', 'region'] as const;
type Row = Readonly<Record<(typeof columns)[number], string>>;

/** The way of `new municipality`: a row, what is still missing, and a first scenario where nothing is. */
export function newMunicipality(options: Options): Promise<ExitCode> {
  return atTheDesk(options, async (desk) => {
    const row = await rowAnswers(desk);
    const open = standsInTheWay(desk);
    if (open !== undefined || !row) return refused(open ?? desk.words.problems.needed);
    const added = rowAppended(desk.opened.texts.get(table), columns, row);
    if ('missing' in added) return refused(desk.voice.words.record.noColumn(added.missing, table));
    const files = new Map([[table, added.text]]);
    const { diagnostics, texts } = await faultsWith(desk, files, []);
    if (hasError(diagnostics)) {
      sayFaults(
        desk,
        diagnostics.filter(({ severity }) => severity === 'error'),
        texts,
      );
      return refused(desk.words.faultyResult);
    }
    const missing = await missingValues(desk, files, row);
    const outcome = put(desk.voice, added.text, join(desk.opened.folder, table));
    if (outcome !== exitCode.fine) return outcome;
    put(desk.voice, `${desk.words.written(table)}\n`, '-');
    if (missing.length > 0) {
      say(desk.voice, [
        { kind: 'notes', title: line(desk.words.values(row.name, missing.length), 'warning'), items: missing.map((text) => line(text)) },
      ]);
      return exitCode.fine;
    }
    return firstScenario(desk, row);
  });
}

async function rowAnswers({ dialogue, options, words, vocabulary, study }: Desk): Promise<Row | undefined> {
  const regions = [...new Set([...study.municipalities.values()].flatMap(({ row }) => row?.region.value ?? []))];
  const countries = [...new Set(vocabulary.municipalities.map(({ country }) => country))];
  const known = vocabulary.municipalities.map(({ id }) => id);
  const only = (list: readonly string[]): { readonly proposal?: string } =>
    list.length === 1 && list[0] !== undefined ? { proposal: list[0] } : {};
  const name = await answered(dialogue, { option: 'name', given: options.name, message: words.questions.name });
  const id = await answered(dialogue, {
    option: 'id',
    given: options.id,
    message: words.questions.id,
    ...(name === undefined ? {} : { proposal: idOf(name) }),
    problem: (text) => (isId(text) ? (known.includes(text) ? words.problems.taken(text) : undefined) : words.problems.id),
  });
  const code = await answered(dialogue, { option: 'code', given: options.code, message: words.questions.code });
  const country = await answered(dialogue, {
    option: 'country',
    given: options.country,
    message: words.questions.country,
    ...only(countries),
    problem: (text) => (/^[A-Z]{2}$/.test(text) ? undefined : words.problems.country),
  });
  const region = await answered(dialogue, { option: 'region', given: options.region, message: words.questions.region, ...only(regions) });
  if (name === undefined || id === undefined || code === undefined || country === undefined || region === undefined) return undefined;
  return { id, code, name, country, region };
}

/** What `check` misses when the municipality is evaluated, each thing once. */
async function missingValues(desk: Desk, files: ReadonlyMap<string, string>, { id }: Row): Promise<readonly string[]> {
  const { diagnostics, texts } = await faultsWith(desk, files, [], [id]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return [...new Set(placedDiagnostics(errors, texts, desk.voice.catalogue).map(({ message }) => message))];
}

/** A scenario without measures, to begin from; not where one of that name is. */
function firstScenario(desk: Desk, { id, name }: Row): ExitCode {
  const { words, voice, study, opened } = desk;
  const path = `scenarios/${id}/${id}-current-policy.yaml`;
  if (refusalOfPlace(desk, path) !== undefined) return exitCode.fine;
  const years = `${study.years.first}-${study.years.last}`;
  const scenario = { id: `${id}-current-policy`, title: name, municipalities: [id], years };
  mkdirSync(join(opened.folder, 'scenarios', id), { recursive: true });
  const outcome = put(voice, newScenarioText(scenario, writingOf(desk, [], path), words.file), join(opened.folder, path));
  if (outcome !== exitCode.fine) return outcome;
  put(voice, `${words.written(path)}\n`, '-');
  sayLine(words.next(`coop-co2 new measure ${pathShown(desk, path)}`));
  return outcome;
}
