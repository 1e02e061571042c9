import { describe, expect, test } from 'vitest';
import { ownStudy, run } from '../../support/world.js';
import { plan, planFile, smallStudy } from '../../support/small-study.js';

const kinds = 'kind,label_en,label_da,label_sv,note\nenergy/other,A,B,C,\n';
const header =
  'id,kind,title,place,country,period,verdict,stage,evidence,reason,tags,effect,effect_unit,cost,cost_unit,conditions,lesson,gist,source,address,also';
const record = (id: string, kind = 'energy/other'): string => `${id},${kind},T,P,DK,2020,unsuitable,pilot,measured,cost,,,,,,C,L,G,S,A,\n`;
const oil = { [planFile]: plan({ oil: 'change: { "energy.use[oil]": { to: 10 t/year, from: 2024 } }' }) };

async function codes(changes: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { diagnostics } = await run(smallStudy({ ...oil, ...changes }), { want: { kind: 'check' } });
  return diagnostics.map(({ code, at }) => `${code} ${at.file}`);
}

describe('the register of a study', () => {
  test('a study without one may name its kinds as it likes', async () => {
    expect(await codes({})).toEqual([]);
  });

  test('with a catalogue, a kind that is not in it is a warning', async () => {
    expect(await codes({ 'data/experience/kinds.csv': kinds })).toEqual([]);
    expect(await codes({ 'data/experience/kinds.csv': kinds.replace('other', 'otter') })).toEqual([`unknown-measure-kind ${planFile}`]);
  });

  test('its own record stands beside those of the program, and warns', async () => {
    const register = { 'data/experience/kinds.csv': kinds, 'data/experience/register.csv': `${header}\n${record('own-1')}` };
    expect(await codes(register)).toEqual([`tried-and-unsuitable ${planFile}`]);
    const { findings } = await run(smallStudy({ ...oil, ...register }), { want: { kind: 'register', words: [] } });
    const ids = findings?.kind === 'register' ? findings.records.map(({ id }) => id) : [];
    expect(ids[0]).toBe('own-1');
    expect(ids).toContain('T01');
  });

  test("a record of its own comes in place of the program's with the same id", async () => {
    const register = { 'data/experience/kinds.csv': kinds, 'data/experience/register.csv': `${header}\n${record('T02')}` };
    const { findings } = await run(smallStudy({ ...oil, ...register }), { want: { kind: 'register', words: [] } });
    const same = findings?.kind === 'register' ? findings.records.filter(({ id }) => id === 'T02') : [];
    expect(same.map(({ title, observed }) => [title, observed])).toEqual([['T', []]]);
  });

  test.each([
    ['register.csv', `${header}\n${record('a')}${record('a')}`, 'duplicate-id'],
    ['register.csv', `${header}\n${record('a', 'energy/nothing')}`, 'unknown-measure-kind'],
    ['register.csv', `${header}\n${record('a').replace('cost', 'bad luck')}`, 'csv-cell-choice'],
    ['effects.csv', 'record,kind,place,effect,value,unit,evidence,note\nx,energy/other,P,e,1,1,measured,\n', 'unknown-record'],
    ['effects.csv', 'record,kind,place,effect,value,unit,evidence,note\nT01,energy/other,P,e,"1,5",1,measured,\n', 'decimal-comma'],
    ['kinds.csv', `${kinds}energy/other,A,B,C,\n`, 'duplicate-id'],
    ['contexts.csv', 'tag,aspect,where,of,note\nbig,size,municipality,nowhere-known,\n', 'unknown-place'],
    ['contexts.csv', 'tag,aspect,where,of,note\nbus,mode,shift-to,coal,\n', 'unknown-member'],
    [
      'comparisons.csv',
      'effect,label_en,label_da,label_sv,reading,quantity,member,to,kinds,note\ne,A,B,C,level,energy.uze,,,,\n',
      'unknown-quantity',
    ],
    [
      'comparisons.csv',
      'effect,label_en,label_da,label_sv,reading,quantity,member,to,kinds,note\ne,A,B,C,level,energy.use,coal,,,\n',
      'unknown-member',
    ],
  ])('%s: %s is %s', async (file, text, code) => {
    const path = `data/experience/${file}`;
    expect(await codes({ 'data/experience/kinds.csv': kinds, [path]: text })).toEqual([`${code} ${path}`]);
  });

  test('rows of the program that name what a study does not have are no fault of that study', async () => {
    const { diagnostics } = await run(smallStudy(oil));
    expect(diagnostics).toEqual([]);
  });
});

test('the catalogue is one list: every kind of the scenarios, the records and the effects is in it', async () => {
  const { diagnostics } = await run(ownStudy(), { want: { kind: 'check' } });
  expect(diagnostics.filter(({ code }) => code === 'unknown-measure-kind' || code === 'unknown-record')).toEqual([]);
});
