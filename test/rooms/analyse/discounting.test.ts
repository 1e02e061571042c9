import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annuity, annuityFactor, discountFactors, modifiedReturn, presentValue } from '../../../src/analyse/discounting.js';

const at = (rate: number): { readonly after: number; readonly rate: number }[] => [{ after: 0, rate }];

describe('published values', () => {
  test('present value: the first flow is not discounted (numpy-financial, after Gitman)', () => {
    expect(presentValue([-40000, 5000, 8000, 12000, 30000], at(0.08))).toBeCloseTo(3065.22267, 5);
    expect(Math.abs(presentValue([-15000, 1500, 2500, 3500, 4500, 6000], at(0.05)) - 122.89)).toBeLessThan(0.01);
  });

  test('annuity, and its limit at a rate of zero (numpy-financial TestPmt, test_pv)', () => {
    expect(Math.abs(annuity(15000, at(0.08 / 12), 60) - 304.1459143262052)).toBeLessThan(1e-9);
    expect(annuity(15000, at(0), 60)).toBe(250);
    expect(Math.abs(12000 * annuityFactor(at(0.07), 20) - 127128.17094619398)).toBeLessThan(1e-6);
  });

  test('net present value, equivalent annual value, 30 years with uplifted outlay (HM Treasury Green Book, greenbook)', () => {
    const value = presentValue([-100, 30, 30, 30, 30, 30], at(0.035));
    expect(Math.abs(value - 35.4515712)).toBeLessThan(1e-6);
    expect(Math.abs(annuity(value, at(0.035), 5) - 7.8518628)).toBeLessThan(1e-6);
    const outlay = 100 * (1 + 0.2 * (1 - 0.5)) * (1 + 0.2);
    expect(Math.abs(outlay - 132)).toBeLessThan(1e-9);
    expect(Math.abs(presentValue([-outlay, ...Array<number>(29).fill(10)], at(0.035)) - 48.3576692)).toBeLessThan(1e-6);
  });

  test('modified internal rate of return (numpy-financial TestMirr)', () => {
    const rows: readonly (readonly [readonly number[], number, number, number])[] = [
      [[-4500, -800, 800, 800, 600, 600, 800, 800, 700, 3000], 0.08, 0.055, 0.0666],
      [[-120000, 39000, 30000, 21000, 37000, 46000], 0.1, 0.12, 0.126094],
      [[100, 200, -50, 300, -200], 0.05, 0.06, 0.3428],
    ];
    for (const [flows, finance, reinvest, expected] of rows)
      expect(Math.abs((modifiedReturn(flows, finance, reinvest) ?? Number.NaN) - expected)).toBeLessThan(1e-4);
    expect(modifiedReturn([100, 50], 0.05, 0.05)).toBeUndefined();
  });

  test('a purchase put off by ten years (Project Drawdown, operating cost)', () => {
    const [firstYear, purchase] = [2015, 2025];
    const factors = discountFactors(at(0.071), 60);
    // flows are those of the years after the purchase, labelled from the year after the first
    const worth = (flow: number, label: number): number => flow * (factors[label - firstYear + 1 + (purchase - firstYear)] ?? Number.NaN);
    const close = (value: number, expected: number): void => {
      expect(Math.abs(value / expected - 1)).toBeLessThan(1e-9);
    };
    close(worth(130616812789, 2016), 57348944906.19);
    close(worth(130616812789, 2020), 43588060891.52);
    close(worth(130616812789, 2040), 11055493467.2);
    close(worth(32654203197, 2041), 2580647401.31);
  });
});

describe('laws', () => {
  const flows = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
  const rate = fc.double({ min: 0, max: 0.2, noNaN: true });

  test('a flow put off by a year is worth less by the rate', () => {
    fc.assert(
      fc.property(flows, rate, (own, r) => {
        const now = presentValue(own, at(r));
        expect(Math.abs(presentValue([0, ...own], at(r)) - now / (1 + r))).toBeLessThan(1e-6);
      }),
    );
  });

  test('equal payments are worth what they replace', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e9, noNaN: true }), rate, fc.integer({ min: 1, max: 60 }), (value, r, years) => {
        const payment = annuity(value, at(r), years);
        expect(Math.abs(presentValue([0, ...Array<number>(years).fill(payment)], at(r)) / value - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  test('a falling rate holds from its year on', () => {
    const falling = [
      { after: 0, rate: 0.035 },
      { after: 36, rate: 0.025 },
    ];
    const factors = discountFactors(falling, 40);
    expect(factors[35]).toBeCloseTo(1.035 ** -35, 12);
    expect(factors[37]).toBeCloseTo(1.035 ** -35 / 1.025 ** 2, 12);
  });
});
