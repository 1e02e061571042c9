import type * as z from 'zod';
import type { Diagnostic } from '../../source/diagnostic.js';
import { fault } from '../../source/diagnostic.js';
import { nearest } from '../../source/nearest.js';
import type { Expectation } from '../../source/phrases.js';
import type { Span } from '../../source/span.js';
import { faultLimit } from '../text-faults.js';
import { placeIn } from '../yaml/entries.js';
import type { YamlEntry, YamlNode } from '../yaml/node.js';
import { commaInList, commaInText } from './comma-faults.js';
import { keysKnownAt, parentsOf } from './known-keys.js';
import type { OwnFault } from './pieces.js';
import { idForms, proposedId } from './pieces.js';

/** What zod found wrong, turned into our faults at the places where it was written. */
export interface Shown {
  readonly schema: z.core.$ZodType;
  /** What stands where the schema applies. */
  readonly root: YamlNode;
  /** How the whole is called: a file, or the key it stands under. */
  readonly inside: string;
  /** Where a fault about the whole is shown. */
  readonly opening: Span;
}

export function faultsOf(shown: Shown, issues: readonly z.core.$ZodIssue[]): readonly Diagnostic[] {
  const misspelt = new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? meantBy(shown, issue) : [])));
  return issues.flatMap((issue) => faultsOfIssue(shown, issue).filter((found) => !followsFrom(found, issue, misspelt)));
}

/** `onwer` is one fault, not an unknown `onwer` and a missing `owner`: the keys that unknown ones are near, by path. */
function meantBy(shown: Shown, issue: z.core.$ZodIssueUnrecognizedKeys): readonly string[] {
  const known = keysKnownAt(shown.schema, issue.path.map(String));
  return issue.keys.slice(0, faultLimit).map((key) => placeOf(issue.path, nearest(key, known) ?? ''));
}

function placeOf(path: readonly PropertyKey[], key: string): string {
  return [...path, key].map(String).join('\n');
}

/** The keys of which one must be given, by the fault that says none is. */
const oneOf: Partial<Record<Diagnostic['code'], readonly string[]>> = {
  'no-change': ['to', 'by', 'add', 'change', 'shift', 'in'],
  'missing-key': ['municipality', 'municipalities'],
};

function followsFrom(found: Diagnostic, issue: z.core.$ZodIssue, misspelt: ReadonlySet<string>): boolean {
  if (issue.code === 'custom') return (oneOf[found.code] ?? []).some((key) => misspelt.has(placeOf(issue.path, key)));
  return found.code === 'missing-key' && misspelt.has(placeOf(issue.path, '').slice(0, -1));
}

/** A place in the tree: the value, the key it stands under, and what its map is called. */
interface Spot {
  readonly node: YamlNode | undefined;
  readonly entry: YamlEntry | undefined;
  readonly inside: string;
  /** Where to show what the value lacks: a map in braces as a whole, else the key that opens it. */
  readonly opening: Span;
}

function faultsOfIssue(shown: Shown, issue: z.core.$ZodIssue): readonly Diagnostic[] {
  const path = issue.path.map(String);
  const spot = spotAt(shown, path);
  if (spot.node === undefined) return [missingKey(shown, path)];
  const at = spot.node.kind === 'nothing' || spot.node.kind === 'text' ? spot.node.at : spot.opening;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, faultLimit).map((key) => unknownKey(shown, path, spot, key));
    case 'invalid_union':
      return unionFaults(shown, path, spot, issue);
    case 'invalid_value':
      return [choiceFault(issue.values.map(String), spot.node, at)];
    case 'invalid_format':
      return spot.node.kind === 'text' ? [badId(spot.node.value, at, issue)] : [];
    case 'invalid_key':
      return issue.issues.map((inner) => keyFault(spot, inner));
    case 'custom':
      return [ownFaultAt(shown, path, spot, issue)];
    default:
      return [commaInList(spot.node) ?? fault('wrong-type', at, { expected: [expectedBy(issue)], found: foundIn(spot.node) })];
  }
}

function spotAt(shown: Shown, path: readonly string[]): Spot {
  let spot: Spot = { node: shown.root, entry: undefined, inside: shown.inside, opening: shown.opening };
  for (const step of path) {
    const { node } = spot;
    if (node?.kind === 'map') {
      const entry = node.fields.get(step);
      spot = { node: entry?.value, entry, inside: step, opening: entry ? openingOf(entry) : spot.opening };
    } else if (node?.kind === 'list') {
      const item = node.items[Number(step)];
      spot = { node: item, entry: undefined, inside: spot.inside, opening: item ? firstLine(item) : spot.opening };
    } else {
      return { node: undefined, entry: undefined, inside: step, opening: spot.opening };
    }
  }
  return spot;
}

function openingOf(entry: YamlEntry): Span {
  return entry.value.kind === 'map' && !entry.value.flow ? entry.key.at : entry.value.at;
}

/** Of a map in a list: its braces, or its first key. */
function firstLine(node: YamlNode): Span {
  return node.kind === 'map' && !node.flow ? (node.entries[0]?.key.at ?? node.at) : node.at;
}

function missingKey(shown: Shown, path: readonly string[]): Diagnostic {
  const parent = spotAt(shown, path.slice(0, -1));
  return fault('missing-key', parent.opening, { key: path.at(-1) ?? '', inside: parent.inside });
}

