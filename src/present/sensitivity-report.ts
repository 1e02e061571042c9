import type {
  BreakEven,
  Index,
  InputBreakEven,
  InputSensitivity,
  NamedInput,
  Sensitivity,
  Subject,
} from '../domain/sensitivity-findings.js';
import type { Block, Cell } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/languages.js';
import { number, words } from './cells.js';
import type { Detail } from './detail.js';
import { drawnTexts, drawSettingText } from './draws.js';
import { digitStep, negligible, rounded, shown, shownRounded } from './number.js';
import type { Line } from './piece.js';
import { line, piece } from './piece.js';

/** So many inputs are shown where not all are asked for. */
const inputsShown = 15;

/** Which inputs decide an answer: a table of inputs, the one that matters most first. */
export function sensitivityReport(found: Sensitivity, catalogue: Catalogue, detail: Detail): readonly Block[] {
  const { sensitivity: text, locale } = catalogue;
  const { subject, drawn, central, linearDeviation, inputs, idle } = found;
  const [mean, range, deviation] = drawnTexts(drawn, catalogue);
  return [
    { kind: 'heading', level: 2, text: line(text.title(subjectText(subject, catalogue), subject.municipality, subject.year)) },
    {
      kind: 'paragraph',
      text: [
        piece(text.result(withUnit(shown(central, locale, 4), subject.unit), mean, range), 'strong'),
        piece(`; ${text.deviations(deviation, shown(linearDeviation, locale))}`),
      ],
    },
    ...(inputs.length === 0
      ? [{ kind: 'paragraph', text: line(text.nothing) } as const]
      : [...tornadoBlocks(inputs, catalogue, detail), ...varianceBlocks(inputs, catalogue, detail)]),
    ...below(
      Math.max(0, detail === 'full' ? 0 : inputs.length - inputsShown),
      idle,
      [
        ...(inputs.length === 0 ? [] : [text.notes(shown(found.evaluations, locale, 7))]),
        ...flowNote(found, catalogue),
        drawSettingText(found.settings, catalogue),
      ],
      catalogue,
    ),
  ];
}

function flowNote({ undrawnFlows = [] }: Sensitivity, { draws }: Catalogue): readonly string[] {
  if (undrawnFlows.length === 0) return [];
  const { lead, text } = draws.notes.flows(undrawnFlows);
  return [`${lead}: ${text}`];
}

/** Which part of a list is shown. */
function listedOf(inputs: readonly InputSensitivity[], detail: Detail): readonly InputSensitivity[] {
  return detail === 'full' ? inputs : inputs.slice(0, inputsShown);
}

const swingOf = ({ atLow, atHigh }: Pick<InputSensitivity, 'atLow' | 'atHigh'>): number => Math.abs(atHigh - atLow);

/** Each input alone at the ends of its range, the one that moves the result most first. */
function tornadoBlocks(inputs: readonly InputSensitivity[], catalogue: Catalogue, detail: Detail): readonly Block[] {
  const { sensitivity: text } = catalogue;
  const { columns } = text;
  const ranked = inputs.toSorted((one, other) => swingOf(other) - swingOf(one));
  return [
    { kind: 'heading', level: 3, text: line(text.tornado) },
    {
      kind: 'table',
      columns: [
        words(columns.input, 0, 22),
        words(columns.place, 6, 12),
        number(columns.central, 5),
        number(columns.range, 4),
        number(columns.atLow, 0),
        number(columns.atHigh, 0),
        { title: columns.swing, align: 'left', priority: 3, fit: 'bar' },
      ],
      rows: listedOf(ranked, detail).map((one) => [...inputCells(one.input, catalogue), ...endCells(one, catalogue), swingOf(one)]),
    },
  ];
}

/** The part of each input in the variance, the largest first. */
function varianceBlocks(inputs: readonly InputSensitivity[], catalogue: Catalogue, detail: Detail): readonly Block[] {
  const { sensitivity: text, locale } = catalogue;
  const { columns } = text;
  const rows = listedOf(inputs, detail).map(({ input, linear, first, total }): readonly Cell[] => [
    ...nameCells(input, catalogue),
    line(shown(linear, locale)),
    indexCell(first, locale),
    indexCell(total, locale),
  ]);
  return [
    { kind: 'heading', level: 3, text: line(text.variance) },
    {
      kind: 'table',
      columns: [
        words(columns.input, 0, 22),
        words(columns.place, 6, 12),
        number(columns.linear, 5),
        number(columns.first, 2),
        number(columns.total, 0),
      ],
      rows,
    },
  ];
}

