import type { NewMeasure, Writing } from '../../domain/new-scenario.js';
import type { TriedMeasure } from '../../domain/experience.js';
import { line } from '../../present/piece.js';
import { grownMember } from '../../present/new-scenario.js';
import { labelIn } from '../../present/catalogue/label-in.js';
import { nearest } from '../../source/nearest.js';
import { say } from '../voice.js';
import { answered } from './ask.js';
import { amountProblem, plainUnit, rangeProblem, sharesIn } from './amounts.js';
import type { Desk } from './desk.js';
import { idOf, isId } from './id-of.js';
import type { ChosenLever } from './lever-answer.js';
import { leverAnswer } from './lever-answer.js';

/** The measure that was described, and what a file says beside it. */
export interface DescribedMeasure {
  readonly measure: NewMeasure;
  readonly remarks: Writing['remarks'];
}

/** For whom and when a measure is written. */
export interface Setting {
  readonly municipality: string;
  readonly years: readonly [number, number];
  /** Ids of measures that are there. */
  readonly taken: readonly string[];
}

/** So many records stand beside a measure in a file; the register has the others. */
const mostRecords = 5;

/** Asks for a measure; nothing where an answer is missing or wrong, which the dialogue then knows. */
export async function measureAnswers(desk: Desk, { municipality, years, taken }: Setting): Promise<DescribedMeasure | undefined> {
  const { dialogue, options, words, study, vocabulary, voice } = desk;
  const kinds = vocabulary.kinds.map(({ id }) => id);
  const kind = await answered(dialogue, {
    option: 'kind',
    given: options.kind,
    message: words.questions.kind,
    choices: vocabulary.kinds.map(({ id, label }) => ({ value: id, name: `${id}  ${labelIn(label, voice.catalogue.language, id)}` })),
    problem: (text) => (kinds.includes(text) ? undefined : words.problems.unknown(text, nearest(text, kinds))),
  });
  const tried = study.experience.records.filter((record) => record.kind === kind);
  if (kind !== undefined && dialogue.asks) sayTried(desk, tried);
  const title = await answered(dialogue, { option: 'measure-title', given: options.measureTitle, message: words.questions.measureTitle });
  const id = await answered(dialogue, {
    option: 'measure',
    given: options.measure,
    message: words.questions.measure,
    ...(title === undefined ? {} : { proposal: idOf(title) }),
    problem: (text) => (isId(text) ? (taken.includes(text) ? words.problems.taken(text) : undefined) : words.problems.id),
  });
  const chosen = await leverAnswer(desk, municipality, years[0]);
  const moved = await movement(desk, chosen, years);
  const sources = vocabulary.sources.map((source) => source.id);
  const source = await answered(dialogue, {
    option: 'source',
    given: options.source,
    message: words.questions.source,
    choices: vocabulary.sources.map((one) => ({ value: one.id, name: `${one.id}  ${one.author}: ${one.title}` })),
    problem: (text) => (sources.includes(text) ? undefined : words.problems.unknown(text, nearest(text, sources))),
  });
  const note = await answered(dialogue, { option: 'note', given: options.note, message: words.questions.note, optional: true });
  if (kind === undefined || title === undefined || id === undefined || !chosen || moved?.amount === undefined) return undefined;
  const { amount, ...rest } = moved;
  const given = { ...(source === undefined ? {} : { source }), ...(note === undefined ? {} : { note }) };
  const answer = options.answered === undefined ? {} : { answered: options.answered };
  return {
    measure: { id, title, kind, owner: municipality, lever: chosen.cell, how: chosen.how, amount, ...rest, ...given, ...answer },
    remarks: remarksOn(desk, chosen, tried, study.municipalities.get(municipality)?.name ?? municipality, years[0]),
  };
}

type Movement = Partial<Pick<NewMeasure, 'amount'>> & Pick<NewMeasure, 'range' | 'first' | 'full' | 'takenFrom'>;

