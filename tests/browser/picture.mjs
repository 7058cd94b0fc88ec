// The picture of the README: node tests/browser/picture.mjs REPORT.html PICTURE.png
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { open } from './browser.mjs';

const [report, picture] = process.argv.slice(2);
const browser = await open();
const page = await browser.newPage({ viewport: { width: 1240, height: 1130 } });
await page.goto(pathToFileURL(path.resolve(report)).href);
await page.screenshot({ path: picture });
await browser.close();
