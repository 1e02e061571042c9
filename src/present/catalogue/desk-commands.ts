/** Commands of the planner's desk; their words stand apart from the others, in `desk-commands.ts` of each language. */
export type DeskCommand = 'new' | 'new scenario' | 'new measure' | 'new municipality' | 'watch' | 'quality' | 'schema' | 'completion';

/** Options that only they have. Some are called on the command line as another command's option is, and mean something else: `new-title` is `--title`. */
export const deskOptionNames = [
  'summary',
  'new-id',
  'new-title',
  'new-municipality',
  'new-kind',
  'new-source',
  'new-country',
  'years',
  'extends',
  'measure',
  'measure-title',
  'lever',
  'how',
  'amount',
  'range',
  'first',
  'full',
  'taken-from',
  'note',
  'answered',
  'name',
  'code',
  'region',
] as const;
export type DeskOption = (typeof deskOptionNames)[number];
