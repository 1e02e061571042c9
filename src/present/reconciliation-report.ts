import type { ReconciledReference, Reconciliation } from '../domain/findings.js';
import type { Block, Column } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/languages.js';
import { commonStep, rounded, shownRounded } from './number.js';
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
  const step = commonStep([reference.official, reference.ours, reference.gap]);
  const row = (label: string, value: number, data: string, role: 'plain' | 'strong' | 'muted' = 'plain'): Line[] => [
    line(label, role),
    line(shownRounded(rounded(value, step), locale), role),
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
        row(words.official, reference.official, `${fields.status[reference.status]}, ${reference.source}`, 'strong'),
        ...reference.lines.map((part) => row(`  ${label(part)}`, part.value, words.lineOfOurs)),
        row(words.ours, reference.ours, '', 'strong'),
        row(words.gap, reference.gap, '', 'strong'),
        ...reference.causes.map((part) => row(`  ${label(part)}`, part.value, `${words.cause[part.cause]}, ${fields.status[part.status]}`)),
        row(`  ${words.unexplained}`, reference.unexplained, ''),
        row(words.absolute, reference.absolute, '', 'muted'),
      ],
    },
    ...(reference.note === '' ? [] : [{ kind: 'paragraph', text: line(reference.note, 'muted') } as const]),
    ...reference.causes
      .filter((part) => part.note !== '')
      .map((part): Block => ({ kind: 'paragraph', text: line(`${label(part)}: ${part.note}`, 'muted') })),
  ];
}
