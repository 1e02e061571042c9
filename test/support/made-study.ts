import { ownStudy } from './world.js';

/** The years that a made study evaluates. */
export const firstYear = 2026;

/** A cell of data: `in[car]` has the member `car`; one number for all years, or one for each year from `firstYear` on. */
type Cells = Readonly<Record<string, number | readonly number[]>>;

export interface Made {
  readonly years: number;
  /** Lines of YAML below `dimensions:`, such as `age: [0, 1]`. */
  readonly dimensions?: readonly string[];
  /** Below `quantities:`; each line is one quantity without its label. */
  readonly quantities: Readonly<Record<string, string>>;
  readonly cells: Cells;
  /** Units of the data, by quantity. */
  readonly units: Readonly<Record<string, string>>;
}

/** A study of one sector `made`, in one municipality, with the program's units. A given has `years: { between: step, beyond: hold }`. */
export function madeStudy({ years, dimensions, quantities, cells, units }: Made): Map<string, string> {
  const rows = Object.entries(cells).flatMap(([target, values]) => {
    const [, name = '', members = ''] = /^(\w+)(?:\[(.*)\])?$/.exec(target) ?? [];
    const list = typeof values === 'number' ? [values] : values;
    return list.map(
      (value, i) => `made.${name},${members.replaceAll(', ', '/')},world,${firstYear + i},${value},${units[name] ?? '1'},assumed,made,,`,
    );
  });
  return new Map([
    ['data/units.csv', ownStudy().get('data/units.csv') ?? ''],
    ['data/municipalities.csv', 'id,code,name,country,region\nhere,1,Here,XX,nowhere\n'],
    ['data/sources.csv', 'source,author,title,year,address,terms,note\nmade,nobody,made for a test,2026,,free,\n'],
    [
      'data/activity/made.csv',
      `quantity,member,place,year,value,unit,status,source,locator,note\n${rows.map((row) => row.replace(/,,$/, ',here,')).join('\n')}\n`,
    ],
    [
      'data/sectors/made.yaml',
      [
        'sector: made',
        'label: Made',
        ...(dimensions ? ['dimensions:', ...dimensions.map((line) => `  ${line}`)] : []),
        'quantities:',
        ...Object.entries(quantities).map(
          ([name, text]) =>
            `  ${name}: { label: ${name}, ${text.replace('given', 'given: activity, years: { between: step, beyond: hold }')} }`,
        ),
        '',
      ].join('\n'),
    ],
    [
      'scenarios/made.yaml',
      `scenario: made\ntitle: Made\nmunicipality: here\nyears: ${firstYear}-${firstYear + years - 1}\nmeasures: {}\n`,
    ],
  ]);
}
