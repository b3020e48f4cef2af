'use strict';
// How long the overview of many plans takes to open, to find and to sort: node measure_overview.js [PLANS]. Environment as of page_test.js.
const {execFileSync} = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const {findChromium, openBrowser} = require('./chromium.js');

const makePages = process.env.VNPLAN_MAKE_PAGES;
const corpus = process.env.VNPLAN_CORPUS;
if (!makePages || !corpus || !findChromium()) {
  console.log('skipped: needs VNPLAN_MAKE_PAGES, VNPLAN_CORPUS, playwright-core and chromium');
  process.exit(77);
}
const count = process.argv[2] || '5000';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vnplan-overview-'));
const plans = fs.readdirSync(path.join(corpus, 'plans')).map(name => path.join(corpus, 'plans', name));
execFileSync(makePages, [folder, '--many', count, ...plans]);
const middle = numbers => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

// Milliseconds from what `act` does until the figure on top is another one and the page has drawn it.
const timeOf = (page, act, value) => page.evaluate(([source, given]) => new Promise(resolve => {
  const figure = document.getElementById('count-tasks');
  const begin = performance.now();
  new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin), 0));
  }).observe(figure, {childList: true});
  const field = document.getElementById(source);
  field.value = given;
  field.dispatchEvent(new Event('input', {bubbles: true}));
}), [act, value]);

(async () => {
  const browser = await openBrowser();
  const opens = [], firsts = [], finds = [], narrows = [];
  let tasks = 0;
  for (let i = 0; i < 3; ++i) {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    await page.goto('file://' + path.join(folder, 'index.html'), {waitUntil: 'commit'});
    await page.waitForFunction(() => document.documentElement.dataset.ready, null, {timeout: 60000});
    opens.push(Number(await page.getAttribute('html', 'data-ready')));
    firsts.push(await page.evaluate(() => Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)));
    tasks = await page.textContent('#count-tasks');
    finds.push(await timeOf(page, 'find', 'so thong tin'));
    narrows.push(await timeOf(page, 'state', 'late'));
    await page.close();
  }
  await browser.close();
  const size = fs.statSync(path.join(folder, 'index.html')).size;
  console.log(count + ' plans, ' + tasks + ' tasks, ' + (size / 1e6).toFixed(1) + ' MB; milliseconds (median of three):');
  for (const [name, times] of [['first paint', firsts], ['usable', opens], ['search', finds], ['filter', narrows]]) {
    console.log('  ' + name.padEnd(12) + String(Math.round(middle(times))).padStart(6));
  }
  fs.rmSync(folder, {recursive: true});
  process.exit(middle(opens) < 2000 ? 0 : 1);
})();