function unknownKey(shown: Shown, path: readonly string[], spot: Spot, key: string): Diagnostic {
  const known = keysKnownAt(shown.schema, path);
  const entry = spot.node?.kind === 'map' ? spot.node.fields.get(key) : undefined;
  const comma = spot.node?.kind === 'map' && entry ? commaInText(spot.node, entry, known) : undefined;
  if (comma) return comma;
  const near = nearest(key, known);
  return fault('unknown-key', entry?.key.at ?? spot.opening, {
    key,
    known,
    belongs: parentsOf(shown.schema, key),
    ...(near === undefined ? {} : { nearest: near }),
  });
}

/** The branch that was meant is the one whose kind (text, map, list) fits what was written. */
function unionFaults(shown: Shown, path: readonly string[], spot: Spot, issue: z.core.$ZodIssueInvalidUnion): readonly Diagnostic[] {
  const branches = issue.errors.map((errors) => errors.map((error) => ({ ...error, path: [...issue.path, ...error.path] })));
  const meant = branches.find((errors) => !errors.some((error) => error.code === 'invalid_type' && error.path.length === path.length));
  if (meant) return faultsOf(shown, meant);
  const expected = distinct(branches.flat().map(expectedBy));
  return spot.node ? [fault('wrong-type', spot.node.at, { expected, found: foundIn(spot.node) })] : [];
}

function choiceFault(choices: readonly string[], node: YamlNode, at: Span): Diagnostic {
  const near = node.kind === 'text' ? (saidYes(node.value, choices) ?? nearest(node.value, choices)) : undefined;
  return fault('wrong-type', at, {
    expected: [{ oneOf: choices }],
    found: foundIn(node),
    ...(near === undefined ? {} : { nearest: near }),
  });
}

/** `yes` and `ja` were true in older YAML, and are in many heads. */
function saidYes(text: string, choices: readonly string[]): string | undefined {
  if (!choices.includes('true')) return undefined;
  if (/^(yes|on|y|ja)$/i.test(text)) return 'true';
  return /^(no|off|n|nej)$/i.test(text) ? 'false' : undefined;
}

function badId(id: string, at: Span, issue: z.core.$ZodIssue): Diagnostic {
  const written = 'pattern' in issue ? issue.pattern : undefined;
  const form = (['quantity', 'member', 'slug'] as const).find((name) => String(idForms[name].pattern) === written);
  const near = form && proposedId(id, form);
  return fault('bad-id', at, { id, pattern: form ? idForms[form].words : '…', ...(near === undefined ? {} : { nearest: near }) });
}

function keyFault(spot: Spot, issue: z.core.$ZodIssue): Diagnostic {
  const key = spot.entry?.key ?? { value: '', at: spot.opening };
  if (issue.code === 'invalid_format') return badId(key.value, key.at, issue);
  const own = issue.code === 'custom' ? (issue.params as OwnFault | undefined) : undefined;
  if (own?.fault === 'control-character') {
    return fault('control-character', placeIn(key.at, key.value, own.index ?? 0), { code: own.code ?? '' });
  }
  return fault('wrong-type', key.at, { expected: ['a name'], found: foundIn({ kind: 'text', ...key }) });
}

function ownFaultAt(shown: Shown, path: readonly string[], spot: Spot, issue: z.core.$ZodIssueCustom): Diagnostic {
  const own = issue.params as unknown as OwnFault;
  const key = (name: string): YamlEntry | undefined => (spot.node?.kind === 'map' ? spot.node.fields.get(name) : undefined);
  switch (own.fault) {
    case 'control-character': {
      const { value, at } = spot.node?.kind === 'text' ? spot.node : { value: '', at: spot.opening };
      return fault('control-character', placeIn(at, value, own.index ?? 0), { code: own.code ?? '' });
    }
    case 'several-changes':
      return fault('several-changes', spot.opening, { quantity: path.at(-1) ?? '' });
    case 'no-change':
      return fault('no-change', spot.entry?.key.at ?? spot.opening, {
        measure: path[1] ?? '',
        ...(path.length > 2 ? { quantity: path.at(-1) ?? '' } : {}),
      });
    case 'no-language':
      return fault('missing-key', spot.opening, { key: 'en', inside: spot.inside });
    case 'no-municipality':
      return fault('missing-key', shown.opening, { key: 'municipality', inside: shown.inside });
    case 'two-municipalities': {
      const at = key('municipalities')?.key.at ?? spot.opening;
      return fault('wrong-type', at, { expected: ['either municipality or municipalities'], found: 'both' }, [
        { relation: 'first-given-here', at: key('municipality')?.key.at ?? spot.opening },
      ]);
    }
  }
}

function expectedBy(issue: z.core.$ZodIssue): Expectation {
  if (issue.code === 'too_small') return issue.origin === 'array' ? 'a list with something in it' : 'a value';
  if (issue.code === 'invalid_value') return { oneOf: issue.values.map(String) };
  if (issue.code !== 'invalid_type') return 'something else';
  if (issue.expected === 'array') return 'a list';
  return issue.expected === 'object' || issue.expected === 'record' ? 'a group of keys' : 'a value';
}

/** Each expectation once, in order; two lists of words are one longer list. */
function distinct(expected: readonly Expectation[]): readonly Expectation[] {
  const words = expected.flatMap((one) => (typeof one === 'string' ? [] : one.oneOf));
  const forms = [...new Set(expected.filter((one) => typeof one === 'string'))];
  return words.length === 0 ? forms : [...forms, { oneOf: [...new Set(words)] }];
}

/** What was found, as shown in a message. */
function foundIn(node: YamlNode): string {
  switch (node.kind) {
    case 'text':
      return node.value === '' ? 'an empty text' : node.value.slice(0, 80);
    case 'map':
      return 'a group of keys';
    case 'list':
      return 'a list';
    case 'nothing':
      return 'nothing';
  }
}
