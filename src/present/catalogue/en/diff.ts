import type { DiffWords } from '../diff-words.js';

export const diff: DiffWords = {
  title: (before, after) => `What moved between ${before} and ${after}`,
  setting: (boundary, gwp, year) => `${boundary} · ${gwp} · ${year} · t CO2e`,
  verdict: {
    equal: (_, all) => `Nothing moved: all ${all} results are the same.`,
    explained: (moved, all) => `${moved} of ${all} results moved, because inputs were changed.`,
    unexplained: (moved, all) => `${moved} of ${all} results moved although no input was changed: the program computes something else.`,
  },
  nothingMoved: 'Inputs were changed that move no result.',
  moved: 'What moved, and why',
  movedCosts: 'What moved in the costs, and why',
  cost: { 'present-value': 'present value', 'cost-per-tonne': 'cost per tonne' },
  cause: {
    model: 'sector models',
    factors: 'factors',
    activity: 'activity',
    flows: 'flows',
    money: 'prices and rates',
    scenarios: 'scenarios',
    inputs: 'inputs',
    program: 'program',
  },
  baseline: (sector) => `baseline: ${sector}`,
  columns: { of: 'in', result: 'result', where: 'where', before: 'before', after: 'after', what: 'changed' },
  more: (count) => `and ${count} more (--verbose shows all)`,
  changes: 'What was changed',
  noChanges: 'Nothing that a result follows from.',
  added: (value) => `new: ${value}`,
  removed: (value) => `gone: ${value}`,
  place: (file, line) => `${file}:${line}`,
  movesNothing: 'moves nothing',
  method:
    'Sector models come first, because data for a new model do not fit the old one. Data and scenarios are then swapped in every combination; each has its mean over all orders (Shapley), so the parts sum to the difference and no order among them is preferred. Both sides are computed by this program, so it moves nothing between them.',
  onlyResults: 'Only results are compared, so changed inputs cannot be told apart; compare the two studies for that.',
};
