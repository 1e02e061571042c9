import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { copyOfStudy, openBrowser, openReport, run, scratch, screens } from './support.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = scratch();
const reports = join(folder, 'reports');
const reportOf = (path) => join(reports, path, 'report.html');
const pages = {
  municipality: reportOf('municipalities/koege'),
  scenario: reportOf('scenarios/koege-waste-package'),
  joint: reportOf('joint'),
  baseline: reportOf('scenarios/koege-current-policy'),
  index: join(reports, 'index.html'),
};
let browser;

before(async () => {
  run(['report', '--output', reports, '--format', 'html']);
  browser = await openBrowser();
});
after(() => browser?.close());

/** What axe finds on the page as it stands. */
async function violationsOn(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`)
        .slice(0, 3)
        .join(' | ')}`,
  );
}

const opened = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((one) => one.setAttribute('open', '')));
const isTooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

for (const [name, file] of Object.entries(pages))
  describe(`the page of the ${name}`, () => {
    for (const [screen, viewport] of Object.entries(screens))
      test(`on a ${screen}: nothing for axe to find, nothing asked of a network, no wider than the screen`, async () => {
        const { page, context, heard, address } = await openReport(browser, file, { viewport });
        assert.deepEqual(await violationsOn(page), []);
        await opened(page);
        assert.deepEqual(await violationsOn(page), []);
        assert.equal(await isTooWide(page), false);
        assert.deepEqual(heard, { requests: [address], errors: [], dialogs: [] });
        await context.close();
      });

    test('without a script it is read as it is', async () => {
      const { page, context, heard, address } = await openReport(browser, file, { javaScriptEnabled: false });
      assert.ok((await page.locator('main').first().innerText()).length > 500 || name === 'index');
      assert.equal(await page.locator('[data-tools]:visible').count(), 0);
      assert.equal(await page.locator('[data-what-if]:visible').count(), 0);
      assert.deepEqual(heard.requests, [address]);
      await context.close();
    });
  });

test('on paper: A4 pages, the charts whole, the choices left out', async () => {
  const { page, context } = await openReport(browser, pages.scenario);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.tools:visible').count(), 0);
  assert.equal(await page.locator('.what-if:visible').count(), 0);
  assert.ok((await page.locator('figure svg:visible').count()) > 3);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.equal(pdf.subarray(0, 5).toString('latin1'), '%PDF-');
  const sizes = pdf.toString('latin1').match(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g) ?? [];
  assert.ok(sizes.length > 0 && sizes.every((size) => /59[45]\S* 84[12]/.test(size)), sizes.join());
  await context.close();
});

test('another boundary and year show what the command computes for them', async () => {
  const { page, context, heard } = await openReport(browser, pages.municipality);
  await page.getByLabel('Boundary').first().selectOption('life-cycle');
  await page.getByLabel('Year').first().selectOption('2040');
  const shown = await page
    .locator('[data-view="ranking"] tbody tr')
    .evaluateAll((rows) => rows.map((row) => [row.cells[1].textContent, row.cells[3].textContent]));
  const text = run(['compare', '--municipality', 'koege', '--boundary', 'life-cycle', '--year', '2040', '--format', 'markdown']);
  const [, table] = text.split('### Measures, each alone');
  const told = table
    .trim()
    .split('\n')
    .slice(2)
    .filter((line, i, lines) => lines.slice(0, i + 1).every((one) => one.startsWith('|')))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('\\', '')));
  assert.ok(told.length > 20);
  assert.deepEqual(
    shown.map(([, tonnes]) => tonnes),
    told.map((cells) => cells[4]),
  );
  await page.getByRole('button', { name: 'As computed' }).first().click();
  assert.equal(await page.locator('[data-view="ranking"] figure').count(), 1);
  assert.deepEqual(heard.errors, []);
  await context.close();
});

test('in another language the page says the same, and its own script finds no fault', async () => {
  const { page, context, heard } = await openReport(browser, pages.scenario);
  const figures = await page.locator('#page-en [data-view] figure').count();
  await page.getByLabel('Language').selectOption('da');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'da');
  assert.equal(await page.locator('#page-en').isVisible(), false);
  assert.equal(await page.locator('#page-da [data-view] figure').count(), figures);
  assert.ok((await page.locator('#page-da ul.sources li').count()) > 5);
  assert.deepEqual(await violationsOn(page), []);
  assert.deepEqual(heard.errors, []);
  await context.close();
});

test('tables are sorted and filtered', async () => {
  const { page, context } = await openReport(browser, pages.municipality);
  await page
    .locator('[data-view="ranking"] details')
    .first()
    .evaluate((one) => one.setAttribute('open', ''));
  const table = page.locator('[data-view="ranking"] table').first();
  const column = (index) =>
    table.locator('tbody tr:visible').evaluateAll((rows, at) => rows.map((row) => row.cells[at].textContent), index);
  const numbers = async () => (await column(3)).map((text) => Number(text.replaceAll(',', '')));
  await table.getByRole('button', { name: 'saved, t' }).click();
  const falling = await numbers();
  assert.deepEqual(
    falling,
    [...falling].sort((a, b) => b - a),
  );
  await table.getByRole('button', { name: 'saved, t' }).click();
  const rising = await numbers();
  assert.deepEqual(
    rising,
    [...rising].sort((a, b) => a - b),
  );
  await page.locator('[data-view="ranking"]').getByRole('searchbox').fill('plastic');
  const left = await column(1);
  assert.ok(left.length > 0 && left.every((text) => /plastic/i.test(text)));
  await context.close();
});

