/** The part of mathjs that is used: text in, a tree of nodes out. Nothing of it ever evaluates. */
export interface ExpressionParser {
  readonly parse: (text: string) => unknown;
}

let loaded: Promise<ExpressionParser> | undefined;

/**
 * mathjs' parser, loaded when first asked for: importing it costs more than the rest of the program.
 * 15.2.0 or newer only: CVE-2026-40897 and CVE-2026-41139 ran JavaScript from expressions in 13.1.0 to 15.1.
 */
export function expressionParser(): Promise<ExpressionParser> {
  loaded ??= import('./mathjs-parser.js').then(({ parseExpression }) => ({ parse: parseExpression }));
  return loaded;
}
