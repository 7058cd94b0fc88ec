// The picture of the README, the first screen of a report: node tests/browser/picture.mjs REPORT.html PICTURE.png
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { open } from './browser.mjs';

const [report, picture] = process.argv.slice(2);
const browser = await open();
const page = await browser.newPage({ viewport: { width: 1240, height: 900 } });
await page.goto(pathToFileURL(path.resolve(report)).href);
const summary = await page.locator('#summary').boundingBox();
const clip = { x: 0, y: 0, width: 1240, height: Math.ceil(summary.y + summary.height + 16) };
await page.screenshot({ path: picture, fullPage: true, clip });
await browser.close();