/** By how much and when; and, for a shift, from whom. */
async function movement(desk: Desk, chosen: ChosenLever | undefined, [first, last]: Setting['years']): Promise<Movement | undefined> {
  const { dialogue, options, words, study } = desk;
  const unit = chosen && (chosen.how === 'by' ? plainUnit(study.units) : chosen.quantity.unit);
  const limits = [chosen?.now === undefined ? '' : `= ${chosen.now}`, chosen?.valid === undefined ? '' : words.within(chosen.valid)];
  const beside = limits.filter((text) => text !== '').join(' · ');
  const amount = await answered(dialogue, {
    option: 'amount',
    given: options.amount,
    message: `${words.questions.amount(unit?.text ?? '')}${beside === '' ? '' : `  ${beside}`}`,
    problem: (text) => chosen && unit && amountProblem(desk, text, unit, chosen),
  });
  const range = await answered(dialogue, {
    option: 'range',
    given: options.range,
    message: words.questions.range,
    optional: true,
    problem: (text) => unit && rangeProblem(desk, text, unit),
  });
  const isYear = (from: number) => (text: string) =>
    /^\d{4}$/.test(text) && Number(text) >= from && Number(text) <= last ? undefined : words.problems.year(from, last);
  const begins = await answered(dialogue, {
    option: 'first',
    given: options.first,
    message: words.questions.first,
    proposal: String(first),
    problem: isYear(first),
  });
  const full = await answered(dialogue, {
    option: 'full',
    given: options.full,
    message: words.questions.full,
    ...(begins === undefined ? {} : { proposal: begins }),
    problem: isYear(Number(begins ?? first)),
  });
  const takenFrom = chosen?.how === 'shift' ? await takenAnswer(desk, chosen) : undefined;
  if (chosen?.how === 'shift' && takenFrom === undefined) return undefined;
  return {
    ...(amount === undefined ? {} : { amount }),
    ...(range === undefined ? {} : { range }),
    ...(begins === undefined ? {} : { first: begins }),
    ...(full === undefined ? {} : { full }),
    ...(takenFrom === undefined ? {} : { takenFrom }),
  };
}

async function takenAnswer(desk: Desk, { cell, lever }: ChosenLever): Promise<NewMeasure['takenFrom']> {
  const { dialogue, options, words } = desk;
  const { member } = grownMember(cell);
  const members = [...lever.by.flatMap((one) => one.members).filter((one) => one !== member), 'new-travel'];
  const typed = await answered(dialogue, {
    option: 'taken-from',
    given: options.takenFrom,
    message: words.questions.takenFrom,
    problem: (text) => {
      const shares = sharesIn(desk, text);
      if (!shares) return words.problems.shares;
      const other = shares.find(([name]) => !members.includes(name))?.[0];
      return other === undefined ? undefined : words.problems.unknown(other, nearest(other, members));
    },
  });
  return typed === undefined ? undefined : sharesIn(desk, typed);
}

function triedText({ words }: Desk, { id, verdict, title, place, period, lesson }: TriedMeasure): string {
  return `${id} ${words.verdict[verdict]}: ${title} (${place}, ${period}). ${lesson}`;
}

/** What failed first. */
const worstFirst = (records: readonly TriedMeasure[]): readonly TriedMeasure[] =>
  (['unsuitable', 'mixed', 'worked'] as const).flatMap((verdict) => records.filter((record) => record.verdict === verdict));

function sayTried(desk: Desk, tried: readonly TriedMeasure[]): void {
  const { words, voice } = desk;
  if (tried.length === 0) return say(voice, [{ kind: 'paragraph', text: line(words.neverTried, 'muted') }]);
  const role = { unsuitable: 'warning', mixed: 'plain', worked: 'good' } as const;
  const items = worstFirst(tried).map((record) => line(triedText(desk, record), role[record.verdict]));
  say(voice, [{ kind: 'notes', title: line(words.tried(tried.length), 'strong'), items }]);
}

/** What stands beside the measure in the file: what it moves, its value and limits, and what others found. */
function remarksOn(
  desk: Desk,
  { cell, label, now, valid }: ChosenLever,
  tried: readonly TriedMeasure[],
  municipality: string,
  year: number,
): readonly string[] {
  const { words } = desk;
  const values = [
    ...(now === undefined ? [] : [words.now(now, municipality, year)]),
    ...(valid === undefined ? [] : [words.within(valid)]),
  ];
  return [
    [words.file.lever(cell, label), ...values].join('; '),
    ...worstFirst(tried)
      .slice(0, mostRecords)
      .map((record) => words.file.tried(triedText(desk, record))),
  ];
}
