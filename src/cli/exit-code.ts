/** What the process says to whoever started it; the help lists them. */
export const exitCode = { fine: 0, missed: 1, faulty: 2, bug: 3, refused: 4, interrupted: 130 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
