import type { Outcomes } from '../domain/outcomes.js';
import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';

/** A part and the file from which it comes. */
export interface NamedPart {
  readonly file: string;
  readonly outcomes: Outcomes;
}

/** All parts of one run as the run that one machine would have made; a part that is missing, there twice or of another run is a fault. */
export function joinedOutcomes(parts: readonly NamedPart[]): Outcome<Outcomes> {
  const [first] = parts;
  if (!first) throw new Error('no parts to join');
  const { settings, part } = first.outcomes;
  const found: Diagnostic[] = [];
  const byNumber = new Map<number, NamedPart>();
  for (const one of parts) {
    const { number, of } = one.outcomes.part;
    const difference = differenceBetween(first.outcomes, one.outcomes);
    const twin = byNumber.get(number);
    if (difference !== undefined)
      found.push(fault('part-refused', startOf(one.file), { file: one.file, problem: 'other-run', from: first.file, ...difference }));
    else if (twin) found.push(fault('part-refused', startOf(one.file), { file: one.file, problem: 'twice', twin: twin.file, number, of }));
    byNumber.set(number, one);
  }
  const numbers = Array.from({ length: part.of }, (_, i) => i + 1);
  const missing = numbers.filter((number) => !byNumber.has(number));
  if (found.length === 0 && missing.length > 0)
    found.push(
      fault('part-refused', startOf(first.file), { file: first.file, problem: 'missing', missing: missing.join(', '), of: part.of }),
    );
  if (found.length > 0) return { diagnostics: found };
  const rows = numbers.flatMap((number) => byNumber.get(number)?.outcomes.rows ?? []);
  return { value: { kind: 'outcomes', settings, part: { number: 1, of: 1 }, rows }, diagnostics: [] };
}

/** The first thing in which two parts are not of one run. */
function differenceBetween(
  a: Outcomes,
  b: Outcomes,
): { readonly what: string; readonly found: string; readonly expected: string } | undefined {
  const said = ({ settings, part }: Outcomes): Readonly<Record<string, string>> => ({
    study: settings.study,
    boundary: settings.boundary,
    gwp: settings.gwp,
    years: settings.years.join('-'),
    draws: settings.sampling ? Object.values(settings.sampling).join(', ') : 'none',
    municipalities: String(settings.municipalities),
    parts: String(part.of),
  });
  const [expected, found] = [said(a), said(b)];
  const what = Object.keys(expected).find((key) => expected[key] !== found[key]);
  return what === undefined ? undefined : { what, found: found[what] ?? '', expected: expected[what] ?? '' };
}
