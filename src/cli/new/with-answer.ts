import { hasError } from '../../source/diagnostic.js';
import { answered } from './ask.js';
import type { Desk } from './desk.js';
import { sayFaults } from './desk.js';
import type { DescribedMeasure } from './measure-answers.js';
import { faultsWith } from './written.js';

/**
 * The text of the file. Where the register warns of the measure and somebody can be asked, they see why, and may write what differs here:
 * the answer stands in the file, for the next reader.
 */
export async function withAnswer(
  desk: Desk,
  path: string,
  described: DescribedMeasure | undefined,
  write: (described: DescribedMeasure | undefined) => string,
): Promise<string> {
  const text = write(described);
  if (!described || !desk.dialogue.asks || described.measure.answered !== undefined) return text;
  const { diagnostics, texts } = await faultsWith(desk, new Map([[path, text]]), [path]);
  const { id } = described.measure;
  const warnings = diagnostics.filter(
    ({ code, at }) => (code === 'tried-and-unsuitable' || code === 'outside-observed') && at.file === path,
  );
  const start = text.indexOf(`${id}:`);
  const own = warnings.filter(({ at }) => at.start > start);
  if (hasError(diagnostics) || own.length === 0) return text;
  sayFaults(desk, own, texts);
  const answer = await answered(desk.dialogue, {
    option: 'answered',
    message: desk.words.questions.answered,
    optional: true,
  });
  return answer === undefined ? text : write({ ...described, measure: { ...described.measure, answered: answer } });
}
