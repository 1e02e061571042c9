import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';
import type { DiffCause, Difference, DiffSide, DiffStep, MovedResult, ResultDocument, ResultItem } from '../domain/diff-findings.js';
import type { Comparison } from '../domain/findings.js';
import { itemKey, rowItems, sharedItems } from '../domain/result-items.js';
import type { CheckedStudy } from '../domain/study.js';
import type { InputGroup } from './changed-inputs.js';
import { changedInputs, inputGroups } from './changed-inputs.js';
import type { ComparisonRequest } from './comparison.js';
import { comparisonOf } from './comparison.js';
import { hybridStudy } from './hybrid-study.js';
import { shapleyShares } from './shapley.js';
import type { Steps } from './steps.js';
import { faultsOfCells } from './verdicts.js';

/** One of the two things that are held beside one another: a result that was written, or a study that is computed now. */
export type DiffInput =
  | { readonly kind: 'result'; readonly name: string; readonly result: ResultDocument }
  | { readonly kind: 'study'; readonly name: string; readonly study: CheckedStudy; readonly fingerprint: string };

export interface DiffRequest extends Omit<ComparisonRequest, 'fingerprint'> {
  /** Relative; what moves less is the same. */
  readonly tolerance: number;
}

/** What moved between two results or studies, split by what was changed. */
export function differenceOf(before: DiffInput, after: DiffInput, request: DiffRequest, steps: Steps): Outcome<Difference> {
  const found: Diagnostic[] = [];
  const results = { before: resultOf(before, request, steps, found), after: resultOf(after, request, steps, found) };
  const [old, now] = [results.before, results.after];
  if (!old || !now) return { diagnostics: found };
  const differing = (['year', 'boundary', 'gwp', 'discount'] as const).find((key) => old[key] !== now[key]);
  if (differing !== undefined) {
    const params = { setting: differing, before: String(old[differing] ?? ''), after: String(now[differing] ?? '') };
    return { diagnostics: [...found, fault('results-not-comparable', startOf('command line'), params)] };
  }
  const table = tableOf(old.items, now.items);
  const studies = before.kind === 'study' && after.kind === 'study' ? ([before.study, after.study] as const) : undefined;
  const waterfall = studies ? waterfallOf(...studies, table, { ...request, year: old.year }, steps) : alone(old.study === now.study, table);
  const moved = table.flatMap((item, i) => movedResult(item, i, waterfall, request.tolerance));
  return {
    value: {
      kind: 'difference',
      settings: { year: old.year, boundary: old.boundary, gwp: old.gwp },
      before: sideOf(before, old),
      after: sideOf(after, now),
      tolerance: request.tolerance,
      moved: [...moved].sort(byRank),
      same: table.length - moved.length,
      steps: waterfall.steps.filter(
        ({ cause, changes }) => changes.length > 0 || moved.some(({ parts }) => parts.some((part) => part.cause === cause)),
      ),
      verdict: moved.length === 0 ? 'equal' : waterfall.steps.some(({ cause }) => cause !== 'program') ? 'explained' : 'unexplained',
    },
    diagnostics: found,
  };
}

function sideOf({ name }: DiffInput, { study }: ResultDocument): DiffSide {
  return { name, study };
}

function resultOf(input: DiffInput, request: DiffRequest, steps: Steps, found: Diagnostic[]): ResultDocument | undefined {
  if (input.kind === 'result') return input.result;
  const comparison = compared(input.study, { ...request, fingerprint: input.fingerprint }, steps, found);
  if (!comparison) return undefined;
  const { year, boundary, gwp, study, discount } = comparison.settings;
  return { year, boundary, gwp, study, ...(discount === undefined ? {} : { discount }), items: itemsOf(comparison) };
}

/** What a study compares to; nothing where it does not compute. */
function compared(study: CheckedStudy, request: ComparisonRequest, { plan, evaluate }: Steps, found: Diagnostic[]): Comparison | undefined {
  const planned = plan(study, 'parts');
  const results = evaluate(planned);
  const bad = faultsOfCells(study, planned, results);
  found.push(...bad);
  if (bad.length > 0) return undefined;
  const { value, diagnostics } = comparisonOf(study, planned, results, request);
  found.push(...diagnostics.filter(({ severity }) => severity === 'error'));
  return value;
}

function itemsOf({ rows, shared, baselines, settings }: Comparison): readonly ResultItem[] {
  return [
    ...rows.flatMap(rowItems),
    ...shared.flatMap(sharedItems),
    ...baselines.map(({ municipality, sector, label, byBoundary }): ResultItem => ({
      what: 'baseline',
      municipality,
      sector,
      title: label,
      value: byBoundary.get(settings.boundary) ?? 0,
    })),
  ];
}

