// The browser of the tests and of the picture: headless, without sandbox and without anything in the background.
import { chromium } from 'playwright-core';

export function open() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
