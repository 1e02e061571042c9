/**
 * Makes shares sum to 1 again after some of them were drawn: what was drawn stays, and the others keep their proportion in what is left. Where nothing
 * is left for them, or all were drawn, all are scaled. `value` and `put` reach the shares by their place in the whole.
 */
export function closeToOne(
  count: number,
  isDrawn: (i: number) => boolean,
  value: (i: number) => number,
  put: (i: number, value: number) => void,
): void {
  let drawn = 0;
  let others = 0;
  for (let i = 0; i < count; i++) {
    if (isDrawn(i)) drawn += value(i);
    else others += value(i);
  }
  if (others > 0 && drawn <= 1) {
    const by = (1 - drawn) / others;
    for (let i = 0; i < count; i++) if (!isDrawn(i)) put(i, value(i) * by);
    return;
  }
  const by = 1 / (drawn + others);
  for (let i = 0; i < count; i++) put(i, value(i) * by);
}
