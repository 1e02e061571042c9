import type { DrawWords } from '../draw-words.js';

export const draws: DrawWords = {
  setting: (count, seed, sampling) => `${count} draws, seed ${seed}${sampling === 'latin' ? ', Latin hypercube' : ''}`,
  columns: {
    mean: 'mean',
    range: '95 % range',
    best: 'first\n%',
    ahead: 'beats\nnext %',
    deviation: 'standard\ndeviation',
  },
  range: (low, high) => `${low} .. ${high}`,
  even: (percent) => `even ${percent}`,
  equal: 'equal',
  result: (mean, range, deviation) => `mean ${mean}, 95 % range ${range}, standard deviation ${deviation}`,
  jointTotal: (central, mean, range) => `Together the partners save ${central} t; mean ${mean}, 95 % range ${range}.`,
  notes: {
    none: {
      lead: 'No ranges',
      text: 'every input has its central value here. --draws 1000 draws all uncertain inputs and shows the 95 % range of each result, and which measures can be told apart.',
    },
    ranges: {
      lead: 'Range',
      text: 'the middle 95 % of the draws. All inputs with a range are drawn, those of measures too. It does not cover what the model leaves out, inputs without a range, or where flows go (docs/handbook/uncertainty.md).',
    },
    paired: {
      lead: 'Beats next',
      text: 'in how many draws a row saves more than the one below it, all rows being computed on the same draws. Between a third and two thirds the two cannot be told apart: even. first: in how many draws nothing in the table saves more.',
    },
    mean: (cases) => ({ lead: 'Mean and central value', text: `they differ most for ${cases.join('; ')}.` }),
    meanCase: (title, central, mean, lopsided, bent) =>
      `${title} (${central}, mean ${mean}): ${lopsided} t because ranges reach further to one side than to the other, ${bent} t because inputs multiply or reach a limit`,
    held: (cases) => ({
      lead: 'Held at a limit',
      text: `in some draws a measure would move more than there is, or past what is possible, and moves less: ${cases.join('; ')}.`,
    }),
    outside: (cases) => ({
      lead: 'Outside its limits',
      text: `in some draws the ranges contradict one another: ${cases.join('; ')}. Their ranges should be looked at.`,
    }),
    flows: (names) => ({
      lead: 'Not drawn',
      text: `where these flows go has a range in data/flows, and no draw changes it: ${names.join(', ')}. What falls at home is in proportion to it, so the ranges here are too narrow.`,
    }),
    strayCase: (label, municipality, scenario, year, count) =>
      `${label}, ${municipality}${scenario === undefined ? '' : `, ${scenario}`}, first in ${year} (${count})`,
  },
};
