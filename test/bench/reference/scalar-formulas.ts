import type { SetName } from './workload.js';
import { formulas, inputs, sets } from './workload.js';
import { letters } from './study.js';

/** A formula of one cell; names end in the positions of its members, such as `flow_0_3`. */
export interface ScalarFormula {
  readonly name: string;
  readonly text: string;
}

/** The formulas of the workload cell by cell, as text that C, Python and mathjs all read; `min` and `max` have two arguments. */
export function scalarFormulas(): readonly ScalarFormula[] {
  return formulas.flatMap(({ left, right }) => {
    const [, name = '', own = ''] = /^(\w+)(?:\[(.*)\])?$/.exec(left) ?? [];
    const by = own === '' ? [] : own.split(',');
    return positionsOf(by).map((at) => ({
      name: [name, ...at].join('_'),
      text: scalar(right, new Map(by.map((letter, i) => [letter, at[i]!]))),
    }));
  });
}

/** All inputs, cell by cell, in the order in which the rivals get them. */
export const scalarInputs = inputs.flatMap((input) =>
  positionsOf(input.by).map((at, cell) => ({ name: [input.name, ...at].join('_'), kind: input.kind, input: input.name, cell })),
);

function positionsOf(by: readonly string[]): number[][] {
  return by.reduce<number[][]>((all, name) => all.flatMap((at) => membersOf(name).map((_, i) => [...at, i])), [[]]);
}

function membersOf(name: string): readonly string[] {
  return sets[(letters[name] ?? name) as SetName];
}

function scalar(text: string, at: ReadonlyMap<string, number>): string {
  const summed = text.replaceAll(
    /sum\(([CRKT]), ((?:[^()])*)\)/g,
    (_, letter: string, body: string) =>
      `(${membersOf(letter)
        .map((_member, i) => scalar(body, new Map([...at, [letter, i]])))
        .join('+')})`,
  );
  return summed.replaceAll(/(\w+)\[([^\]]*)\]/g, (_, name: string, list: string) =>
    [
      name,
      ...list.split(',').map(
        (one) =>
          at.get(one) ??
          Object.values(sets)
            .flatMap((members) => members.indexOf(one as never))
            .find((i) => i >= 0),
      ),
    ].join('_'),
  );
}
