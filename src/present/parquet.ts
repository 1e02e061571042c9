import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Outcomes } from '../domain/outcomes.js';
import type { OutcomeColumn } from './outcome-columns.js';
import { outcomeColumns } from './outcome-columns.js';

/** The key under which a file says which run and part it is; `merge` needs it, other readers ignore it. */
const key = 'coop-co2';

const typeOf = { text: 'STRING', year: 'INT32', number: 'DOUBLE', count: 'INT64' } as const satisfies Readonly<
  Record<OutcomeColumn['type'], string>
>;

/**
 * The table of a long run as Parquet: the columns of its CSV, numbers in full precision, and the settings in the metadata of the file.
 * The same run gives the same bytes.
 */
export function parquetOf(outcomes: Outcomes): Uint8Array {
  const { settings, part } = outcomes;
  const written = parquetWriteBuffer({
    columnData: outcomeColumns(outcomes).map(({ name, type, values }) => ({
      name,
      data: dataOf(type, values),
      type: typeOf[type],
      nullable: true,
    })),
    kvMetadata: [{ key, value: JSON.stringify({ schemaVersion: 1, settings, part }) }],
    createdBy: 'coop-co2',
  });
  return new Uint8Array(written);
}

/** A seed may be larger than 32 bits with a sign can hold. */
function dataOf(type: OutcomeColumn['type'], values: OutcomeColumn['values']): unknown[] {
  return type === 'count' ? values.map((value) => (typeof value === 'number' ? BigInt(value) : value)) : [...values];
}
