import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { severityOf } from '../../src/source/faults.js';
import { root } from '../support/world.js';
import { codes, exhibits, isCode } from './exhibits.js';
import { onDisk } from './on-disk.js';
import { filesOf, shownInMemory } from './shown.js';
import { otherWords, words as english } from './words.js';

/** `UPDATE=1 npx vitest run test/errors` writes the pages, for review with git diff. */
const updates = process.env['UPDATE'] !== undefined;

const pages = {
  da: {
    file: 'docs/fejl.md',
    opening: `# Fejl

Alle fejl, som programmet kan melde, med det mindste studie, der har dem, og hvad man gør ved dem. \`coop-co2 why KODE --lang da\` viser det samme afsnit.
Siden er lavet af udstillingen i \`test/errors/\` (\`UPDATE=1 npx vitest run test/errors\` skriver den); på engelsk: \`errors.md\`.
En fejl giver afslutningskode 2, og intet beregnes. En advarsel eller bemærkning stopper ikke kørslen; med \`check --strict\` giver den afslutningskode 1.
`,
    mild: { warning: 'En advarsel. ', note: 'En bemærkning. ', error: '' },
  },
  sv: {
    file: 'docs/fel.md',
    opening: `# Fel

Alla fel som programmet kan rapportera, med den minsta studie som har dem och vad man gör åt dem. \`coop-co2 why KOD --lang sv\` visar samma stycke.
Sidan är gjord av utställningen i \`test/errors/\` (\`UPDATE=1 npx vitest run test/errors\` skriver den); på engelska: \`errors.md\`.
Ett fel ger avslutningskod 2, och inget beräknas. En varning eller anmärkning stoppar inte körningen; med \`check --strict\` ger den avslutningskod 1.
`,
    mild: { warning: 'En varning. ', note: 'En anmärkning. ', error: '' },
  },
} as const;

const inMemory = exhibits.filter(({ name }) => onDisk[name] === undefined);

/** The whole gallery in two languages, on a machine that may be busy. */
const patience = 120_000;

describe.each(otherWords.map((words) => [words.language, words] as const))('%s', (language, words) => {
  test('no fault says in English what it says', async () => {
    for (const { name, command, ...exhibit } of inMemory) {
      const files = filesOf({ name, command, ...exhibit });
      const [own, other] = [await shownInMemory(files, command, words), await shownInMemory(files, command, english)];
      for (const [i, { message, help }] of own.faults.entries()) {
        expect(message, name).not.toBe(other.faults[i]?.message);
        if (help !== undefined) expect(help, name).not.toBe(other.faults[i]?.help);
      }
    }
  }, patience);

  test('every paragraph is written in it', () => {
    for (const code of codes) if (isCode(code)) expect(words.faults[code].why.split(/[.?:](?: |$)/).length, code).toBeGreaterThan(2);
  });

  if (language === 'en') return;
  const { file, opening, mild } = pages[language];
  test(`${file} is made of the gallery`, async () => {
    const sections = await Promise.all(
      codes.filter(isCode).map(async (code) => {
        const first = inMemory.find((exhibit) => exhibit.code === code);
        const text = first === undefined ? '' : (await shownInMemory(filesOf(first), first.command, words)).text;
        const block = text === '' ? '' : `\n\`\`\`text\n${text.split('\n\n')[0] ?? ''}\n\`\`\`\n`;
        return `## ${code}\n\n${mild[severityOf(code)]}${words.faults[code].why}\n${block}`;
      }),
    );
    const page = [opening, ...sections].join('\n');
    const path = join(root, file);
    if (updates) writeFileSync(path, page);
    else expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(page);
  }, patience);
});
