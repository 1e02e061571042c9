/** Limits that no study comes near: they bound time and stack on files made to hurt (40,000 keys: under a second). */
export const yamlLimits = { depth: 64, keys: 10_000 } as const;
