import { measureLines } from '../../present/new-scenario.js';
import { measureAdded } from '../../read/measure-added.js';
import type { Options } from '../commands/command.js';
import type { ExitCode } from '../exit-code.js';
import { exitCode } from '../exit-code.js';
import { pathsInside } from '../study.js';
import { sayLine } from '../voice.js';
import { atTheDesk, refused, sayFaults, standsInTheWay } from './desk.js';
import { measureAnswers } from './measure-answers.js';
import { pathShown, writingOf } from './new-scenario.js';
import { withAnswer } from './with-answer.js';
import { writtenWhenRight } from './written.js';

/** The way of `new measure`: one more measure in a scenario file, in which nothing else moves. */
export function newMeasure(typed: string, options: Options): Promise<ExitCode> {
  return atTheDesk(options, async (desk) => {
    const { words, study, opened } = desk;
    const { paths, diagnostics } = pathsInside(opened, [typed]);
    if (diagnostics.length > 0) {
      sayFaults(desk, diagnostics, opened.texts);
      return exitCode.faulty;
    }
    const [path = ''] = paths;
    const scenario = study.scenarios.find(({ file }) => file === path);
    const before = opened.texts.get(path);
    if (!scenario || before === undefined) return refused(words.problems.noScenario(typed));
    const place = measureAdded(path, before, '', []);
    if ('refusal' in place)
      return refused(place.refusal === 'in-braces' ? words.problems.inBraces(path) : words.problems.noScenario(typed));
    const [municipality = ''] = scenario.municipalities;
    const years = [scenario.years.first, scenario.years.last] as const;
    const described = await measureAnswers(desk, { municipality, years, taken: scenario.measures.map(({ id }) => id) });
    const open = standsInTheWay(desk);
    if (open !== undefined || !described) return refused(open ?? words.problems.needed);
    const text = await withAnswer(desk, path, described, (one) => {
      const { measure, remarks } = one ?? described;
      const added = measureAdded(path, before, measure.id, measureLines(measure, writingOf(desk, remarks, path), words.file));
      return 'text' in added ? added.text : before;
    });
    const outcome = await writtenWhenRight(desk, path, text);
    if (outcome === exitCode.fine) sayLine(words.next(`coop-co2 compare ${pathShown(desk, path)}`));
    return outcome;
  });
}
