import type * as z from 'zod';

/** The keys that a schema knows at a path, in the order in which it names them: those of the object it has there. */
export function keysKnownAt(schema: z.core.$ZodType, path: readonly string[]): readonly string[] {
  const found = path.reduce<readonly z.core.$ZodType[]>(
    (schemas, step) => schemas.flatMap((each) => stepInto(each, step)),
    branchesOf(schema),
  );
  return found.flatMap((each) => {
    const def = definitionOf(each);
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
}

/** The keys under which a schema knows this key, anywhere: `from` stands under `change` and under `shift`. */
export function parentsOf(schema: z.core.$ZodType, key: string, parent?: string): readonly string[] {
  const found = branchesOf(schema).flatMap((each): readonly string[] => {
    const def = definitionOf(each);
    if (def.type === 'record') return parentsOf(def.valueType, key, parent);
    if (def.type === 'array') return parentsOf(def.element, key, parent);
    if (def.type !== 'object') return [];
    const own = parent !== undefined && Object.hasOwn(def.shape, key) ? [parent] : [];
    return [...own, ...Object.entries(def.shape).flatMap(([name, value]) => parentsOf(value, key, name))];
  });
  return [...new Set(found)];
}

/** A schema, or what stands behind `optional` and `union`. */
function branchesOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const def = definitionOf(schema);
  if (def.type === 'optional') return branchesOf(def.innerType);
  if (def.type === 'union') return def.options.flatMap(branchesOf);
  return [schema];
}

function stepInto(schema: z.core.$ZodType, step: string): readonly z.core.$ZodType[] {
  const def = definitionOf(schema);
  const next =
    def.type === 'object' ? def.shape[step] : def.type === 'record' ? def.valueType : def.type === 'array' ? def.element : undefined;
  return next ? branchesOf(next) : [];
}

type Definition =
  z.core.$ZodOptionalDef | z.core.$ZodUnionDef | z.core.$ZodObjectDef | z.core.$ZodRecordDef | z.core.$ZodArrayDef | z.core.$ZodStringDef;

function definitionOf(schema: z.core.$ZodType): Definition {
  return schema._zod.def as Definition;
}
