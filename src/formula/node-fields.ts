/** What is read of a node of mathjs; what a node lacks is empty, and no rule then fits it. */
export interface Fields {
  readonly type: string;
  readonly name: string;
  /** `add` of an OperatorNode; empty for a FunctionNode, whose `function` is a node. */
  readonly operator: string;
  readonly function: unknown;
  readonly args: readonly unknown[];
  readonly content: unknown;
  readonly implicit: boolean;
}

/** The fields of a node, each proved to be what it should be: the library's types promise more than the parser's answer is worth trusting. */
export function fieldsOf(node: unknown): Fields {
  const own: ReadonlyMap<string, unknown> = new Map(typeof node === 'object' && node !== null ? Object.entries(node) : []);
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const args = own.get('args');
  return {
    // the only field that stands on the prototype
    type: typeof node === 'object' && node !== null && 'type' in node ? text(node.type) : '',
    name: text(own.get('name')),
    operator: text(own.get('fn')),
    function: own.get('fn'),
    args: Array.isArray(args) ? args : [],
    content: own.get('content'),
    implicit: own.get('implicit') === true,
  };
}
