import { closest, distance } from 'fastest-levenshtein';

/**
 * The known name nearest to a misspelt one, or nothing when none is near.
 * Letters count alike in either case (`kwh` is near `kWh`); up to a third of the letters may differ.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const candidates = [...known];
  if (candidates.length === 0) return undefined;
  const folded = candidates.map((candidate) => candidate.toLowerCase());
  const best = closest(name.toLowerCase(), folded);
  const allowed = Math.max(1, Math.floor(name.length / 3));
  return distance(name.toLowerCase(), best) <= allowed ? candidates[folded.indexOf(best)] : undefined;
}
