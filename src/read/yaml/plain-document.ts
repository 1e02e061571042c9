import type { YamlNode } from './node.js';

export function plainDocument(_file: string, _text: string): YamlNode | undefined {
  return undefined;
}
