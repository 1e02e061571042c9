/** Files of exhibits that are too large to be kept, or that git would not keep as they are; by the name of the exhibit. */
export const filesMade: Readonly<Record<string, () => ReadonlyMap<string, Buffer>>> = {
  'file-too-large': () => new Map([['scenarios/plan.yaml', Buffer.from(`# ${'x'.repeat(78)}\n`.repeat(25_000))]]),
  'too-many-keys': () => new Map([['scenarios/plan.yaml', Buffer.from(Array.from({ length: 10_001 }, (_, i) => `k${i}: x\n`).join(''))]]),
};
