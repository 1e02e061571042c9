// A thread of a long run (`run --workers`): loads its part of the bundle and waits for municipalities.
const { load } = require('./load.js');

/** @type {{ work: () => void }} */ (/** @type {unknown} */ (load(`${__dirname}/../dist/cli/worker.cjs`))).work();