interface Pair {
  readonly item: ResultItem;
  readonly before: number;
  readonly after: number;
}

/** The same number in both, by what it is the number of; what only one has is 0 in the other. */
function tableOf(before: readonly ResultItem[], after: readonly ResultItem[]): readonly Pair[] {
  const [old, now] = [byKey(before), byKey(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const item = now.get(key) ?? old.get(key);
    return item ? [{ item, before: old.get(key)?.value ?? 0, after: now.get(key)?.value ?? 0 }] : [];
  });
}

function byKey(items: readonly ResultItem[]): ReadonlyMap<string, ResultItem> {
  return new Map(items.map((item) => [itemKey(item), item]));
}

/** What each cause adds to each number of the table. */
interface Waterfall {
  readonly steps: readonly DiffStep[];
  readonly values: ReadonlyMap<DiffCause, readonly number[]>;
}

/** Where only results are known: other files, or the same files and another program. */
function alone(isSameStudy: boolean, table: readonly Pair[], changes: DiffStep['changes'] = []): Waterfall {
  const cause = isSameStudy ? 'program' : 'inputs';
  return { steps: [{ cause, changes }], values: new Map([[cause, table.map(({ before, after }) => after - before)]]) };
}

/**
 * The way from the one study to the other. The model comes first, because the data of a new model cannot be put into the old one; after it the data and the scenarios are
 * swapped in every combination, and each has its Shapley share, so that no order among them is preferred and the parts sum to the difference.
 */
function waterfallOf(before: CheckedStudy, after: CheckedStudy, table: readonly Pair[], request: DiffRequest, steps: Steps): Waterfall {
  const changed = changedInputs(before, after);
  const groups = inputGroups.filter((group) => (changed.get(group)?.length ?? 0) > 0);
  const listed = groups.map((cause): DiffStep => ({ cause, changes: changed.get(cause) ?? [] }));
  const players = groups.filter((group) => group !== 'model');
  let isBroken = false;
  const valuesWith = (swapped: readonly number[]): readonly number[] => {
    const asBefore = new Set<InputGroup>(players.filter((_, i) => !swapped.includes(i)));
    const comparison = compared(hybridStudy(before, after, asBefore), { ...request, fingerprint: '' }, steps, []);
    isBroken ||= comparison === undefined;
    const items = byKey(comparison ? itemsOf(comparison) : []);
    return table.map(({ item }) => items.get(itemKey(item))?.value ?? 0);
  };
  if (groups.length === 0) return alone(true, table);
  const { shares, none } = shapleyShares(players.length, valuesWith);
  if (isBroken)
    return alone(
      false,
      table,
      listed.flatMap(({ changes }) => changes),
    );
  const values = new Map<DiffCause, readonly number[]>([
    ...(groups.includes('model') ? [['model', table.map((pair, k) => (none[k] ?? 0) - pair.before)] as const] : []),
    ...players.map((group, i) => [group, shares[i] ?? []] as const),
  ]);
  return { steps: listed, values };
}

/** What moved; a part that is nothing but rounding is not shown. */
function movedResult({ item, before, after }: Pair, k: number, { steps, values }: Waterfall, tolerance: number): readonly MovedResult[] {
  const { value, ...rest } = item;
  void value;
  const room = tolerance * Math.max(Math.abs(before), Math.abs(after));
  if (Math.abs(after - before) <= room) return [];
  const parts = steps.map(({ cause }) => ({ cause, value: values.get(cause)?.[k] ?? 0 }));
  const left = after - before - parts.reduce((sum, part) => sum + part.value, 0);
  if (Math.abs(left) > 1e-6 * Math.max(1, Math.abs(before), Math.abs(after))) throw new Error(`the parts miss the difference by ${left}`);
  return [{ ...rest, before, after, parts: parts.filter((part) => Math.abs(part.value) > 1e-9) }];
}

/** Whole scenarios before their measures before baselines before costs; the largest change first. */
function byRank(a: MovedResult, b: MovedResult): number {
  const rank = ({ what, measure }: MovedResult): number => ranks[what] + (what === 'reduction' && measure !== undefined ? 1 : 0);
  return rank(a) - rank(b) || Math.abs(b.after - b.before) - Math.abs(a.after - a.before);
}

const ranks = { reduction: 0, baseline: 2, 'present-value': 3, 'cost-per-tonne': 4 } as const;
