import type { ShellWords } from '../present/catalogue/shell-catalogue.js';
import { standardError, write } from './output.js';

/** How often the line is drawn again, in milliseconds: often enough to see that it moves, seldom enough to cost nothing. */
const pace = 200;

const clearLine = '\r\u001b[K';

export interface Progress {
  readonly show: (done: number, of: number) => void;
  readonly clear: () => void;
}

/** One line on standard error that says how far a long run has come; nothing where standard error is no terminal. */
export function progressLine(words: Pick<ShellWords, 'progress'>): Progress {
  if (!process.stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  const start = Date.now();
  let shown = start;
  return {
    show: (done, of) => {
      const now = Date.now();
      if (now - shown < pace) return;
      shown = now;
      const perMinute = (done * 60_000) / (now - start);
      write(standardError, `${clearLine}${words.progress(done, of, Math.round(perMinute), Math.ceil(((of - done) * 60) / perMinute))}`);
    },
    clear: () => {
      if (shown > start) write(standardError, clearLine);
    },
  };
}
