// Opens reports in a real browser. REPORTS is the folder with vi.html, en.html and hostile.html; CHROMIUM the browser, if it is elsewhere.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { open } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = process.env.REPORTS;
const pages = ['vi', 'en', 'hostile'];
const widths = [390, 1440];
let browser;

before(async () => { browser = await open(); });
after(async () => { await browser.close(); });

async function visit(name, width, options = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true, ...options });
  const page = await context.newPage();
  const told = [];
  const requests = [];
  page.on('console', message => told.push(message.text()));
  page.on('pageerror', error => told.push(String(error)));
  page.on('dialog', dialog => { told.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', request => requests.push(request.url()));
  const url = pathToFileURL(path.join(folder, `${name}.html`)).href;
  await page.goto(url);
  return { context, page, told, requests, url };
}

for (const name of pages) {
  for (const width of widths) {
    test(`${name} at ${width} px asks for nothing, says nothing and does not scroll sideways`, async () => {
      const { context, page, told, requests, url } = await visit(name, width);
      const [scrolled, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.deepEqual(requests, [url]);
      assert.deepEqual(told, []);
      assert.equal(scrolled, shown);
      await context.close();
    });

    test(`${name} at ${width} px has nothing that axe finds fault with`, async () => {
      // The page's own policy would not let axe in.
      const { context, page } = await visit(name, width, { bypassCSP: true });
      await page.evaluate(axe);
      const result = await page.evaluate(() => globalThis.axe.run());
      assert.deepEqual(result.violations.map(violation => `${violation.id}: ${violation.nodes[0].html.slice(0, 200)}`), []);
      assert.ok(result.passes.length > 20, 'axe has looked at the page');
      await context.close();
    });
  }
}

// What is lost in sorting and searching would be lost silently: rows are compared with what was there before.
test('rankings are sorted and searched', async () => {
  const { context, page, told } = await visit('vi', 1440);
  const box = page.getByRole('searchbox').first();
  const table = page.locator('table.sortable', { has: page.locator('tbody tr:nth-child(8)') }).first();
  const names = () => table.locator('tbody').first().locator('tr:visible th').allInnerTexts();
  const totals = async () => (await table.locator('tbody').first().locator('tr:visible td:nth-of-type(2)').allInnerTexts())
    .map(text => Number(text.replace(',', '.')));
  const ranked = await names();

  await table.locator('thead button').nth(1).click();
  const byName = await names();
  assert.notDeepEqual(byName, ranked);
  assert.deepEqual([...byName].sort(), [...ranked].sort());
  await table.locator('thead button').nth(1).click();
  assert.deepEqual(await names(), byName.toReversed());
  await table.locator('thead button').nth(2).click();
  const sorted = await totals();
  assert.ok(sorted.length > 7 && !sorted.some(Number.isNaN), 'totals are numbers');
  const isUp = (await table.locator('thead th').nth(2).getAttribute('aria-sort')) === 'ascending';
  assert.deepEqual(sorted, [...sorted].sort((left, right) => (isUp ? left - right : right - left)));

  await box.fill('phung nguyen');
  assert.deepEqual(await names(), ['UBND xã Phùng Nguyên']);
  assert.match(await page.getByRole('status').first().innerText(), /1\//);
  await box.fill('');
  assert.equal((await names()).length, ranked.length);
  assert.deepEqual(told, []);
  await context.close();
});

test('without script the report says the same', async () => {
  const { context, page } = await visit('vi', 1440, { javaScriptEnabled: false });
  assert.equal(await page.getByRole('searchbox').count(), 0);
  assert.match(await page.locator('main').innerText(), /UBND xã Phùng Nguyên/);
  await context.close();
});

test('hostile names are text', async () => {
  const { context, page } = await visit('hostile', 1440);
  const text = await page.locator('body').innerText();
  assert.ok(text.includes('<script>alert(1)</script>'), 'a tag is shown as it is written');
  assert.ok(text.includes('=HYPERLINK("http://x")'), 'a formula is shown as it is written');
  assert.ok(text.includes('x'.repeat(300)), 'a long name is shown whole');
  assert.equal(await page.locator('script').count(), 1);
  await context.close();
});

for (const [name, sentence] of [['vi', 'Tiến độ, kết quả giải quyết'], ['en', 'UBND xã Phùng Nguyên']]) {
  test(`${name} prints on A4 and its text can be taken out`, async () => {
    const { context, page } = await visit(name, 1440);
    const file = path.join(folder, `${name}.pdf`);
    await page.pdf({ path: file, preferCSSPageSize: true });
    await context.close();
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    const sections = await countOf(name, 'article');
    const count = Number(/Pages:\s+(\d+)/.exec(info)[1]);
    assert.match(info, /Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/);

    // Every agency has about a page of its own; overview, rankings, quality and method take a few more.
    assert.ok(count >= sections && count <= 2 * sections + 8, `${count} pages for ${sections} agencies`);
    assert.ok(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC').includes(sentence));
  });
}

async function countOf(name, selector) {
  const { context, page } = await visit(name, 1440);
  const count = await page.locator(selector).count();
  await context.close();
  return count;
}
