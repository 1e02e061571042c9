import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { z } from 'zod';
import { samplingMethods } from '../chance/sampling.js';
import type { DrawnOutcome, Outcome, Outcomes, Ranges } from '../domain/outcomes.js';
import type { Outcome as Result } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';

/** A file of a part, as it lies on the disk. */
export interface PartFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

const metadata = z.strictObject({
  schemaVersion: z.literal(1),
  settings: z.strictObject({
    boundary: z.enum(['territorial', 'gpc-basic', 'life-cycle', 'avoided']),
    gwp: z.string(),
    years: z.tuple([z.int(), z.int()]),
    study: z.string(),
    municipalities: z.int().positive(),
    sampling: z.strictObject({ draws: z.int().positive(), seed: z.int(), method: z.enum(samplingMethods) }).optional(),
  }),
  part: z.strictObject({ number: z.int().positive(), of: z.int().positive() }),
});

const record = z.object({
  municipality: z.string(),
  scenario: z.string().nullish(),
  year: z.int(),
  emission: z.number(),
  reduction: z.number().nullish(),
  emission_mean: z.number().nullish(),
  emission_low: z.number().nullish(),
  emission_high: z.number().nullish(),
  reduction_mean: z.number().nullish(),
  reduction_low: z.number().nullish(),
  reduction_high: z.number().nullish(),
  strayed: z.union([z.number(), z.bigint().transform(Number)]).nullish(),
});

type OutcomeRecord = z.infer<typeof record>;

/** What a file written by `run --format parquet` holds; anything else is a fault. */
export async function readOutcomes({ file, bytes }: PartFile): Promise<Result<Outcomes>> {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  try {
    const written = parquetMetadata(buffer).key_value_metadata?.find(({ key }) => key === 'coop-co2')?.value ?? 'null';
    const { settings, part } = metadata.parse(JSON.parse(written));
    const records = z.array(record).parse(await parquetReadObjects({ file: buffer }));
    const { sampling, ...others } = settings;
    const whole = { ...others, ...(sampling ? { sampling } : {}) };
    return { value: { kind: 'outcomes', settings: whole, part, rows: grouped(records) }, diagnostics: [] };
  } catch {
    // whatever a stranger's bytes do to the reader of Parquet, they are no part of a run
    return { diagnostics: [fault('part-refused', startOf(file), { file, problem: 'not-a-part' })] };
  }
}

/** Rows of neighbouring years as one outcome, as they were before they were written. */
function grouped(records: readonly OutcomeRecord[]): Outcome[] {
  const groups: OutcomeRecord[][] = [];
  for (const one of records) {
    const before = groups.at(-1)?.at(-1);
    const continues = before?.municipality === one.municipality && before.scenario === one.scenario && before.year + 1 === one.year;
    if (continues) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { municipality, scenario, year } = first;
    const reductions = group.flatMap(({ reduction }) => reduction ?? []);
    return [
      {
        municipality,
        ...(scenario === undefined || scenario === null ? {} : { scenario }),
        firstYear: year,
        emission: Float64Array.from(group, ({ emission }) => emission),
        ...(reductions.length === group.length ? { reduction: Float64Array.from(reductions) } : {}),
        ...drawnIn(group),
      },
    ];
  });
}

/** What the draws said of neighbouring years; nothing where nothing was drawn. */
function drawnIn(group: readonly OutcomeRecord[]): { readonly drawn?: DrawnOutcome } {
  const emission = rangesIn(group, 'emission');
  const reduction = rangesIn(group, 'reduction');
  const strayed = group[0]?.strayed;
  return emission && typeof strayed === 'number' ? { drawn: { emission, ...(reduction ? { reduction } : {}), strayed } } : {};
}

function rangesIn(group: readonly OutcomeRecord[], of: 'emission' | 'reduction'): Ranges | undefined {
  const series = (which: 'mean' | 'low' | 'high'): Float64Array => Float64Array.from(group.flatMap((one) => one[`${of}_${which}`] ?? []));
  const ranges = { mean: series('mean'), low: series('low'), high: series('high') };
  return Object.values(ranges).every(({ length }) => length === group.length) ? ranges : undefined;
}
