'use strict';
// Both pages in a browser: nothing is complained of, nothing is fetched, all can be done by keyboard.
//   VNPLAN_MAKE_PAGES=…/make_pages VNPLAN_CORPUS=corpus NODE_PATH=…/node_modules node page_test.js [FOLDER FOR SCREENSHOTS]
const assert = require('assert');
const fs = require('fs');
const os = require('os');
const path = require('path');
const {execFileSync} = require('child_process');
const {skipWithoutBrowser, launch, openPage} = require('./browser.js');

skipWithoutBrowser();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vnplan-pages-'));
const shots = process.argv[2];
const hostile = `ỦY BAN NHÂN DÂN\nTỈNH KON TUM\nSố: 1/KH-UBND\nKon Tum, ngày 01 tháng 02 năm 2021\nKẾ HOẠCH\nThử </script><img src=x onerror=alert(1)>\n
I. NHIỆM VỤ\n1. Xây dựng <b>phần mềm</b> "alert" \u2028 \u0001 <script>alert(2)</script>\n- Cơ quan chủ trì: Sở Thông tin và Truyền thông.
- Thời gian: trước ngày 30/11/2021.\n2. Rà soát\n- Cơ quan chủ trì: Sở Y tế.\n- Thời gian: trước ngày 31/02/2021.\n`;

function makePages() {
  fs.writeFileSync(path.join(folder, 'hostile.txt'), hostile);
  const plans = path.join(process.env.VNPLAN_CORPUS, 'plans');
  const files = fs.readdirSync(plans).filter(name => name.endsWith('.txt')).sort().map(name => path.join(plans, name));
  execFileSync(process.env.VNPLAN_MAKE_PAGES, [folder, ...files, path.join(folder, 'hostile.txt')], {stdio: 'inherit'});
}
const address = name => 'file://' + path.join(folder, name);
const shoot = async (page, name) => { if (shots) await page.screenshot({path: path.join(shots, name + '.png')}); };
const shownRows = page => page.$$eval('#tasks-table tbody tr', rows => rows.filter(row => !row.hidden).length);
const press = async (page, selector, ...keys) => {
  await page.focus(selector);
  for (const key of keys) await page.keyboard.press(key);
};
const type = async (page, selector, text) => {
  await page.focus(selector);
  await page.keyboard.press('Control+A');
  await (text ? page.keyboard.type(text) : page.keyboard.press('Delete'));
};

async function testPlan(page) {
  await page.waitForLoadState();
  const all = await shownRows(page);
  assert.ok(all > 5);
  await shoot(page, 'plan');

  await type(page, '.find', 'so thong tin');
  const some = await shownRows(page);
  const told = await page.textContent('#tasks .shown');
  assert.ok(some > 0 && some < all, 'the search narrows');
  assert.ok(told.startsWith(some + ' '), told);
  await type(page, '.find', 'zzzz');
  assert.equal(await shownRows(page), 0);
  await press(page, '#tasks button[type=reset]', 'Enter');
  assert.equal(await shownRows(page), all, 'reset by keyboard');
  await type(page, '[data-column="3"]', 'so');
  assert.ok(await shownRows(page) < all, 'a column filters');
  await type(page, '[data-column="3"]', '');

  const works = () => page.$$eval('#tasks-table tbody tr', rows => rows.map(row => row.cells[2].textContent));
  const work = '#tasks-table thead th:nth-child(3)';
  await press(page, work + ' button', 'Enter');
  assert.equal(await page.getAttribute(work, 'aria-sort'), 'ascending');
  const up = await works();
  assert.deepEqual(up, [...up].sort(new Intl.Collator('vi', {numeric: true}).compare));
  await press(page, work + ' button', 'Space');
  assert.equal(await page.getAttribute(work, 'aria-sort'), 'descending');
  assert.notDeepEqual(await works(), up);

  const heading = () => page.textContent('#tasks-name');
  assert.equal(await heading(), 'Nhiệm vụ');
  await press(page, '#language', 'Enter');
  assert.equal(await heading(), 'Tasks');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.equal(await page.getAttribute('.find', 'aria-label'), 'Find in tasks (accents may be left out)');
  await shoot(page, 'plan-english');
  await press(page, '#language', 'Enter');

  await press(page, '.text a.m', 'Enter');
  const target = await page.evaluate(() => document.querySelector(':target').id);
  assert.match(target, /^[atc]\d+$/, 'a fact leads to its row');
  await press(page, '#' + target + ' a', 'Enter');
  assert.match(await page.evaluate(() => document.querySelector(':target').id), /^p\d+-\d+$/, 'and back');
  await press(page, '[data-ink="time"]', 'Space');
  assert.equal(await page.getAttribute('[data-ink="time"]', 'aria-pressed'), 'false');
  await press(page, '[data-agency]', 'Enter');
  assert.ok(await shownRows(page) < all && await page.isVisible('.chip'), 'an agency filters');
  await shoot(page, 'plan-agency');
}

