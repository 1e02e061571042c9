import type { Diagnostic } from '../../source/diagnostic.js';
import { composedDocument } from './composed-document.js';
import type { YamlNode } from './node.js';
import { plainDocument } from './plain-document.js';

/** The tree of one file, absent where the text is not YAML enough to be looked at further; and all that is wrong with its YAML. */
export interface YamlReading {
  readonly root?: YamlNode;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one YAML 1.2 file. `text` is without byte order mark and control characters (`textFaults`).
 * The plain part of YAML is read directly, five to ten times faster; whatever it does not know, and every fault, goes through the package `yaml`.
 */
export function readYaml(file: string, text: string): YamlReading {
  const plain = plainDocument(file, text);
  return plain ? { root: plain, diagnostics: [] } : composedDocument(file, text);
}
