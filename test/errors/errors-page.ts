import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { severityOf } from '../../src/source/faults.js';
import type { Exhibit } from './exhibits.js';
import { codes, exhibits, isCode } from './exhibits.js';
import { words } from './words.js';

const opening = `# Faults

Every fault that the program can report, with the smallest study that has it and what to do. \`coop-co2 why CODE\` prints the same paragraph.
Each block is what the program prints about an exhibit in \`test/errors/\`; a test holds this page equal to them (\`UPDATE=1 npx vitest run test/errors\` writes it).
An error ends with exit code 2, and nothing is computed. A warning or a note does not stop the run; with \`check --strict\` it ends with exit code 1.
`;

/** The first fault of what is printed; how many there are and where to read more is the same everywhere. */
function firstFault({ folder }: Exhibit): string {
  return readFileSync(join(folder, 'expected.txt'), 'utf8').split('\n\n')[0] ?? '';
}

function others(exhibitsOfCode: readonly Exhibit[]): string {
  const names = exhibitsOfCode.slice(1).map(({ name }) => `[${name.split('/')[1] ?? name}](../test/errors/${name}/expected.txt)`);
  return names.length === 0 ? '' : `\nAlso: ${names.join(', ')}.\n`;
}

function section(code: string): string {
  if (!isCode(code)) return '';
  const own = exhibits.filter((exhibit) => exhibit.code === code);
  const [first] = own;
  const shown = first === undefined ? '' : `\n\`\`\`text\n${firstFault(first)}\n\`\`\`\n`;
  return `## ${code}\n\n${severityOf(code) === 'error' ? '' : `A ${severityOf(code)}. `}${words.faults[code].why}\n${shown}${others(own)}`;
}

/** The page docs/errors.md. */
export function errorsPage(): string {
  return [opening, ...codes.map(section)].join('\n');
}
