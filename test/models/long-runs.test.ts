import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run as command } from '../../src/cli/commands/run.js';
import { root } from '../support/modules.js';

interface Job {
  readonly apiVersion: string;
  readonly kind: string;
  readonly spec: {
    readonly completionMode: string;
    readonly completions: number;
    readonly template: {
      readonly spec: {
        readonly containers: readonly {
          readonly image: string;
          readonly args: readonly string[];
          readonly volumeMounts: readonly { readonly name: string }[];
        }[];
        readonly volumes: readonly { readonly name: string }[];
      };
    };
  };
}

const folder = `${root}docs/handbook/long-runs`;
const textOf = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');
const job = parse(textOf('job.kubernetes.yaml')) as Job;
const { containers, volumes } = job.spec.template.spec;

/** The options that a script gives to `coop-co2 run`. */
function optionsIn(script: string): readonly string[] {
  const [, typed = ''] = /coop-co2 run (.*)/.exec(script) ?? [];
  return [...typed.matchAll(/--([a-z-]+)/g)].map(([, name = '']) => name);
}

describe('the job for Kubernetes', () => {
  test('is an indexed job with as many parts as it says', () => {
    expect([job.apiVersion, job.kind, job.spec.completionMode]).toEqual(['batch/v1', 'Job', 'Indexed']);
    for (const { args } of containers) expect(args.join('\n')).toContain(`$part/${job.spec.completions}"`);
  });

  test('mounts volumes that it names, and runs an image that the Dockerfile makes', () => {
    const names = volumes.map(({ name }) => name);
    for (const { volumeMounts } of containers) for (const { name } of volumeMounts) expect(names).toContain(name);
    for (const { image } of containers) expect(textOf('Dockerfile')).toContain(`-t ${image} `);
  });
});

test.each(['job.kubernetes.yaml', 'array.slurm'])('%s gives options that `run` has', (name) => {
  const options = optionsIn(textOf(name));
  expect(options.length).toBeGreaterThanOrEqual(4);
  for (const option of options) expect(command.options).toContain(option);
});

test('the page names files that are there', () => {
  const page = readFileSync(`${root}docs/handbook/long-runs.md`, 'utf8');
  const named = [...page.matchAll(/\(long-runs\/([^)]+)\)/g)].map(([, name = '']) => name);
  expect(named).toContain('Dockerfile');
  for (const name of named) expect(existsSync(`${folder}/${name}`)).toBe(true);
});
