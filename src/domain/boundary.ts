/** Which emissions a total counts (docs/handbook/boundaries.md). */
export type Boundary = 'territorial' | 'gpc-basic' | 'life-cycle' | 'avoided';
