import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { run } from './command.js';

const schema = JSON.parse(readFileSync(new URL('../../../data/schema/result.schema.json', import.meta.url), 'utf8')) as object;
const isValid = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

describe('evaluate --decompose', () => {
  test.each([
    ['transport.car_tailpipe_co2', 'koege', '2026-2040'],
    ['waste.residual_co2', 'kristianstad', '2026-2045'],
    ['transport.bus_electricity_co2e', 'koege', '2026-2030'],
    ['waste.heat_replaced', 'koege', '2026-2035'],
  ])('%s in %s over %s: no residual', (quantity, municipality, years) => {
    const { status, stdout, stderr } = run([
      'evaluate',
      quantity,
      '--municipality',
      municipality,
      '--decompose',
      years,
      '--format',
      'json',
    ]);
    expect(status, stderr).toBe(0);
    const result = JSON.parse(stdout) as {
      readonly before: number;
      readonly after: number;
      readonly effects: readonly { readonly additive: number; readonly role: string }[];
    };
    isValid(result);
    expect(isValid.errors ?? []).toEqual([]);
    const sum = result.effects.reduce((total, { additive }) => total + additive, 0);
    expect(Math.abs(sum - (result.after - result.before))).toBeLessThan(1e-6 * Math.abs(result.before));
    expect(result.effects.length).toBeGreaterThan(1);
  });

  test.each(['2040-2026', '2030', 'soon'])('%s are not two years', (years) => {
    expect(run(['evaluate', 'transport.car_tailpipe_co2', '--municipality', 'koege', '--decompose', years]).status).toBe(2);
  });
});
