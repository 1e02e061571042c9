import { expect, test } from 'vitest';
import { csvRecords } from '../../../src/read/csv/records.js';

/** The texts of csv-spectrum (max ogden, BSD-2-Clause) and their cells; all stay text, so that 08123 keeps its zero. */
const spectrum: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
  [
    'quotes and newlines',
    'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
    [
      ['a', 'b'],
      ['1', 'ha \n"ha" \nha'],
      ['3', '4'],
    ],
  ],
  [
    'comma in quotes',
    'first,last,address,city,zip\nJohn,Doe,120 any st.,"Anytown, WW",08123',
    [
      ['first', 'last', 'address', 'city', 'zip'],
      ['John', 'Doe', '120 any st.', 'Anytown, WW', '08123'],
    ],
  ],
  [
    'empty',
    'a,b,c\n1,"",""\n2,3,4',
    [
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['2', '3', '4'],
    ],
  ],
  [
    'escaped quotes',
    'a,b\n1,"ha ""ha"" ha"\n3,4\n',
    [
      ['a', 'b'],
      ['1', 'ha "ha" ha'],
      ['3', '4'],
    ],
  ],
  [
    'utf8',
    'a,b,c\n1,2,3\n4,5,ʤ',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4', '5', 'ʤ'],
    ],
  ],
  [
    'json',
    'key,val\n1,"{""type"": ""Point"", ""coordinates"": [102.0, 0.5]}"\n',
    [
      ['key', 'val'],
      ['1', '{"type": "Point", "coordinates": [102.0, 0.5]}'],
    ],
  ],
];

const cells = (text: string): readonly (readonly string[])[] =>
  csvRecords('a.csv', text).records.map((record) => record.map(({ value }) => value));

test.each(spectrum)('%s', (_, text, expected) => {
  expect(csvRecords('a.csv', text).diagnostics).toEqual([]);
  expect(cells(text)).toEqual(expected);
});

test.each(spectrum)('%s with the line ends of Windows', (_, text, expected) => {
  const inside = expected.map((record) => record.map((cell) => cell.replaceAll('\n', '\r\n')));
  expect(cells(text.replaceAll('\n', '\r\n'))).toEqual(inside);
});
