#!/usr/bin/env node
// Loads the bundle and lets it set process.exitCode; an exception that reaches Node here is a bug of ours (exit 3 is main's work).
import { load } from './load.js';

const { main } = load(new URL('../dist/cli/main.cjs', import.meta.url));
await main(process.argv.slice(2));
