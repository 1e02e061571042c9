import type { SensitivityWords } from '../sensitivity-words.js';

export const sensitivity: SensitivityWords = {
  title: (subject, municipality, year) => `What decides ${subject}: ${municipality}, ${year}`,
  breakEvenTitle: (a, b, municipality, year) => `Where ${a} and ${b} save the same: ${municipality}, ${year}`,
  reduction: (a) => `what ${a} saves`,
  difference: (a, b) => `how much more ${a} saves than ${b}`,
  result: (central, mean, range) => `${central}; mean ${mean}, 95 % range ${range}`,
  deviations: (drawn, linear) => `standard deviation ${drawn} by draws, ${linear} by first-order propagation`,
  both: (a, savedA, b, savedB, unit) => `With central values ${a} saves ${savedA} and ${b} ${savedB} ${unit}.`,
  columns: {
    input: 'input',
    central: 'central',
    range: '95 % range',
    atLow: 'result at\nlow end',
    atHigh: 'result at\nhigh end',
    linear: 'one standard\ndeviation',
    first: 'alone\n%',
    total: 'in all\n%',
    breakEven: 'same at',
    place: 'where',
  },
  how: { to: 'set to', by: 'times', add: 'added', shift: 'shifted' },
  takenFrom: (member) => `part from ${member}`,
  andOthers: (count) => ` and ${count} drawn with it`,
  never: 'never within its range',
  flips: (value, count) => (count > 1 ? `${value} (one of ${count})` : value),
  more: (count) => `and ${count} more: --verbose`,
  idle: (count) =>
    `${count} more uncertain input${count === 1 ? ' leads' : 's lead'} here and changed nothing in the draws tried.`,
  notes: (evaluations) =>
    `alone: the part of the variance that an input explains by itself (Sobol' index of first order); in all: with everything it does together with others; each with its standard error, from ${evaluations} evaluations. More --draws make the errors smaller.`,
  breakEvenNote: 'Each input is moved through its range, all others at their central values.',
  nothing: 'No uncertain input changed this in the draws tried.',
};
