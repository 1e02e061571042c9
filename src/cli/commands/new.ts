import type { Command } from './command.js';

const measureOptions = [
  'measure',
  'measure-title',
  'new-kind',
  'lever',
  'how',
  'amount',
  'range',
  'first',
  'full',
  'taken-from',
  'new-source',
  'note',
  'answered',
] as const;

const scenario: Command = {
  name: 'new scenario',
  group: 'files',
  options: ['new-municipality', 'new-title', 'new-id', 'years', 'extends', ...measureOptions, 'no-input', 'study'],
  formats: [],
  run: async (_, options) => {
    const { newScenario } = await import('../new/new-scenario.js');
    return newScenario(options);
  },
};

const measure: Command = {
  name: 'new measure',
  group: 'files',
  argument: '<scenario>',
  options: [...measureOptions, 'no-input', 'study'],
  formats: [],
  run: async ([path = ''], options) => {
    const { newMeasure } = await import('../new/new-measure.js');
    return newMeasure(path, options);
  },
};

const municipality: Command = {
  name: 'new municipality',
  group: 'files',
  options: ['name', 'new-id', 'code', 'new-country', 'region', 'no-input', 'study'],
  formats: [],
  run: async (_, options) => {
    const { newMunicipality } = await import('../new/new-municipality.js');
    return newMunicipality(options);
  },
};

export const newOnes: Command = {
  name: 'new',
  group: 'files',
  options: [],
  formats: [],
  below: [scenario, measure, municipality],
  run: async (_, options) => {
    const { whatIsNew } = await import('../new/what-is-new.js');
    return whatIsNew(options);
  },
};
