import type { ScenarioDocument } from '../domain/documents.js';
import type { ProjectDocument, TargetDocument } from '../domain/promises.js';
import type { Located } from '../source/span.js';
import { labelOf, maybeLabel } from './label.js';
import { measureDocument } from './measure-document.js';
import type { PlacedMap } from './schemas/placed.js';
import { entriesOf, field, given, itemsOf, located, maybe, word } from './schemas/placed.js';
import type { ScenarioShape } from './schemas/scenario.js';

/** A scenario file whose shape has been checked, as a document. */
export function scenarioDocument(file: string, root: PlacedMap<ScenarioShape>): ScenarioDocument {
  const project = maybe(root, 'project');
  return {
    file,
    at: root.at,
    scenario: located(field(root, 'scenario')),
    title: labelOf(field(root, 'title')),
    municipalities: municipalitiesOf(root),
    measures: entriesOf(maybe(root, 'measures')).map(measureDocument),
    targets: targetsOf(root),
    ...given({
      extends: word(root, 'extends'),
      years: word(root, 'years'),
      project: project && projectDocument(project),
      note: maybeLabel(maybe(root, 'note')),
    }),
  };
}

function municipalitiesOf(root: PlacedMap<ScenarioShape>): readonly Located<string>[] {
  const one = word(root, 'municipality');
  return one ? [one] : itemsOf(maybe(root, 'municipalities')).map(located);
}

type TargetShape = Exclude<NonNullable<ScenarioShape['target']>, readonly unknown[]>;

function targetsOf(root: PlacedMap<ScenarioShape>): readonly TargetDocument[] {
  const target = maybe(root, 'target');
  if (target === undefined) return [];
  return target.kind === 'list' ? itemsOf(target).map(targetDocument) : [targetDocument(target)];
}

function targetDocument(target: PlacedMap<TargetShape>): TargetDocument {
  return {
    at: target.at,
    by: located(field(target, 'by')),
    boundary: located(field(target, 'boundary')),
    sectors: itemsOf(maybe(target, 'sectors')).map(located),
    ...given({
      reduce: word(target, 'reduce'),
      reach: word(target, 'reach'),
      against: word(target, 'against'),
      base: word(target, 'base'),
      source: word(target, 'source'),
    }),
  };
}

function projectDocument(project: PlacedMap<NonNullable<ScenarioShape['project']>>): ProjectDocument {
  return {
    at: project.at,
    lead: located(field(project, 'lead')),
    partners: itemsOf(field(project, 'partners')).map(located),
    period: located(field(project, 'period')),
    budget: located(field(project, 'budget')),
    ...given({ grant: word(project, 'grant') }),
  };
}