/** The result at both ends: three digits of the larger, and at least two of what lies between them. */
function endCells({ atLow, atHigh }: Pick<InputSensitivity, 'atLow' | 'atHigh'>, { locale }: Catalogue): readonly Cell[] {
  const swing = Math.abs(atHigh - atLow);
  const whole = digitStep([atLow, atHigh]);
  const step = swing > negligible ? Math.min(whole, digitStep([swing]) + 1) : whole;
  return [atLow, atHigh].map((value) => line(shownRounded(rounded(value, step), locale)));
}

/** Per cent, with the standard error. */
function indexCell({ value, error }: Index, locale: string): Line {
  const step = error === 0 ? 0 : Math.min(0, digitStep([100 * error]) + 2);
  const text = (part: number): string => shownRounded(rounded(100 * part, step), locale);
  return [piece(text(value)), piece(` ±${text(error)}`, 'muted')];
}

/** A plain number has no unit to show. */
const withUnit = (value: string, unit: string): string => (unit === '1' ? value : `${value} ${unit}`);

function inputCells(input: NamedInput, catalogue: Catalogue): readonly Cell[] {
  const { locale, draws } = catalogue;
  const { low, high, unit, central } = input;
  const step = digitStep([high - low]);
  const text = (value: number): string => shownRounded(rounded(value, step), locale);
  return [...nameCells(input, catalogue), line(withUnit(text(central), unit)), line(draws.range(text(low), text(high)))];
}

/** What an input is, and where it stands. */
function nameCells(input: NamedInput, catalogue: Catalogue): readonly Cell[] {
  return [line(inputText(input, catalogue)), line(input.measure ?? input.place ?? '', 'muted')];
}

/** `Food waste sorted, plastic`, and of a measure what it does with it. */
function inputText({ label, quantity, member, how, from, together }: NamedInput, { language, sensitivity: text }: Catalogue): string {
  const name = [labelIn(label, language, quantity), ...member].join(', ');
  const act = how === undefined ? '' : `: ${text.how[how]}${from === undefined ? '' : `, ${text.takenFrom(from)}`}`;
  return `${name}${act}${together > 0 ? text.andOthers(together) : ''}`;
}

function subjectText({ kind, quantity, label, a, b }: Subject, { sensitivity: text, language }: Catalogue): string {
  const [first, second] = [a, b].map(contestantText);
  if (kind === 'quantity') return labelIn(label ?? {}, language, quantity ?? '');
  return kind === 'difference' ? text.difference(first ?? '', second ?? '') : text.reduction(first ?? '');
}

function contestantText(one: Subject['a']): string {
  return one === undefined ? '' : one.measure === undefined ? one.scenario : `${one.scenario}/${one.measure}`;
}

function below(hidden: number, idle: number, notes: readonly string[], { sensitivity: text }: Catalogue): readonly Block[] {
  const said = [...(hidden > 0 ? [text.more(hidden)] : []), ...(idle > 0 ? [text.idle(idle)] : []), ...notes];
  return said.map((one): Block => ({ kind: 'paragraph', text: line(one, 'muted') }));
}

/** At which value of each input two measures or scenarios save the same. */
export function breakEvenReport({ subject, a, b, inputs, idle }: BreakEven, catalogue: Catalogue, detail: Detail): readonly Block[] {
  const { sensitivity: text, locale } = catalogue;
  const [first = '', second = ''] = [subject.a, subject.b].map(contestantText);
  const listed = detail === 'full' ? inputs : inputs.filter((one, i) => one.at !== undefined || i < inputsShown);
  const { columns } = text;
  return [
    { kind: 'heading', level: 2, text: line(text.breakEvenTitle(first, second, subject.municipality, subject.year)) },
    { kind: 'paragraph', text: line(text.both(first, shown(a, locale), second, shown(b, locale), subject.unit), 'strong') },
    inputs.length === 0
      ? { kind: 'paragraph', text: line(text.nothing) }
      : {
          kind: 'table',
          columns: [
            words(columns.input, 0, 24),
            words(columns.place, 6, 12),
            number(columns.central, 2),
            number(columns.range, 1),
            number(columns.breakEven, 0),
            { ...number(columns.atLow, 4), pair: 'ends' },
            { ...number(columns.atHigh, 4), pair: 'ends' },
          ],
          rows: listed.map((one) => breakEvenCells(one, catalogue)),
        },
    ...below(inputs.length - listed.length, idle, inputs.length === 0 ? [] : [text.breakEvenNote], catalogue),
  ];
}

function breakEvenCells({ input, at, flips, atLow, atHigh }: InputBreakEven, catalogue: Catalogue): readonly Cell[] {
  const { sensitivity: text, locale } = catalogue;
  return [
    ...inputCells(input, catalogue),
    at === undefined ? line(text.never, 'muted') : line(text.flips(withUnit(shown(at, locale, 4), input.unit), flips), 'strong'),
    ...endCells({ atLow, atHigh }, catalogue),
  ];
}