/** Moves every lever of the page by some steps and gives what it then says, with the file that it saves. */
async function changed(page, steps) {
  const sliders = page.locator('.what-if input[type="range"]:visible');
  const count = await sliders.count();
  for (let i = 0; i < count; i++)
    await sliders.nth(i).evaluate(
      (slider, by) => {
        slider.valueAsNumber += by * Number(slider.step);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      },
      steps[i % steps.length],
    );
  const value = async (id) => Number(await page.locator(`[data-outcome="${id}"]:visible`).getAttribute('data-value'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a scenario file' }).click(),
  ]);
  return { reduction: await value('reduction'), cumulative: await value('cumulative'), file: download };
}

for (const [id, place] of [
  ['koege-waste-package', 'koege'],
  ['koege-transport-package', 'koege'],
  ['kristianstad-bus-biogas', 'kristianstad'],
])
  test(`what a reader moves in ${id} is what the command computes from the saved file`, async () => {
    const { page, context, heard } = await openReport(browser, reportOf(`scenarios/${id}`));
    assert.equal(await page.locator('.what-if .mark:visible').count(), 0);
    const { reduction, cumulative, file } = await changed(page, [3, -2, 5, -4]);
    assert.equal(await page.locator('.what-if .mark:visible').count(), 1, 'the numbers are marked as those of the reader');
    const study = copyOfStudy(scratch());
    const path = join(study, 'scenarios', place, file.suggestedFilename());
    writeFileSync(path, readFileSync(await file.path(), 'utf8'));
    run(['check', '--study', study]);
    const result = JSON.parse(run(['compare', path, '--study', study, '--format', 'json']));
    const row = result.rows.find((one) => one.measure === null && one.municipality === place);
    assert.notEqual(reduction, JSON.parse(run(['compare', `scenarios/${place}/${id}.yaml`, '--format', 'json'])).rows[0].reduction.central);
    assert.ok(Math.abs(row.reduction.central - reduction) <= 1e-12 * Math.abs(reduction), `${row.reduction.central} and ${reduction}`);
    assert.ok(Math.abs(row.cumulative.central - cumulative) <= 1e-12 * Math.abs(cumulative));
    assert.deepEqual(heard.errors, []);
    await page.getByRole('button', { name: 'Back to the files' }).click();
    assert.equal(await page.locator('.what-if .mark:visible').count(), 0);
    await context.close();
  });

test('how long a move takes in the municipality with the most measures (told, not judged)', async (context_) => {
  const { page, context } = await openReport(browser, pages.municipality);
  const took = await page.evaluate(() => {
    const slider = document.querySelector('.what-if input[type="range"]');
    const times = [];
    for (let i = 0; i < 40; i++) {
      slider.valueAsNumber = Number(slider.min) + ((Number(slider.max) - Number(slider.min)) * (i % 20)) / 20;
      const begun = performance.now();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      times.push(performance.now() - begun);
    }
    return times.sort((a, b) => a - b);
  });
  context_.diagnostic(`a move took ${took[20].toFixed(1)} ms in the middle and ${took[38].toFixed(1)} ms at most of 40`);
  assert.equal(took.length, 40);
  await context.close();
});

test('a hostile study shows its text and does nothing', async () => {
  const study = copyOfStudy(join(scratch(), 'study'));
  const evil = '</script><img src=x onerror=alert(1)><script>alert(2)</script>" onload="alert(3)';
  const path = join(study, 'scenarios/koege/koege-plastic-sorting.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/^title: .*$/m, `title: { en: ${JSON.stringify(evil)} }\nnote: { en: ${JSON.stringify(evil)} }`));
  const sources = join(study, 'data/sources.csv');
  const [head, ...rows] = readFileSync(sources, 'utf8').split('\n');
  const address = head.split(',').indexOf('address');
  assert.ok(address > 0);
  writeFileSync(sources, [head, ...rows].join('\n').replace(/https:\/\/[^,"\n]+/g, 'javascript:alert(4)'));
  const out = join(scratch(), 'reports');
  run(['report', path, '--study', study, '--output', out, '--format', 'html,markdown']);
  const { page, context, heard, address: own } = await openReport(browser, join(out, 'scenarios/koege-plastic-sorting/report.html'));
  assert.equal(await page.locator('h1').first().innerText(), evil);
  assert.equal(await page.locator('img').count(), 0);
  assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
  assert.deepEqual(heard, { requests: [own], errors: [], dialogs: [] });
  await context.close();
});

test('every report says who may run what: nothing but its own script and style', () => {
  mkdirSync(folder, { recursive: true });
  const found = readdirSync(reports, { recursive: true }).filter((path) => path.endsWith('.html'));
  assert.ok(found.length > 30);
  for (const path of found) {
    const text = readFileSync(join(reports, path), 'utf8');
    assert.match(text, /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/);
    assert.doesNotMatch(text, / (on[a-z]+|style)="/);
  }
});
