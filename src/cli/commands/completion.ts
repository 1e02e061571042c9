import type { Command } from './command.js';

export const completion: Command = {
  name: 'completion',
  group: 'lookup',
  argument: '<shell>',
  options: [],
  formats: [],
  run: async ([shell = ''], options) => {
    const { completionScript } = await import('../completion/script.js');
    return completionScript(shell, options);
  },
};
