'use strict';
// A browser that may open files and nothing else. Absent: the test is skipped (77).
const fs = require('fs');

const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => fs.existsSync(path));
let playwright = null;
try {
  playwright = require('playwright-core');
} catch (e) {
  playwright = null;
}

exports.skipWithoutBrowser = () => {
  if (found && playwright) return;
  console.log('skipped: ' + (found ? 'no playwright-core (see tests/page/CMakeLists.txt)' : 'no Chromium'));
  process.exit(77);
};

exports.launch = () => playwright.chromium.launch({
  executablePath: found,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

// A page whose complaints and requests to elsewhere are kept in `faults`.
exports.openPage = async (browser, url, options = {}) => {
  const context = await browser.newContext({viewport: {width: 1440, height: 1000}, reducedMotion: 'reduce', ...options});
  const page = await context.newPage();
  const faults = [];
  await context.route(address => address.protocol !== 'file:', route => {
    faults.push('asked for ' + route.request().url());
    return route.abort();
  });
  page.on('console', message => { if (message.type() !== 'log') faults.push(message.type() + ': ' + message.text()); });
  page.on('pageerror', error => faults.push('error: ' + error.message));
  page.on('dialog', dialog => { faults.push('dialog: ' + dialog.message()); dialog.dismiss(); });
  await page.goto(url, {waitUntil: 'commit'});
  return {page, faults, context};
};
