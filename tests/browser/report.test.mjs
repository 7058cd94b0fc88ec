// Opens reports in a real browser. REPORTS is the folder with vi.html and en.html (a province), provinces-vi.html, provinces-en.html, course.html (three quarters),
// hostile.html and the names.json it was made of, and split (the province as a folder of pages); CHROMIUM the browser, if it is elsewhere.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { open } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = process.env.REPORTS;
const split = ['split/index', 'split/H44.07'];
const pages = ['vi', 'en', 'course', 'provinces-vi', 'provinces-en', 'hostile', ...split];
const widths = [320, 390, 1440];
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

test('the checks find what they look for', async () => {
  writeFileSync(path.join(folder, 'bad.html'), '<!DOCTYPE html><title>x</title><img src="http://127.0.0.1:9/x.png">'
    + '<div style="width: 3000px">x</div><script>console.log("said"); alert("asked")</script>');
  const { context, page, told, requests } = await visit('bad', 390, { bypassCSP: true });
  assert.equal(requests.length, 2);
  assert.ok(['said', 'dialog asked'].every(text => told.includes(text)), told.join());
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth));
  await page.evaluate(axe);
  const found = (await page.evaluate(() => globalThis.axe.run())).violations.map(violation => violation.id);
  assert.ok(['html-has-lang', 'image-alt'].every(rule => found.includes(rule)), found.join());
  await context.close();
});

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

for (const name of ['vi', 'course', 'provinces-vi']) {
  for (const width of widths) {
    test(`${name} at ${width} px has no text in a chart below 12 px and none outside it`, async () => {
      const { context, page } = await visit(name, width);
      const texts = await page.locator('svg text').evaluateAll(all => all.filter(one => one.checkVisibility()).map(one => {
        const [own, chart] = [one.getBoundingClientRect(), one.ownerSVGElement.getBoundingClientRect()];
        return { text: one.textContent, size: parseFloat(getComputedStyle(one).fontSize), height: own.height, out: Math.max(chart.left - own.left, own.right - chart.right) };
      }));
      assert.ok(texts.length > 3);
      assert.deepEqual(texts.filter(one => one.size < 12 || one.height < 12), []);
      assert.deepEqual(texts.filter(one => one.out > 12), []);
      await context.close();
    });
  }
}

test('the bars of the groups have room at every width', async () => {
  for (const width of widths) {
    const { context, page } = await visit('vi', width);
    const bars = await page.locator('#summary svg.bar').evaluateAll(all => all.map(one => one.getBoundingClientRect().width));
    assert.equal(bars.length, 6);
    assert.ok(bars.every(one => one >= 120), `${width}: ${bars.join()}`);
    await context.close();
  }
});

for (const [name, shown] of [['provinces-vi', 'Đang hiển thị'], ['provinces-en', 'Shown']]) {
  test(`${name} is sorted by its heads, with the mouse and the keyboard`, async () => {
    const { context, page, told } = await visit(name, 1440);
    const table = page.locator('table.sortable').first();
    const names = () => table.locator('tbody').first().locator('th').allInnerTexts();
    const head = place => table.locator('thead button').nth(place);
    const ranked = await names();
    assert.equal(ranked.length, 34);

    // As Vietnamese readers expect, case aside: "thành phố" stands before "tỉnh", Đ after D, tones last.
    await head(1).click();
    assert.deepEqual((await names()).slice(0, 10).map(text => text.replace(/^(Thành phố|Tỉnh) /, '')),
      ['Bắc Ninh', 'Cần Thơ', 'Đà Nẵng', 'Đồng Nai', 'Hà Nội', 'Hải Phòng', 'Hồ Chí Minh', 'Huế', 'Quảng Ninh', 'An Giang']);
    assert.equal(await table.locator('thead th').nth(1).getAttribute('aria-sort'), 'ascending');
    await head(1).click();
    assert.equal((await names())[33], 'Thành phố Bắc Ninh');

    // Of points the most come first, once more and the fewest do; of equals the order of the ranking stays (two are fifth).
    await head(2).focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(await names(), ranked);
    await page.keyboard.press('Enter');
    assert.equal((await names())[0], 'Tỉnh Khánh Hòa');
    assert.equal(await table.locator('thead th[aria-sort]').count(), 1);
    await head(0).click();
    assert.deepEqual(await names(), ranked);
    assert.equal(await table.locator('tr').last().getAttribute('class'), 'mean', 'the mean stays at the end');
    assert.deepEqual(told, []);
    await context.close();
  });

  test(`${name} is searched with marks and without`, async () => {
    const { context, page } = await visit(name, 1440);
    const box = page.getByRole('searchbox').first();
    const names = () => page.locator('table.sortable').first().locator('tbody').first().locator('tr:visible th').allInnerTexts();
    for (const wanted of ['dong thap', 'Đồng Tháp', ' ĐỒNG THÁP']) {
      await box.fill(wanted);
      assert.deepEqual(await names(), ['Tỉnh Đồng Tháp']);
      assert.equal(await page.getByRole('status').first().innerText(), `${shown}: 1/34`);
    }

    await box.fill('no such agency');
    assert.deepEqual(await names(), []);
    await box.fill('');
    assert.equal((await names()).length, 34);
    await context.close();
  });
}

