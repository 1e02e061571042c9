import type { Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import { startOf } from '../source/span.js';
import type { TriedMeasure } from '../domain/experience.js';
import type { FoundRecord, RegisterSearch } from '../domain/experience-findings.js';
import type { RegisterQuestion } from '../domain/request.js';
import type { CheckedStudy } from '../domain/study.js';

/** The records of the register that have all of the words and the kind, country and verdict asked for; in the order of the register. */
export function registerSearch({ experience }: CheckedStudy, question: RegisterQuestion): Outcome<RegisterSearch> {
  const { measureKind, country, verdict } = question;
  const kinds = [...experience.kinds.keys()].filter((kind) => isOfKind(kind, measureKind));
  if (measureKind !== undefined && kinds.length === 0) return { diagnostics: [unknownKind(measureKind, [...experience.kinds.keys()])] };
  const wanted = question.words.map((word) => foldings(word));
  const records = experience.records.filter((record) => {
    const text = foldings(textOf(record, experience.kinds.get(record.kind)?.en));
    return (
      kinds.includes(record.kind) &&
      (verdict === undefined || record.verdict === verdict) &&
      (country === undefined || record.country.toLowerCase().split('/').includes(country.toLowerCase())) &&
      wanted.every((word) => word.some((folded) => text.some((one) => one.includes(folded))))
    );
  });
  const found = records.map(({ at: _, ...record }): FoundRecord => ({
    ...record,
    kindLabel: experience.kinds.get(record.kind) ?? {},
    observed: experience.effects
      .filter((effect) => effect.record === record.id)
      .map(({ effect, value, unit, place, note }) => ({ effect, value, unit, place, ...(note === undefined ? {} : { note }) })),
  }));
  return { value: { kind: 'register', records: found, of: experience.records.length, kinds: experience.kinds }, diagnostics: [] };
}

/** `transport/park-and-ride`, `park-and-ride` or `transport`. */
function isOfKind(kind: string, asked: string | undefined): boolean {
  return asked === undefined || kind === asked || kind.endsWith(`/${asked}`) || kind.startsWith(`${asked}/`);
}

function unknownKind(kind: string, known: readonly string[]): ReturnType<typeof fault> {
  const near = nearest(kind, [...known, ...known.map((one) => one.slice(one.indexOf('/') + 1))]);
  return fault('unknown-measure-kind', startOf('command line'), { kind, ...(near === undefined ? {} : { nearest: near }) });
}

function textOf({ id, kind, title, place, tags, conditions, lesson, gist }: TriedMeasure, label: string | undefined): string {
  return [id, kind, label ?? '', title, place, ...tags, conditions, lesson, gist].join('\n');
}

/** A text as people type it: with its letters, with oe for ø, and with o for ø. */
function foldings(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const long = lower.replace(/[øö]/g, 'oe').replace(/å/g, 'aa').replace(/[äæ]/g, 'ae');
  const short = lower
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  return [...new Set([lower, long, short])];
}
