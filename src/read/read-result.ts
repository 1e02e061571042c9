import * as z from 'zod';
import type { Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';
import { rowItems, sharedItems } from '../domain/result-items.js';
import { currencies } from '../domain/money.js';
import type { ResultDocument, ResultItem } from '../domain/diff-findings.js';

const boundary = z.enum(['territorial', 'gpc-basic', 'life-cycle', 'avoided']);
const label = z.partialRecord(z.enum(['en', 'da', 'sv']), z.string());

const central = z.object({ central: z.number() });
const cost = z.object({ presentValue: central, perTonne: central.optional(), currency: z.enum(currencies), priceYear: z.number() });

const shares = z.object({
  presentValue: z.number(),
  perTonne: z.number().optional(),
  partners: z.array(z.object({ municipality: z.string() })),
});

/** As much of data/schema/result.schema.json as is needed; whatever else is in it may change. */
const comparison = z.object({
  schemaVersion: z.literal(1),
  settings: z.object({ year: z.number(), boundary, gwp: z.string(), study: z.string(), discount: z.string().optional() }),
  rows: z.array(
    z.object({
      scenario: z.string(),
      measure: z.string().nullable(),
      municipality: z.string(),
      title: label,
      reduction: z.object({ central: z.number() }),
      cost: cost.optional(),
    }),
  ),
  shared: z
    .array(z.object({ scenario: z.string(), currency: z.enum(currencies), priceYear: z.number(), measures: shares.optional() }))
    .default([]),
  baselines: z.array(
    z.object({ municipality: z.string(), sector: z.string(), label: label.optional(), byBoundary: z.partialRecord(boundary, z.number()) }),
  ),
});

/** What `compare --format json` has written; anything else is a fault of the file. */
export function readResult(name: string, text: string): Outcome<ResultDocument> {
  const parsed = parsedJson(text);
  const checked = parsed && comparison.safeParse(parsed.value);
  if (!checked?.success) {
    const [issue] = checked?.error.issues ?? [];
    const detail = issue ? `${issue.path.join('.')}: ${issue.message}` : 'JSON';
    return { diagnostics: [fault('not-a-result', startOf(name), { file: name, detail })] };
  }
  const { settings, rows, shared, baselines } = checked.data;
  const items: ResultItem[] = [
    ...rows.flatMap(({ measure, title, cost: price, ...row }) =>
      rowItems({ ...row, ...(measure === null ? {} : { measure }), title: definedOnly(title), ...(price ? { cost: priceOf(price) } : {}) }),
    ),
    ...shared.flatMap(({ measures, ...one }) => sharedItems({ ...one, ...(measures ? { measures: priceOf(measures) } : {}) })),
    ...baselines.map(({ municipality, sector, label: name, byBoundary }): ResultItem => ({
      what: 'baseline',
      municipality,
      sector,
      ...(name ? { title: definedOnly(name) } : {}),
      value: byBoundary[settings.boundary] ?? 0,
    })),
  ];
  const { discount, ...usual } = settings;
  return { value: { ...usual, ...(discount === undefined ? {} : { discount }), items }, diagnostics: [] };
}

/** Without a key for a cost per tonne that is not there. */
function priceOf<Price extends { readonly perTonne?: unknown }>({
  perTonne,
  ...rest
}: Price): Omit<Price, 'perTonne'> & { perTonne?: NonNullable<Price['perTonne']> } {
  return perTonne === undefined || perTonne === null ? rest : { ...rest, perTonne };
}

function definedOnly({ en, da, sv }: z.output<typeof label>): NonNullable<ResultItem['title']> {
  return { ...(en === undefined ? {} : { en }), ...(da === undefined ? {} : { da }), ...(sv === undefined ? {} : { sv }) };
}

function parsedJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined; // said as a fault of the file
  }
}
