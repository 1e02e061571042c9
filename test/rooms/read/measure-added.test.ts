import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { measureAdded } from '../../../src/read/measure-added.js';

const lines = ['new-one:', '  title: { en: "New" }', '  kind: waste/x'];
const head = 'scenario: a # its name\ntitle: { en: A }\n';
const added = (text: string, id = 'new-one'): string => {
  const result = measureAdded('a.yaml', text, id, lines);
  if ('refusal' in result) throw new Error(result.refusal);
  return result.text;
};
const refusal = (text: string, id = 'new-one'): string | undefined => {
  const result = measureAdded('a.yaml', text, id, lines);
  return 'refusal' in result ? result.refusal : undefined;
};

describe('a measure is added after the others, and nothing else moves', () => {
  const old = `${head}measures:
    # why
    old:   # as it was
        title:   {en: 'Old'}
        note: >-
            folded
            text

    # about the next


# the end
note: "last"
`;

  test('between the measures and what follows, as deep as the others', () => {
    expect(added(old)).toBe(
      old.replace('            text\n', `            text\n    new-one:\n      title: { en: "New" }\n      kind: waste/x\n`),
    );
  });

  test('after the remarks that belong to the last measure', () => {
    const text = `${head}measures:\n  old:\n    title: A # one\n    # two\n  # three\n# four\nnote: x\n`;
    expect(added(text)).toBe(text.replace('  # three\n', '  # three\n  new-one:\n    title: { en: "New" }\n    kind: waste/x\n'));
  });

  test('at the end of a file, also without a last line end', () => {
    const text = `${head}measures:\n  old: { title: A }`;
    expect(added(text)).toBe(`${text}\n  new-one:\n    title: { en: "New" }\n    kind: waste/x\n`);
  });

  test('line ends of Windows and a byte order mark stay', () => {
    const text = '\ufeffscenario: a\r\nmeasures:\r\n  old: { title: A }\r\nnote: x\r\n';
    expect(added(text)).toBe(
      '\ufeffscenario: a\r\nmeasures:\r\n  old: { title: A }\r\n  new-one:\r\n    title: { en: "New" }\r\n    kind: waste/x\r\nnote: x\r\n',
    );
  });
});

describe('the first measure', () => {
  const block = 'measures:\n  new-one:\n    title: { en: "New" }\n    kind: waste/x\n';

  test.each([
    ['no measures at all', head, `${head}${block}`],
    ['measures: {}', `${head}measures: {}\nnote: x\n`, `${head}${block}note: x\n`],
    [
      'measures: {} with a remark',
      `${head}measures: { } # none yet\nnote: x\n`,
      `${head}${block.replace('measures:', 'measures: # none yet')}note: x\n`,
    ],
    ['measures with nothing', `${head}measures:\nnote: x\n`, `${head}${block}note: x\n`],
    ['measures with nothing, and a remark', `${head}measures: # none\n`, `${head}${block.replace('measures:', 'measures: # none')}`],
    ['no last line end', `${head}measures: {}`, `${head}${block}`],
  ])('%s', (_, before, after) => {
    expect(added(before)).toBe(after);
  });
});

describe('no place', () => {
  test('an id that is there', () => {
    expect(refusal(`${head}measures:\n  new-one: { title: A }\n`)).toBe('already-there');
  });
  test('measures in braces', () => {
    expect(refusal(`${head}measures: { old: { title: A } }\n`)).toBe('in-braces');
    expect(refusal('{ scenario: a }\n')).toBe('in-braces');
  });
  test.each(['', 'a: [\n', '- a\n', 'measures: text\n'])('a file that is no scenario: %j', (text) => {
    expect(refusal(text)).toBe('faulty');
  });
});

test('law: what was there is there, byte for byte, and the measure is the last', () => {
  const name = fc.stringMatching(/^[a-z]{1,5}$/);
  const remark = fc.constantFrom('', ' # remark', '  #   two words');
  const measure = fc.tuple(
    name,
    fc.integer({ min: 0, max: 2 }),
    remark,
    fc.constantFrom('text', '"quo: ted"', '>-\n            folded\n            more', "'it''s'"),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(measure, { minLength: 1, maxLength: 4, selector: ([id]) => id }),
      fc.constantFrom('', 'note: x\n', '\n# end\n'),
      (all, tail) => {
        const body = all
          .map(([id, blank, more, note]) => `    ${id}:${more}\n      title: A\n      note: ${note}\n${'\n'.repeat(blank)}`)
          .join('');
        const before = `${head}measures:\n${body}${tail}`;
        const after = added(before);
        const block = '    new-one:\n      title: { en: "New" }\n      kind: waste/x\n';
        expect(after.replace(block, '')).toBe(before);
        const read = parse(after) as { measures: Record<string, unknown> };
        expect(Object.keys(read.measures)).toEqual([...all.map(([id]) => id), 'new-one']);
      },
    ),
  );
});
