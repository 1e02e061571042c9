import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const tests = fileURLToPath(new URL('../', import.meta.url));

/** Says at the end of `npm test` what was left out: the folders of tests that have packages of their own, with the command that runs each. */
export default function sayLeftOut(): () => void {
  return () => {
    const apart = readdirSync(tests).filter((name) => existsSync(`${tests}${name}/package.json`));
    const lines = apart.map((name) => {
      const { description } = JSON.parse(readFileSync(`${tests}${name}/package.json`, 'utf8')) as { readonly description: string };
      return `  npm ci --prefix test/${name} && npm test --prefix test/${name}   # ${description}`;
    });
    const long = '  npm run test:long   # tests that start the program many times, or compute the whole study again and again';
    process.stdout.write(
      `\nLeft out here, because they take long or need more than this project installs (.ci/run runs them):\n${[long, ...lines].join('\n')}\n`,
    );
  };
}