async function testNames(page) {
  const bare = await page.$$eval('button, input, select, [role="region"], [role="tab"], [role="group"]', elements => elements.filter(e => {
    const by = e.getAttribute('aria-labelledby');
    return !(e.getAttribute('aria-label') || (by && document.getElementById(by).textContent.trim()) || e.closest('label') || e.textContent.trim() || e.hidden);
  }).map(e => e.outerHTML.slice(0, 100)));
  assert.deepEqual(bare, [], 'everything that acts has a name');
  assert.deepEqual(await page.$$eval('table', tables => tables.filter(t => !t.caption).length), 0, 'tables have captions');
}

const ready = page => page.waitForFunction(() => document.documentElement.dataset.ready);
const figure = async (page, name) => Number((await page.textContent('#count-' + name)).replace(/\D/g, ''));
// Waits until a figure lies from least to most.
const until = (page, name, least, most) => page.waitForFunction(([id, low, high]) => {
  const value = Number(document.getElementById(id).textContent.replace(/\D/g, ''));
  return value >= low && value <= high;
}, ['count-' + name, least, most]);

async function testOverview(page) {
  await ready(page);
  const [plans, tasks] = [await figure(page, 'plans'), await figure(page, 'tasks')];
  assert.ok(plans > 10 && tasks > 100);
  await shoot(page, 'overview');
  await type(page, '#today', '');
  await page.fill('#today', '1999-01-01');
  await until(page, 'late', 0, 0);
  await page.fill('#today', '2100-01-01');
  await until(page, 'late', 11, tasks);
  assert.equal(await figure(page, 'late'), await figure(page, 'due'));

  await type(page, '#find', 'so thong tin');
  await until(page, 'tasks', 1, tasks - 1);
  await press(page, 'button[type=reset]', 'Enter');
  await until(page, 'tasks', tasks, tasks);
  await type(page, '#agency', 'so y te');
  await until(page, 'tasks', 1, tasks - 1);
  await press(page, '#tab-charts', 'ArrowRight');
  assert.equal(await page.getAttribute('#tab-tasks', 'aria-selected'), 'true');
  const row = await page.textContent('#tasks tbody tr[aria-rowindex="2"]');
  assert.match(row, /Sở Y tế/);
  await shoot(page, 'overview-tasks');
  await press(page, '#tasks th:nth-child(1) button', 'Enter');
  assert.equal(await page.getAttribute('#tasks th:nth-child(1)', 'aria-sort'), 'descending');
  assert.equal(Number(await page.getAttribute('#tasks table', 'aria-rowcount')), await figure(page, 'tasks') + 1);

  await press(page, 'button[type=reset]', 'Enter');
  await until(page, 'tasks', tasks, tasks);
  await press(page, '#tab-tasks', 'ArrowRight');
  await shoot(page, 'overview-plans');
  assert.equal(Number(await page.getAttribute('#plans table', 'aria-rowcount')), plans + 1);
  await press(page, '#language', 'Enter');
  assert.match(await page.textContent('h1'), /Overview/);
  await press(page, '#tab-plans', 'ArrowRight');
  await shoot(page, 'overview-agencies');
  await press(page, '#tab-bodies', 'Home');
  await press(page, '.month:not(:disabled)', 'Enter');
  await until(page, 'tasks', 1, tasks - 1);
  assert.equal(await page.getAttribute('#tab-tasks', 'aria-selected'), 'true');

  const link = await page.getAttribute('#tasks tbody a', 'href');
  await press(page, '#tasks tbody a', 'Enter');
  await page.waitForURL(url => url.href.endsWith(link));
  assert.ok(await page.evaluate(() => document.querySelector(':target').matches('#tasks-table tr')), 'a task leads to its row');
}

async function main() {
  makePages();
  const browser = await launch();
  const run = async (name, test, options) => {
    const {page, faults, context} = await openPage(browser, address(name), options);
    page.setDefaultTimeout(20000);
    await test(page);
    assert.deepEqual(faults, [], name);
    await context.close();
  };
  try {
    await run('lamdong-chuyendoiso.html', async page => { await testPlan(page); await testNames(page); });
    await run('hostile.html', async page => {
      await page.waitForLoadState();
      assert.match(await page.textContent('.text'), /<script>alert\(2\)<\/script>/);
      assert.equal(await page.$('img'), null);
    });
    await run('index.html', testOverview);
    await run('index.html', async page => { await ready(page); await testNames(page); await shoot(page, 'overview-dark'); }, {colorScheme: 'dark'});
    await run('lamdong-chuyendoiso.html', async page => { await page.waitForLoadState(); await shoot(page, 'plan-dark'); }, {colorScheme: 'dark'});
    await run('lamdong-chuyendoiso.html', async page => { await page.waitForLoadState(); await shoot(page, 'plan-narrow'); },
      {viewport: {width: 390, height: 1400}});
  } finally {
    await browser.close();
    fs.rmSync(folder, {recursive: true, force: true});
  }
}
main().catch(error => { console.error(error); process.exit(1); });
