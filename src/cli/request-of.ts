import type { Request } from '../domain/request.js';
import type { Options } from './commands/command.js';

/** The boundary and warming potentials in which municipalities report (GHG Protocol for Cities 2021), where a command does not ask for them. */
const usual = { boundary: 'gpc-basic', gwp: 'AR5-100' } as const;

/** Without --draws nothing is drawn; seed and sampling then mean nothing. */
function samplingOf({ draws, seed = 1, sampling = 'random' }: Options): Pick<Request, 'sampling'> {
  return draws === undefined ? {} : { sampling: { draws, seed, method: sampling } };
}

/** What was typed, as a request; `paths` are inside the study. */
export function requestOf(want: Request['want'], paths: readonly string[], options: Options): Request {
  return {
    want,
    paths,
    municipalities: options.municipality ?? [],
    ...(options.scenario === undefined ? {} : { scenario: options.scenario }),
    ...(options.year === undefined ? {} : { year: options.year }),
    boundary: options.boundary ?? usual.boundary,
    gwp: options.gwp ?? usual.gwp,
    ...(options.discount === undefined ? {} : { discount: options.discount }),
    set: options.set ?? [],
    ...samplingOf(options),
  };
}
