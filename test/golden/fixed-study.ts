import { plan, smallStudy } from '../support/small-study.js';

const plants = `plant,name,municipality,owners,takes,flow,source,locator,note
works,South Works,south,North; South,energy.burned,plant,s,p. 3,
`;
const figures = `plant,what,value,unit,year,status,source,locator,note
works,burned,900,t/year,2020,seen,s,p. 4,
works,burned,1000,t/year,2022,seen,s,p. 5,
works,import_share,25,%,2022,seen,s,p. 5,
`;
const flows = `flow,municipality,to,share,status,source,locator,note
plant,north,north,0.25,seen,s,p. 1,
plant,north,works,0.75,seen,s,p. 1,
plant,south,works,0.5,seen,s,p. 1,
plant,south,elsewhere,0.5,assumed,s,p. 1,
`;

const measure = (title: string, change: string): string => `title: { en: ${title} }\n${change}`;
const lessOil = 'change: { "energy.use[oil]": { by: 60 %, from: 2026, full: 2030 } }';
const scenario = (id: string, title: string, head: string, measures: Readonly<Record<string, string>>): string =>
  plan(measures, head)
    .replace('scenario: plan', `scenario: ${id}`)
    .replace('{ en: Plan }', `{ en: ${title} }`)
    .replaceAll('    title: { en: A }\n', '');

/** A study that does not change when the program's own does: measures alone and together, one that harms, a shared plant, a joint scenario with transfers. */
export const fixedStudy: ReadonlyMap<string, string> = smallStudy({
  'data/plants/plants.csv': plants,
  'data/plants/figures.csv': figures,
  'data/flows/energy.csv': flows,
  'scenarios/north-oil.yaml': scenario('north-oil', 'Less oil in North', 'municipality: north', { 'less-oil': measure('Burn less oil', lessOil) }),
  'scenarios/north-package.yaml': scenario('north-package', 'The package of North', 'municipality: north', {
    'less-oil': measure('Burn less oil', lessOil),
    insulate: measure('Insulate the houses and the halls of the town', 'change: { energy.saved: { to: 30 %, from: 2026, full: 2029 } }'),
    'more-gas': measure('A gas boiler in every school', 'change: { "energy.use[gas]": { add: 12 t/year, from: 2027 } }'),
  }),
  'scenarios/north-nothing.yaml': scenario('north-nothing', 'North as it is', 'municipality: north', {}),
  'scenarios/together.yaml': scenario('together', 'North and South save together', 'municipalities: [north, south]', {
    save: measure('Save together', 'change: { energy.saved: { to: 10 %, from: 2026 } }').concat('\nowner: north'),
  }),
});
