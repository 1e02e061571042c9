import type { NewMeasure, NewScenario, Writing } from '../domain/new-scenario.js';
import type { NewWords } from './catalogue/new-words.js';
import { printable } from './printable.js';

/** A scenario file from answers, commented for whoever edits it next. */
export function newScenarioText(scenario: NewScenario, writing: Writing, words: NewWords['file']): string {
  const { id, title, municipalities, years, extends: base, measure } = scenario;
  const [one = '', ...others] = municipalities;
  return [
    ...(writing.schema === undefined ? [] : [`# yaml-language-server: $schema=${writing.schema}`]),
    ...words.head.map(comment),
    `scenario: ${id}`,
    `title: { ${writing.language}: ${quoted(title)} }`,
    others.length === 0 ? `municipality: ${one}` : `municipalities: [${municipalities.join(', ')}]`,
    ...(base === undefined ? [] : [`extends: ${quoted(base)}`]),
    `years: ${years}`,
    ...(measure === undefined
      ? [comment(words.noMeasure), 'measures: {}']
      : ['measures:', ...measureLines(measure, writing, words).map((line) => `  ${line}`)]),
    '',
  ].join('\n');
}

/** The lines of a measure, its id the first, without indentation. */
export function measureLines(measure: NewMeasure, writing: Writing, words: NewWords['file']): readonly string[] {
  const { id, title, kind, owner, source, note, answered } = measure;
  const text = (value: string): string => `{ ${writing.language}: ${quoted(value)} }`;
  const optional = (key: string, value: string | undefined): readonly string[] => (value === undefined ? [] : [`${key}: ${value}`]);
  const inside = [
    `title: ${text(title)}`,
    `kind: ${kind}`,
    ...optional('owner', owner),
    ...writing.remarks.map(comment),
    ...(measure.how === 'shift' ? shiftLines(measure) : changeLines(measure)),
    ...(source === undefined ? [comment(words.noSource)] : [`source: ${source}`]),
    ...optional('note', note === undefined ? undefined : text(note)),
    ...optional('answered', answered === undefined ? undefined : quoted(answered)),
    comment(words.cost),
  ];
  return [`${id}:`, ...inside.map((line) => `  ${line}`)];
}

function rampOf({ range, first, full }: NewMeasure): readonly string[] {
  return [
    ...(range === undefined ? [] : [`range: ${range}`]),
    ...(first === undefined ? [] : [`from: ${first}`]),
    ...(full === undefined ? [] : [`full: ${full}`]),
  ];
}

function changeLines(measure: NewMeasure): readonly string[] {
  const { lever, how, amount } = measure;
  return ['change:', `  ${quoted(lever)}: { ${[`${how}: ${amount}`, ...rampOf(measure)].join(', ')} }`];
}

function shiftLines(measure: NewMeasure): readonly string[] {
  const { quantity, member, others } = grownMember(measure.lever);
  const of = others.length === 0 ? quantity : quoted(`${quantity}[${others.join(', ')}]`);
  const taken = (measure.takenFrom ?? []).map(([from, share]) => `${from}: ${share}`).join(', ');
  return [
    'shift:',
    `  of: ${of}`,
    `  to: ${member}`,
    `  new: ${measure.amount}`,
    ...rampOf(measure).map((one) => `  ${one}`),
    `  taken-from: { ${taken} }`,
  ];
}

/** Of `transport.travel[bus]`: the quantity, the member that grows (the last), and the members before it. */
export function grownMember(lever: string): { readonly quantity: string; readonly member: string; readonly others: readonly string[] } {
  const [, quantity = lever, inside = ''] = /^([^[]*)\[(.*)\]$/.exec(lever) ?? [];
  const members = inside.split(',').map((member) => member.trim());
  return { quantity, member: members.at(-1) ?? '', others: members.slice(0, -1) };
}

/** A text in double quotes, as YAML 1.2 takes them over from JSON; what cannot be seen is made visible. */
function quoted(text: string): string {
  return JSON.stringify(printable(text.replace(/\s+/g, ' ').trim()));
}

/** One line, whatever the words hold. */
function comment(text: string): string {
  return `# ${printable(text.replace(/\s+/g, ' '))}`;
}
