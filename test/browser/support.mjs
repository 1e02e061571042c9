import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const program = join(root, 'bin/coop-co2.js');

/** A folder that is gone when the tests are. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'coop-co2-browser-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the program and gives what it wrote; another exit code than the one expected is an error. */
export function run(args, expected = 0) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== expected) throw new Error(`coop-co2 ${args.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
  return stdout;
}

/** A copy of the program's own study, to be changed. */
export function copyOfStudy(folder) {
  for (const part of ['data', 'scenarios']) cpSync(join(root, part), join(folder, part), { recursive: true });
  return folder;
}

/** The browser of Debian, offline; `COOP_CO2_CHROMIUM` names another. */
export function openBrowser() {
  const executablePath =
    process.env['COOP_CO2_CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, args });
}

export const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

/** A page with a file of ours, and all that it said, asked for or showed unasked. */
export async function openReport(browser, file, options = {}) {
  const context = await browser.newContext({ viewport: screens.desktop, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const heard = { requests: [], errors: [], dialogs: [] };
  page.on('request', (request) => heard.requests.push(request.url()));
  page.on('pageerror', (error) => heard.errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && heard.errors.push(message.text()));
  page.on('dialog', (dialog) => {
    heard.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const address = pathToFileURL(file).href;
  await page.goto(address);
  return { page, context, heard, address };
}
