import { describe, expect, test } from 'vitest';
import { catalogueIn } from '../../../src/present/catalogue/languages.js';
import { diagnosticLine, githubLines } from '../../../src/present/diagnostic-formats.js';
import { diagnosticBlocks } from '../../../src/present/diagnostic-report.js';
import { frameOf } from '../../../src/present/frame.js';
import { textOfLine } from '../../../src/present/piece.js';
import { placedDiagnostics } from '../../../src/present/placed.js';
import { textLines } from '../../../src/present/text.js';
import type { Diagnostic } from '../../../src/source/diagnostic.js';
import { fault } from '../../../src/source/diagnostic.js';
import type { Span } from '../../../src/source/span.js';

const english = await catalogueIn('en');

function spanOf(file: string, text: string, marked: string): Span {
  const start = text.indexOf(marked);
  return { file, start, end: start + marked.length };
}

const placed = (found: readonly Diagnostic[], texts: ReadonlyMap<string, string>) => placedDiagnostics(found, texts, english);
const full = (found: readonly Diagnostic[], texts: ReadonlyMap<string, string>): string =>
  textLines(diagnosticBlocks(placed(found, texts), texts, english, 80), { width: 80, ascii: false, leftOut: english.lookups.leftOut })
    .map(textOfLine)
    .join('\n');
const frame = (text: string, marked: string, width = 80): readonly string[] =>
  frameOf(text, spanOf('a', text, marked), width, 'bad')
    .map(textOfLine)
    .slice(1);

describe('a fault in full', () => {
  const text = 'scenario: a\nmeasures:\n  x: { to: 12,5 }\n';
  const texts = new Map([['scenarios/a.yaml', text]]);
  const comma = fault('decimal-comma', spanOf('scenarios/a.yaml', text, '12,5'), { text: '12,5', suggestion: '12.5' }, [
    { relation: 'declared-here', at: { file: 'scenarios/a.yaml', start: 0, end: 8 } },
  ]);

  test('says what and where, shows the line, names the other place and the way out', () => {
    expect(full([comma], texts)).toBe(
      [
        'error[decimal-comma]: `12,5` has a decimal comma',
        ' --> scenarios/a.yaml:3:12',
        '  |',
        '3 |   x: { to: 12,5 }',
        '  |            ^^^^',
        '  = declared here: scenarios/a.yaml:1:1',
        '  = help: write `12.5`',
        '',
        '1 error',
        'Nothing was computed. More about a fault: coop-co2 why decimal-comma',
      ].join('\n'),
    );
  });

  test('a file that has no text has no frame and no line', () => {
    expect(full([fault('file-missing', { file: 'b.yaml', start: 0, end: 0 }, { file: 'b.yaml' })], new Map())).toContain(' --> b.yaml\n');
  });

  test('faults come by file and offset, twenty are shown and the rest is counted; errors are not hidden behind warnings', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      fault('stale-value', { file: 'scenarios/a.yaml', start: 0, end: 1 }, { quantity: `q${index}`, until: '2026-01-01' }),
    );
    const shown = full([...many, comma], texts);
    expect(shown.match(/^(error|warning)\[/gm)).toHaveLength(20);
    expect(shown).toContain('error[decimal-comma]');
    expect(shown).toContain('1 error, 30 warnings (and 11 more;');
    const order = placed([comma, ...many], texts).map(({ diagnostic }) => diagnostic.at.start);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('the same fault twice is shown once', () => {
    expect(placed([comma, comma], texts)).toHaveLength(1);
  });

  test('a hostile file name and text are shown, not obeyed', () => {
    const file = '::error::\u001b[2J.yaml';
    const hostile = 'a: \u202e\u001b]52;c;x\u0007 ::error::x';
    const shown = full([fault('bad-id', spanOf(file, hostile, 'x'), { id: '\n::error::y', pattern: '…' })], new Map([[file, hostile]]));
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(shown).not.toMatch(/^\s*::/m);
  });
});

describe('the code frame', () => {
  test('a tab is four columns wide', () => {
    expect(frame('\tkey: x', 'key')).toEqual(['1 |     key: x', '  |     ^^^']);
  });

  test('wide letters take two columns, å in two characters one', () => {
    expect(frame('日本: å x', 'x')).toEqual(['1 | 日本: å x', '  |         ^']);
    expect(frame('a\u030a: x', 'x')).toEqual(['1 | a\u030a: x', '  |    ^']);
    expect(frame('x: 日本', '日本')).toEqual(['1 | x: 日本', '  |    ^^^^']);
  });

  test('an escape that is shown longer moves the underline', () => {
    expect(frame('\u001b: x', 'x')).toEqual(['1 | \\x1b: x', '  |       ^']);
  });

  test('the end of a line and of a file can be pointed at; CR is not shown', () => {
    expect(frameOf('ab\r\ncd', { file: 'a', start: 2, end: 2 }, 80, 'bad').map(textOfLine)).toEqual(['  |', '1 | ab', '  |   ^']);
    expect(frameOf('ab\n', { file: 'a', start: 3, end: 3 }, 80, 'bad').map(textOfLine)).toEqual(
      ['  |', '2 |', '  | ^'].map((one) => (one === '2 |' ? '2 | ' : one)),
    );
  });

  test('a stretch of several lines is marked to the end of the first', () => {
    expect(frame('ab cd\nef', 'cd\nef')).toEqual(['1 | ab cd', '  |    ^^']);
  });

  test('a long line is clipped around what is marked', () => {
    const text = `${'a '.repeat(400_000)}HERE${' b'.repeat(400_000)}`;
    const [source = '', under = ''] = frame(text, 'HERE', 60);
    expect(source.length).toBeLessThanOrEqual(60);
    expect(source).toMatch(/^1 \| ….* HERE .*…$/);
    expect(source.slice(under.indexOf('^'), under.lastIndexOf('^') + 1)).toBe('HERE');
  });
});

const asIs = (file: string): string => file;

describe('formats for programs', () => {
  const text = 'a: 1,5\nb: 2\n';
  const texts = new Map([['a,b:c.yaml', text]]);
  const found = placed([fault('decimal-comma', spanOf('a,b:c.yaml', text, '1,5'), { text: '1,5%\n', suggestion: '1.5' })], texts);

  test('one line a fault', () => {
    expect(found.map((one) => diagnosticLine(one, asIs))).toEqual(['a,b:c.yaml:1:4: error decimal-comma `1,5%\\x0a` has a decimal comma']);
  });

  test('GitHub annotations are escaped', () => {
    expect(githubLines(found, asIs)).toEqual([
      '::error file=a%2Cb%3Ac.yaml,line=1,col=4,endColumn=7,title=decimal-comma::`1,5%25\\x0a` has a decimal comma (write `1.5`)',
    ]);
  });

  test('GitHub shows ten of a kind; the rest are plain lines', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      fault('bad-id', { file: 'x', start: index, end: index }, { id: `${index}`, pattern: '…' }),
    );
    const lines = githubLines(placed(many, new Map()), asIs);
    expect(lines.filter((one) => one.startsWith('::error'))).toHaveLength(10);
    expect(lines).toHaveLength(12);
  });
});

describe('the catalogue', () => {
  test.each(Object.entries(english.faults))('%s is explained in two to five sentences', (_, { why }) => {
    const sentences = why.split(/[.!?](?=\s|$)/).filter((sentence) => sentence.trim() !== '');
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(5);
    expect(why.length).toBeGreaterThan(100);
  });
});