test('without script the report says the same', async () => {
  const { context, page } = await visit('vi', 1440, { javaScriptEnabled: false });
  assert.equal(await page.getByRole('searchbox').count(), 0);
  assert.match(await page.locator('main').innerText(), /Xã Phùng Nguyên/);
  await context.close();
});

test('the pages of a folder lead to each other', async () => {
  const { context, page, told, requests, url: summary } = await visit('split/index', 1440);
  const office = pathToFileURL(path.join(folder, 'split', 'H44.07.html')).href;
  assert.equal(await page.locator('article').count(), 1, 'those below have their own pages');
  await page.locator('table.rank a', { hasText: 'Sở Công Thương' }).click();
  assert.equal(page.url(), `${office}#a3`);
  assert.equal(await page.locator('article:target h3').innerText(), 'Sở Công Thương - Tỉnh Phú Thọ');
  await page.getByRole('link', { name: '← Trang tổng hợp' }).click();
  assert.equal(page.url(), summary);
  assert.deepEqual(requests.map(request => request.split('#')[0]), [summary, office, summary]);
  assert.deepEqual(told, []);
  await context.close();
});

test('no link of a folder leads to nowhere', async () => {
  const links = [];
  const places = [];
  for (const name of split) {
    const { context, page, url } = await visit(name, 1440);
    links.push(...await page.locator('a[href]').evaluateAll(all => all.map(one => one.href)));
    places.push(url, ...await page.locator('[id]').evaluateAll((all, base) => all.map(one => `${base}#${one.id}`), url));
    await context.close();
  }

  assert.ok(links.length > 30, 'there are links');
  const files = new Set(readdirSync(path.join(folder, 'split')));
  assert.deepEqual(links.filter(link => !places.includes(link) && !files.has(path.basename(new URL(link).pathname))), []);
});

test('hostile names are text', async () => {
  const { context, page } = await visit('hostile', 1440);
  const names = JSON.parse(readFileSync(path.join(folder, 'names.json'), 'utf8'));
  const title = await page.title();
  assert.deepEqual((await page.locator('article h3').allTextContents()).slice(1), names);
  assert.ok(names.every(name => name.length > 5) && names.length > 6);
  assert.equal(await page.locator('script').count(), 1);
  assert.equal(await page.locator('img, [onmouseover], [onerror], a[href^="http"]').count(), 0);
  assert.match(title, / – Tỉnh – /);
  await context.close();
});

for (const [name, agencies, sentences] of [
  ['vi', 'Từng cơ quan', ['Tỉnh Phú Thọ đạt 61,39/100 điểm.', 'Không có số liệu được để trống (–), không ghi là 0.']],
  ['en', 'Agencies', ['Tỉnh Phú Thọ scored 61.39 of 100.', 'What has no data is left open (–), never 0.']],
]) {
  test(`${name} prints on A4, a page for each agency, and its text can be taken out`, async () => {
    const { names, pages: printed } = await print(name);
    const first = printed.findIndex(text => text.startsWith(agencies));

    // What comes before the agencies, then a page each, the first below the head of their section.
    assert.equal(names.length, 13);
    assert.deepEqual(printed.slice(first + 1, first + 13).map(text => text.split('\n')[0]), names.slice(1));
    assert.ok(printed[0].includes(sentences[0]) && printed[0].includes('403'), 'the first screen is the first page');
    const all = printed.join(' ').replace(/\s+/g, ' ');
    assert.deepEqual(sentences.filter(sentence => !all.includes(sentence)), []);
  });
}

for (const [name, agencies, head] of [['provinces-vi', 'Từng cơ quan', 'Hạng Cơ quan'], ['provinces-en', 'Agencies', 'Rank Agency']]) {
  test(`${name} repeats the heads of a ranking on each printed page`, async () => {
    const { pages: printed } = await print(name);
    const first = printed.findIndex(text => text.startsWith(agencies));

    // The ranking of 34 begins below its chart and goes on over a page.
    const ranking = printed.slice(1, first).filter(text => text.includes(head));
    assert.ok(ranking.length >= 2, `${ranking.length} of ${first} pages`);
  });
}

// The names of the agencies in the order of their parts, and the text of each printed page.
async function print(name) {
  const { context, page } = await visit(name, 1440);
  const file = path.join(folder, `${name}.pdf`);
  await page.pdf({ path: file, preferCSSPageSize: true });
  const names = await page.locator('article h3').allTextContents();
  await context.close();
  assert.match(execFileSync('pdfinfo', [file], { encoding: 'utf8' }), /Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/);
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).normalize('NFC');
  return { names, pages: text.split('\f').slice(0, -1).map(one => one.trim()) };
}
