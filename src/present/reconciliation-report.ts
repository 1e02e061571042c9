import type { ReconciledReference, Reconciliation } from '../domain/findings.js';
import type { Block, Column } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/languages.js';
import type { Rounded } from './number.js';
import { fullStep, rounded, roundedBridge, shownRounded } from './number.js';
import type { Line } from './piece.js';
import { line } from './piece.js';

/** The published figures of a municipality, each with our lines below it and the gap split by cause. */
export function reconciliationReport({ name, references }: Reconciliation, catalogue: Catalogue): readonly Block[] {
  const words = catalogue.reconciliation;
  const title: Block = { kind: 'heading', level: 1, text: line(words.heading(name)) };
  if (references.length === 0) return [title, { kind: 'paragraph', text: line(words.nothing) }];
  return [
    title,
    ...references.flatMap((reference) => referenceBlocks(reference, catalogue)),
    { kind: 'notes', title: line(''), items: words.notes.map((note) => line(note)) },
  ];
}

function referenceBlocks(reference: ReconciledReference, catalogue: Catalogue): readonly Block[] {
  const { reconciliation: words, locale, language, fields } = catalogue;
  const columns: readonly Column[] = [
    { title: words.columns.line, align: 'left', priority: 0, fit: 'wrap', least: 24 },
    { title: words.columns.tonnes, align: 'right', priority: 0, fit: 'whole' },
    { title: words.columns.share, align: 'right', priority: 2, fit: 'whole' },
    { title: words.columns.status, align: 'left', priority: 1, fit: 'wrap', least: 10 },
  ];
  const amounts = amountsOf(reference);
  const row = (label: string, [value, amount]: Shown, data: string, role: 'plain' | 'strong' | 'muted' = 'plain'): Line[] => [
    line(label, role),
    line(shownRounded(amount, locale), role),
    line(reference.official === 0 ? '–' : shownRounded(rounded((100 * value) / reference.official, 0), locale), 'muted'),
    line(data, 'muted'),
  ];
  const label = (of: { readonly label: ReconciledReference['label']; readonly quantity: string }): string =>
    labelIn(of.label, language, of.quantity);
  return [
    { kind: 'heading', level: 2, text: line(words.reference(label(reference), reference.year)) },
    {
      kind: 'table',
      columns,
      rows: [
        row(words.official, amounts.official, `${fields.status[reference.status]}, ${reference.source}`, 'strong'),
        ...reference.lines.map((part, i) => row(`  ${label(part)}`, amounts.lines[i] ?? amounts.ours, words.lineOfOurs)),
        row(words.ours, amounts.ours, '', 'strong'),
        row(words.gap, amounts.gap, '', 'strong'),
        ...reference.causes.map((part, i) =>
          row(`  ${label(part)}`, amounts.causes[i] ?? amounts.gap, `${words.cause[part.cause]}, ${fields.status[part.status]}`),
        ),
        row(`  ${words.unexplained}`, amounts.unexplained, ''),
        row(words.absolute, amounts.absolute, '', 'muted'),
      ],
    },
    ...(reference.note === '' ? [] : [{ kind: 'paragraph', text: line(reference.note, 'muted') } as const]),
    ...reference.causes
      .filter((part) => part.note !== '')
      .map((part): Block => ({ kind: 'paragraph', text: line(`${label(part)}: ${part.note}`, 'muted') })),
  ];
}

/** A value, and how much of it is shown. */
type Shown = readonly [value: number, amount: Rounded];

interface Amounts {
  readonly official: Shown;
  readonly ours: Shown;
  readonly gap: Shown;
  readonly lines: readonly Shown[];
  readonly causes: readonly Shown[];
  readonly unexplained: Shown;
  readonly absolute: Shown;
}

/** All rounded to one step, down to a digit of the smallest line, so that lines sum to ours, causes to the gap, and both to what is published. */
function amountsOf({ official, ours, gap, lines, causes, unexplained, absolute }: ReconciledReference): Amounts {
  const ofLines = lines.map(({ value }) => value);
  const ofGap = [...causes.map(({ value }) => value), unexplained];
  const step = fullStep([official, ours, gap, ...ofLines, ...ofGap]);
  const whole = roundedBridge(0, official, [ours, gap], step);
  const [shownOurs = whole.to, shownGap = whole.to] = whole.parts;
  const shownLines = partsOf(ofLines, shownOurs);
  const shownGaps = partsOf(ofGap, shownGap);
  return {
    official: [official, whole.to],
    ours: [ours, shownOurs],
    gap: [gap, shownGap],
    lines: shownLines,
    causes: shownGaps.slice(0, -1),
    unexplained: shownGaps.at(-1) ?? [unexplained, rounded(unexplained, step)],
    absolute: [absolute, { steps: shownGaps.reduce((sum, [, { steps }]) => sum + Math.abs(steps), 0), step }],
  };
}

/** Parts that sum to what is shown of their whole. */
function partsOf(parts: readonly number[], whole: Rounded): Shown[] {
  const { steps, step } = whole;
  const total = step < 0 ? steps / 10 ** -step : steps * 10 ** step;
  const shown = roundedBridge(0, total, parts, step).parts;
  return parts.map((part, i) => [part, shown[i] ?? rounded(part, step)]);
}
