import { groupBy } from '../source/group.js';
import { membersOf } from '../domain/cells.js';
import type { Context, TriedMeasure } from '../domain/experience.js';
import type { CheckedMeasure, CheckedStudy } from '../domain/study.js';

/**
 * The tags that a record shares with a measure in a municipality; nothing when the conditions differ.
 * They differ when the record has tags of an aspect (size, mode …), it is known what holds here, and none of those tags does (docs/handbook/experience.md).
 * What nobody has said of a municipality or a measure counts as alike: a warning too many is better than one too few.
 */
export function alikeness(
  record: TriedMeasure,
  measure: CheckedMeasure,
  municipality: string,
  study: CheckedStudy,
): readonly string[] | undefined {
  const shared: string[] = [];
  for (const contexts of groupBy(study.experience.contexts, ({ aspect }) => aspect).values()) {
    const wanted = record.tags.filter((tag) => contexts.some((context) => context.tag === tag));
    const here = tagsHere(contexts, measure, municipality, study);
    if (wanted.length === 0 || here === undefined) continue;
    const holding = wanted.filter((tag) => here.has(tag));
    if (holding.length === 0) return undefined;
    shared.push(...holding);
  }
  return shared;
}

/** The tags of one aspect that hold here; nothing when it is not known. */
function tagsHere(
  contexts: readonly Context[],
  measure: CheckedMeasure,
  municipality: string,
  study: CheckedStudy,
): ReadonlySet<string> | undefined {
  const chain = study.municipalities.get(municipality)?.chain ?? [];
  const ofMunicipality = contexts.filter(({ where, of }) => where === 'municipality' && chain.includes(of));
  const grown = membersGrown(measure, municipality, study);
  const ofShift = contexts.filter(({ where, of }) => where === 'shift-to' && grown.has(of));
  const isKnown = ofMunicipality.length > 0 || (grown.size > 0 && contexts.some(({ where }) => where === 'shift-to'));
  return isKnown ? new Set([...ofMunicipality, ...ofShift].map(({ tag }) => tag)) : undefined;
}

/** The members that the shifts of a measure make grow. */
function membersGrown(measure: CheckedMeasure, municipality: string, study: CheckedStudy): ReadonlySet<string> {
  return new Set(
    (measure.edits.get(municipality) ?? []).flatMap(({ quantity, shift }) => {
      const by = study.quantities[quantity]?.by ?? [];
      return shift ? membersOf(shift.to, by, study.dimensions) : [];
    }),
  );
}
