// Speaks with yaml-language-server, the engine of the YAML extension of VS Code, as an editor does: the Language Server Protocol over its standard streams.
import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const server = fileURLToPath(new URL('node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url));

/** An editor with the folder open; nothing is fetched from a network. */
export async function openEditor(folder) {
  const child = spawn(process.execPath, [server, '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map();
  const diagnostics = new Map();
  const watchers = [];
  let last = 0;
  const write = (message) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const ask = (method, params) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      write({ id: last, method, params });
    });
  child.stdout.on(
    'data',
    reader((message) => {
      if (message.method === undefined) {
        const { resolve, reject } = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.error) reject(new Error(message.error.message));
        else resolve(message.result);
      } else if (message.method === 'textDocument/publishDiagnostics') {
        diagnostics.set(message.params.uri, message.params.diagnostics);
        for (const watcher of watchers.splice(0)) watcher();
      } else if (message.method === 'workspace/configuration') {
        write({ id: message.id, result: message.params.items.map(({ section }) => settings[section] ?? null) });
      } else if (message.id !== undefined) write({ id: message.id, result: null });
    }),
  );
  const { capabilities } = await ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'study' }],
    capabilities: {
      workspace: { configuration: true },
      textDocument: { hover: { contentFormat: ['markdown'] }, completion: { completionItem: { documentationFormat: ['markdown'] } } },
    },
  });
  write({ method: 'initialized', params: {} });
  write({ method: 'workspace/didChangeConfiguration', params: { settings } });
  const positionOf = (text, at) => {
    const before = text.slice(0, at).split('\n');
    return { line: before.length - 1, character: before.at(-1).length };
  };
  return {
    capabilities,
    /** Opens a text as a file; the result asks about it. A place is the end of the first `mark` in the text. */
    open(path, text) {
      const textDocument = { uri: pathToFileURL(path).href };
      write({ method: 'textDocument/didOpen', params: { textDocument: { ...textDocument, languageId: 'yaml', version: 1, text } } });
      const place = (mark) => {
        const at = text.indexOf(mark);
        if (at === -1) throw new Error(`no ${mark} in the text`);
        return positionOf(text, at + mark.length);
      };
      return {
        async completion(mark) {
          const { items } = await ask('textDocument/completion', { textDocument, position: place(mark), context: { triggerKind: 1 } });
          return items;
        },
        async hover(mark) {
          const found = await ask('textDocument/hover', { textDocument, position: place(mark) });
          return found?.contents.value ?? '';
        },
        async faults() {
          while (!diagnostics.has(textDocument.uri)) await new Promise((resolve) => watchers.push(resolve));
          return diagnostics.get(textDocument.uri).map(({ message, range }) => {
            const lines = text.split('\n');
            const { start, end } = range;
            return {
              message,
              marked: start.line === end.line ? lines[start.line].slice(start.character, end.character) : lines[start.line],
            };
          });
        },
      };
    },
    close() {
      child.kill();
    },
  };
}

const settings = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false }, format: { enable: false } },
  '[yaml]': {},
  http: { proxy: '', proxyStrictSSL: false },
  editor: {},
  files: {},
};

/** Messages out of a stream of bytes: a header with their length, an empty line, JSON. */
function reader(take) {
  let rest = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, Math.max(end, 0)).toString())?.[1] ?? Number.NaN);
      if (end === -1 || rest.length < end + 4 + length) return;
      take(JSON.parse(rest.subarray(end + 4, end + 4 + length).toString()));
      rest = rest.subarray(end + 4 + length);
    }
  };
}
