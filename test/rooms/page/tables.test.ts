import { expect, test } from 'vitest';
import { numberIn } from '../../../src/page/tables.js';

test('a number is read as its language writes it', () => {
  expect(numberIn('1,234.5', 'en-GB')).toBe(1234.5);
  expect(numberIn('1.234,5', 'da-DK')).toBe(1234.5);
  expect(numberIn('1\u00a0234,5', 'sv-SE')).toBe(1234.5);
  expect(numberIn('-0.49', 'en-GB')).toBe(-0.49);
  expect(numberIn('−28', 'sv-SE')).toBe(-28);
  expect(numberIn('46 %', 'en-GB')).toBe(46);
  expect(numberIn('–', 'en-GB')).toBeUndefined();
  expect(numberIn('2 of 3', 'en-GB')).toBeUndefined();
  expect(numberIn('', 'en-GB')).toBeUndefined();
});
