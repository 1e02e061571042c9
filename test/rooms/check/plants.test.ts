import { expect, test } from 'vitest';
import { checkedStudy, codesOf } from '../../support/checked.js';
import { flowHeader, plan, planFile, smallStudy } from '../../support/small-study.js';
import { compare, run } from '../../support/world.js';

const change = 'change: { energy.saved: { to: 10 % } }';
const plantHeader = 'plant,name,municipality,owners,takes,flow,source,locator,note';
const figureHeader = 'plant,what,value,unit,year,status,source,locator,note';
const works = 'works,South Works,south,North; South,energy.burned,plant,s,p. 1,';

function study(
  plants: readonly string[],
  figures: readonly string[],
  flows: readonly string[] = ['plant,north,north,0.25', 'plant,north,works,0.75', 'plant,south,works,1'],
) {
  return smallStudy({
    [planFile]: plan({ a: change }),
    'data/plants/plants.csv': `${[plantHeader, ...plants].join('\n')}\n`,
    'data/plants/figures.csv': `${[figureHeader, ...figures].join('\n')}\n`,
    'data/flows/energy.csv': `${[flowHeader, ...flows.map((flow) => `${flow},seen,s,p. 1,`)].join('\n')}\n`,
  });
}

const figure = (what: string, value: string, year = 2022): string => `works,${what},${value},${year},seen,s,p. 1,`;

test('a plant has its owners and figures, the oldest first, and a flow that leads to it falls where it stands', async () => {
  const { plants, flows } = await checkedStudy(
    study([works], [figure('burned', '2,kt/year'), figure('burned', '1500,t/year', 2019), figure('import_share', '25,%')]),
  );
  const plant = plants.get('works');
  expect(plant).toMatchObject({ name: 'South Works', municipality: 'south', owners: ['North', 'South'], takes: { flow: 'plant' } });
  expect(plant?.figures.map(({ what, value, year }) => [what, value, year])).toEqual([
    ['burned', 1_500_000, 2019],
    ['burned', 2_000_000, 2022],
    ['import_share', 0.25, 2022],
  ]);
  expect(flows.map(({ to, plant: at }) => [to, at])).toEqual([
    ['north', undefined],
    ['south', 'works'],
    ['south', 'works'],
  ]);
});

test.each<[string, readonly string[], readonly string[], readonly string[] | undefined]>([
  ['unknown-place', [works.replace(',south,', ',sout,')], [], undefined],
  ['unknown-place', [works], [], ['plant,north,work,1']],
  ['unknown-place', [works], [figure('burned', '2,t/year').replace('works', 'work')], undefined],
  ['duplicate-id', [works, works], [], undefined],
  ['duplicate-id', [works.replace('works,', 'north,')], [], ['plant,north,elsewhere,1']],
  ['unknown-quantity', [works.replace('energy.burned', 'energy.burnt')], [], undefined],
  ['unknown-flow', [works.replace(',plant,', ',plants,')], [], undefined],
  ['csv-cell-empty', [works.replace(',plant,', ',,')], [], undefined],
  ['unit-mismatch', [works.replace('energy.burned', 'energy.saved')], [], undefined],
  ['unit-mismatch', [works], [figure('burned', '2,t')], undefined],
  ['csv-cell-choice', [works], [figure('burnt', '2,t/year')], undefined],
  ['duplicate-row', [works], [figure('burned', '2,t/year'), figure('burned', '3,t/year')], undefined],
  ['unknown-source', [works], [figure('burned', '2,t/year').replace(',s,', ',t,')], undefined],
])('%s', async (code, plants, figures, flows) => {
  expect(await codesOf(study(plants, figures, flows))).toEqual([code]);
});

test('a plant that would get more from some than it took from all is a warning, once the evaluated senders pass its latest year', async () => {
  // north burns 260 t in 2030 and more after, three quarters of it there
  const warnings = async (took: string) =>
    (await run(study([works], [figure('burned', '9999,t/year', 2015), figure('burned', took)]))).diagnostics;
  expect(await warnings('300,t/year')).toEqual([]);
  expect(await warnings('150,t/year')).toMatchObject([
    {
      code: 'plant-receives-too-much',
      severity: 'warning',
      params: { plant: 'South Works', from: ['North'], took: 150, of: 2022 },
    },
  ]);
});

test('plants are named in a comparison where a measure changes more than a tonne there', async () => {
  const { plants } = await compare(study([works], [figure('burned', '2000,t/year')]));
  expect(plants).toEqual([
    {
      id: 'works',
      name: 'South Works',
      municipality: 'south',
      owners: ['North', 'South'],
      figures: [{ what: 'burned', value: 2000, unit: 't/year', year: 2022, source: 's' }],
    },
  ]);
  expect((await compare(study([works], [], ['plant,north,south,1']))).plants).toEqual([]);
});
