import { create, parseDependencies } from 'mathjs/number';

// A file of its own, loaded on demand: from `import('mathjs/number')` the bundler would take all of mathjs, here it takes the parser alone.
if (!parseDependencies) throw new Error('mathjs brings no parser');
const { parse } = create({ parseDependencies });
if (!parse) throw new Error('mathjs brings no parser');

/** Text to a tree of mathjs' nodes; throws its `SyntaxError` on what it cannot read. */
export const parseExpression = (text: string): unknown => parse(text);
