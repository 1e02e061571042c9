#!/usr/bin/env node
// Loads the bundle and lets it set process.exitCode; an exception that reaches Node here is a bug of ours (exit 3 is main's work).
// CommonJS (bin/package.json), because the loader of ES modules alone takes a tenth of the time of a bare Node.
const { load } = require('./load.js');

void load(`${__dirname}/../dist/cli/main.cjs`).main(process.argv.slice(2));
