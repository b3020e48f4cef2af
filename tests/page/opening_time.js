'use strict';
// How long an overview takes to open: when its frame is seen, and when every plan is read and counted.
//   make_pages DIR --many 5000 corpus/plans/*.txt && NODE_PATH=…/node_modules node opening_time.js DIR/index.html [TIMES]
const fs = require('fs');
const path = require('path');
const {skipWithoutBrowser, launch, openPage} = require('./browser.js');

skipWithoutBrowser();
async function main() {
  const file = path.resolve(process.argv[2]);
  console.log((fs.statSync(file).size / 1e6).toFixed(1) + ' MB');
  for (let i = 0; i < Number(process.argv[3] || 3); ++i) {
    const browser = await launch();
    const {page} = await openPage(browser, 'file://' + file);
    await page.waitForFunction(() => document.documentElement.dataset.ready, null, {timeout: 120000});
    const times = await page.evaluate(async () => {
      const painted = performance.getEntriesByName('first-contentful-paint')[0];
      const begin = performance.now();
      document.getElementById('find').value = 'so thong tin';
      document.getElementById('find').dispatchEvent(new Event('input', {bubbles: true}));
      const before = document.getElementById('told').textContent;
      while (document.getElementById('told').textContent === before) await new Promise(done => setTimeout(done, 5));
      return {painted: Math.round(painted ? painted.startTime : 0), ready: Number(document.documentElement.dataset.ready),
        search: Math.round(performance.now() - begin), tasks: document.getElementById('count-tasks').textContent};
    });
    console.log(`seen after ${times.painted} ms, all read after ${times.ready} ms; a search took ${times.search} ms`);
    await browser.close();
  }
}
main().catch(error => { console.error(error); process.exit(1); });
