/** How much of the notes of a comparison is shown; in `full` every list is complete. */
export type Detail = 'short' | 'full';
