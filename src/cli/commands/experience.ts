import { verdicts } from '../../domain/experience.js';
import { recordAnswers } from '../../present/catalogue/shell-catalogue.js';
import type { Command } from './command.js';
import { findingsFormats } from './command.js';

const add: Command = {
  name: 'experience add',
  group: 'files',
  options: ['study', ...recordAnswers, 'id', 'no-input'],
  formats: [],
  run: async (_, options) => {
    const { addRecord } = await import('../add-record.js');
    return addRecord(options);
  },
};

export const experience: Command = {
  name: 'experience',
  group: 'lookup',
  argument: '[word...]',
  options: ['kind', 'country', 'verdict', 'study', 'format', 'output'],
  formats: findingsFormats,
  below: [add],
  run: async (words, options) => {
    const { answer } = await import('../answer.js');
    const { kind, country, verdict } = options;
    const known = verdicts.find((one) => one === verdict);
    return answer(
      {
        kind: 'register',
        words,
        ...(kind === undefined ? {} : { measureKind: kind }),
        ...(country === undefined ? {} : { country }),
        ...(known === undefined ? {} : { verdict: known }),
      },
      [],
      options,
    );
  },
};
