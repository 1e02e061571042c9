import { closest, distance } from 'fastest-levenshtein';

/**
 * The known name nearest to a misspelt one, or nothing when none is near.
 * Letters count alike in either case (`kwh` is near `kWh`); up to a third of the letters may differ, or two that stand side by side be exchanged.
 * Of a name of two letters every other one is a third away, so only its case may differ.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const candidates = [...known];
  if (candidates.length === 0) return undefined;
  const folded = candidates.map((candidate) => candidate.toLowerCase());
  const own = name.toLowerCase();
  const best = closest(own, folded);
  const allowed = own.length < 3 ? 0 : Math.max(1, Math.floor(own.length / 3));
  if (distance(own, best) <= allowed) return candidates[folded.indexOf(best)];
  return candidates[folded.findIndex((candidate) => isExchanged(own, candidate))];
}

/** `onwer` and `owner`. */
function isExchanged(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3) return false;
  const first = [...a].findIndex((letter, i) => letter !== b[i]);
  return first !== -1 && a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}
