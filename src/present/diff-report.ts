import type { DiffCause, Difference, DiffStep, InputChange, MovedResult } from '../domain/diff-findings.js';
import type { Block } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/languages.js';
import { number, words } from './cells.js';
import type { Detail } from './detail.js';
import { commonStep, roundedBridge, shownRounded } from './number.js';
import type { Line } from './piece.js';
import { line } from './piece.js';

/** So many results, and changes of each cause, are shown where not everything is asked for. */
const mostMoved = 25;
const mostChanges = 12;

const million = 1e6;

/** What moved as a waterfall, a row for each result, and the changed inputs behind each cause. */
export function diffReport(difference: Difference, catalogue: Catalogue, detail: Detail): readonly Block[] {
  const { diff: text, fields } = catalogue;
  const { before, after, settings, moved, same, steps, verdict } = difference;
  const isKnown = steps.every(({ cause }) => cause !== 'inputs' && cause !== 'program');
  const role = verdict === 'unexplained' ? 'bad' : verdict === 'equal' ? 'good' : 'strong';
  return [
    { kind: 'heading', level: 2, text: line(text.title(before.name, after.name)) },
    { kind: 'paragraph', text: line(text.setting(fields.boundary[settings.boundary].name, settings.gwp, settings.year), 'muted') },
    { kind: 'paragraph', text: line(text.verdict[verdict](moved.length, moved.length + same), role) },
    ...movedBlocks(difference, false, catalogue, detail),
    ...movedBlocks(difference, true, catalogue, detail),
    ...changeBlocks(difference, catalogue, detail),
    ...(moved.length === 0 ? [] : [{ kind: 'paragraph', text: line(isKnown ? text.method : text.onlyResults, 'muted') } as const]),
  ];
}

/** Tonnes and money stand in tables of their own. */
function movedBlocks({ moved: all, steps }: Difference, ofCosts: boolean, catalogue: Catalogue, detail: Detail): readonly Block[] {
  const { diff: text } = catalogue;
  const moved = all.filter(({ money }) => (money !== undefined) === ofCosts);
  if (moved.length === 0) return [];
  const rows = detail === 'full' ? moved : moved.slice(0, mostMoved);
  const causes = steps.map(({ cause }) => cause).filter((cause) => rows.some(({ parts }) => parts.some((part) => part.cause === cause)));
  return [
    { kind: 'heading', level: 3, text: line(ofCosts ? text.movedCosts : text.moved) },
    {
      kind: 'table',
      columns: [
        words(text.columns.result, 0, 20),
        words(text.columns.where, 1),
        ...(ofCosts ? [words(text.columns.of, 0)] : []),
        number(text.columns.before, 0),
        ...causes.map((cause) => number(text.cause[cause], 0)),
        number(text.columns.after, 0),
      ],
      rows: rows.map((row) => movedRow(row, causes, catalogue)),
    },
    ...(rows.length < moved.length ? [{ kind: 'paragraph', text: line(text.more(moved.length - rows.length), 'muted') } as const] : []),
  ];
}

function movedRow(result: MovedResult, causes: readonly DiffCause[], catalogue: Catalogue): readonly Line[] {
  const { locale } = catalogue;
  const { municipality, money } = result;
  const isValue = result.what === 'present-value';
  const inUnit = (value: number): number => (isValue ? value / million : value);
  const [before, after] = [inUnit(result.before), inUnit(result.after)];
  const values = causes.map((cause) => inUnit(result.parts.find((part) => part.cause === cause)?.value ?? 0));
  // a change is read off its own digits, however large the result is
  const step = Math.min(commonStep([before, after]), commonStep([after - before, ...values]));
  const bridge = roundedBridge(before, after, values, step);
  return [
    line(nameOf(result, catalogue)),
    line(municipality, 'muted'),
    ...(money ? [line(`${isValue ? 'M' : ''}${money.currency} ${money.priceYear}`, 'muted')] : []),
    line(shownRounded(bridge.from, locale)),
    ...bridge.parts.map((part) => line(part.steps === 0 ? '' : `${part.steps > 0 ? '+' : ''}${shownRounded(part, locale)}`)),
    line(shownRounded(bridge.to, locale), 'strong'),
  ];
}

function nameOf({ what, scenario, measure, sector, title }: MovedResult, { diff: text, language }: Catalogue): string {
  if (what === 'baseline') return text.baseline(labelIn(title ?? {}, language, sector ?? ''));
  const name = labelIn(title ?? {}, language, measure ?? scenario ?? '');
  if (what !== 'reduction') return `${name}: ${text.cost[what]}`;
  return measure === undefined ? name : `  ${name}`;
}

function changeBlocks({ steps, moved }: Difference, catalogue: Catalogue, detail: Detail): readonly Block[] {
  const { diff: text } = catalogue;
  const listed = steps.filter(({ changes }) => changes.length > 0);
  if (listed.length === 0) return [];
  const isFelt = (cause: DiffCause): boolean => moved.some(({ parts }) => parts.some((part) => part.cause === cause));
  return [
    { kind: 'heading', level: 3, text: line(text.changes) },
    ...(moved.length === 0 ? [{ kind: 'paragraph', text: line(text.nothingMoved) } as const] : []),
    ...listed.map((step) => changeNotes(step, isFelt(step.cause), catalogue, detail)),
  ];
}

function changeNotes({ cause, changes }: DiffStep, isFelt: boolean, { diff: text }: Catalogue, detail: Detail): Block {
  const shown = detail === 'full' ? changes : changes.slice(0, mostChanges);
  const title = isFelt ? text.cause[cause] : `${text.cause[cause]} (${text.movesNothing})`;
  const left = changes.length - shown.length;
  const items = shown.map((change) => line(`${change.what}: ${changeText(change, text)} (${text.place(change.file, change.line)})`));
  return { kind: 'notes', title: line(title, 'strong'), items: left === 0 ? items : [...items, line(text.more(left), 'muted')] };
}

function changeText({ before, after }: InputChange, text: Catalogue['diff']): string {
  if (before === undefined) return text.added(after ?? '');
  return after === undefined ? text.removed(before) : `${before} → ${after}`;
}
