'use strict';
// The pages in a headless Chromium: links, filters, sorting, languages, hostile text. Exit status 77: nothing to run them with.
const assert = require('node:assert/strict');
const {execFileSync} = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const {findChromium, openBrowser} = require('./chromium.js');

const makePages = process.env.VNPLAN_MAKE_PAGES;
const corpus = process.env.VNPLAN_CORPUS;
const screenshots = process.env.VNPLAN_SCREENSHOTS;
if (!makePages || !corpus || !findChromium()) {
  console.log('skipped: needs VNPLAN_MAKE_PAGES, VNPLAN_CORPUS, playwright-core and chromium');
  process.exit(77);
}

// What tries to be markup, script, an attribute's end, a second JSON value, wherever a plan's words go.
const hostile = `ỦY BAN NHÂN DÂN
TỈNH HÒA AN
Số: 12/KH-UBND

Hòa An, ngày 5 tháng 3 năm 2021

KẾ HOẠCH
Thử <img src="x" onerror="window.hit=1"> </title><script>window.hit=2</script>

Căn cứ Quyết định số 45/QĐ-TTg ngày 1/2/2021 của Thủ tướng Chính phủ về "<svg onload='window.hit=3'>";

I. NHIỆM VỤ </script><script>window.hit=4</script>
1. Rà soát {{tasks}} "]} --> <!-- <script> \u2028 ' onmouseover='window.hit=5' x='
a) Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ <b onclick="window.hit=6">rà soát</b> văn bản, hoàn thành trước ngày 30/11/2021.
b) Sở Y tế chủ trì lập danh mục </textarea></style></div></body> javascript:window.hit=7, hoàn thành trước ngày 15/12/2021.
`;
const hostileName = 'a\'b"<img src=x onerror=window.hit=8>#?%41.txt';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vnplan-page-'));
fs.writeFileSync(path.join(folder, hostileName), hostile);
const plans = fs.readdirSync(path.join(corpus, 'plans')).filter(name => name.endsWith('.txt')).sort();
execFileSync(makePages, [path.join(folder, 'site'), ...plans.map(name => path.join(corpus, 'plans', name)), path.join(folder, hostileName)]);
const addressOf = name => 'file://' + encodeURI(path.join(folder, 'site', name)).replace(/#/g, '%23').replace(/\?/g, '%3F');

const wrong = [];  // what no page may do: errors, requests
async function open(browser, name, options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  page.on('console', message => { if (['error', 'warning'].includes(message.type())) wrong.push(name + ': ' + message.text()); });
  page.on('pageerror', error => wrong.push(name + ': ' + error.message));
  page.on('dialog', dialog => wrong.push(name + ': dialog ' + dialog.message()));
  page.on('request', request => { if (!/^(file|data):/.test(request.url())) wrong.push(name + ': asks for ' + request.url()); });
  await page.goto(addressOf(name));
  if (name === 'index.html') await page.waitForFunction(() => document.documentElement.dataset.ready);
  return page;
}
const shownRows = page => page.$$eval('#tasks-table tbody tr', rows => rows.filter(row => !row.hidden).map(row => row.id));
const figureOf = async (page, name) => Number((await page.textContent('#count-' + name)).replace(/\D/g, ''));

const tests = {
  async 'every link has its target, every id is there once'(browser) {
    for (const name of fs.readdirSync(path.join(folder, 'site'))) {
      const page = await open(browser, name);
      const bad = await page.evaluate(() => {
        const ids = Array.from(document.querySelectorAll('[id]'), e => e.id);
        const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
        const dead = Array.from(document.querySelectorAll('a[href^="#"]'), a => a.getAttribute('href').slice(1)).filter(id => !ids.includes(id));
        const lost = Array.from(document.querySelectorAll('[data-r]')).flatMap(e => e.dataset.r.split(' ')).filter(id => !ids.includes(id));
        return [...twice, ...dead, ...lost];
      });
      assert.deepEqual(bad, [], name);
      await page.context().close();
    }
  },

  async 'the text of the page is the text of the plan'(browser) {
    for (const name of plans) {
      const page = await open(browser, name.replace(/\.txt$/, '.html'));
      const bytes = fs.readFileSync(path.join(corpus, 'plans', name), 'utf8');
      const text = bytes.replace(/\r\n/g, '\n').replace(/\f/g, '\u240C');  // a control character as its picture
      assert.equal(await page.textContent('.text'), text, name);
      await page.context().close();
    }
  },

  async 'filters narrow the assignments and clearing brings them back'(browser) {
    const page = await open(browser, 'lamdong-chuyendoiso.html');
    const all = await shownRows(page);
    assert.ok(all.length > 10);
    await page.fill('#tasks .find', '"so thong tin"');
    const found = await shownRows(page);
    assert.ok(found.length > 0 && found.length < all.length);
    for (const id of found) assert.match(await page.textContent('#' + id), /Sở Thông tin/);
    assert.match(await page.textContent('#tasks .shown'), new RegExp('^' + found.length + ' .*' + all.length));
    await page.fill('#tasks .find', 'không có từ này');
    assert.deepEqual(await shownRows(page), []);
    await page.click('#tasks button[type="reset"]');
    assert.deepEqual(await shownRows(page), all);

    await page.fill('[data-column="3"]', 'tai chinh');
    const led = await shownRows(page);
    assert.ok(led.length < all.length);
    for (const id of led) assert.match(await page.textContent('#' + id + ' > :nth-child(4)'), /Tài chính/);
    await page.fill('[data-column="3"]', '');
    assert.deepEqual(await shownRows(page), all);

    await page.fill('#tasks .today', '2022-09-01');
    await page.selectOption('#tasks select[data-label="state"]', 'late');
    const late = await page.$$eval('#tasks-table tbody tr', rows => rows.filter(row => !row.hidden).map(row => row.dataset.due));
    assert.ok(late.length > 0 && late.every(due => due < '2022-09-01'));
    await page.click('#tasks button[type="reset"]');

    await page.click('#agencies [data-agency]');
    const ofAgency = await shownRows(page);
    assert.ok(ofAgency.length > 0 && ofAgency.length < all.length);
    await page.click('#tasks .chip');
    assert.deepEqual(await shownRows(page), all);
    await page.context().close();
  },

  async 'the keyboard sorts by a column, both ways'(browser) {
    const page = await open(browser, 'lamdong-chuyendoiso.html');
    const before = await shownRows(page);
    const dates = () => page.$$eval('#tasks-table tbody tr', rows => rows.map(row => row.cells[6].dataset.v));
    const head = page.locator('#tasks-table th:nth-child(7)');
    await head.locator('button').focus();
    await page.keyboard.press('Enter');
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    const days = (await dates()).filter(value => /^\d/.test(value));
    assert.deepEqual(days, days.slice().sort());
    assert.notDeepEqual(await shownRows(page), before);
    await page.keyboard.press('Space');
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    const down = (await dates()).filter(value => /^\d/.test(value));
    assert.deepEqual(down, days.slice().sort().reverse());
    await page.locator('#tasks-table th:nth-child(1) button').press('Enter');
    assert.equal(await head.getAttribute('aria-sort'), 'none');
    assert.deepEqual(await shownRows(page), before);
    await page.context().close();
  },

  async 'rows without a day stay at the end whichever way the days go'(browser) {
    const page = await open(browser, 'binhson-2019.html');
    const dated = () => page.$$eval('#tasks-table tbody tr', rows => rows.map(row => row.dataset.due ? 'd' : '-').join(''));
    for (const way of ['ascending', 'descending']) {
      await page.locator('#tasks-table th:nth-child(7) button').press('Enter');
      assert.equal(await page.getAttribute('#tasks-table th:nth-child(7)', 'aria-sort'), way);
      assert.match(await dated(), /^d+-+$/, way);
    }
    await page.context().close();
  },

  async 'a row leads to its words, words lead to their row'(browser) {
    const page = await open(browser, 'lamdong-chuyendoiso.html');
    const place = await page.getAttribute('#a1 th a', 'href');
    await page.click('#a1 th a');
    assert.equal(await page.evaluate(() => location.hash), place);
    assert.ok(await page.$eval('.text ' + place.replace(/^#(\d)/, '#\\3$1 '), e => {
      const box = e.getBoundingClientRect();
      return e.textContent.trim() !== '' && box.bottom > 0;
    }));
    await page.fill('#tasks .find', 'không có từ này');
    await page.locator('.text a.lead').first().click();
    const row = (await page.evaluate(() => location.hash)).slice(1);
    assert.match(row, /^a\d+$/);
    assert.equal(await page.$eval('#' + row, e => e.hidden), false);  // a row that a filter hid comes back
    await page.context().close();
  },

  async 'the language changes all words and lang'(browser) {
    for (const name of ['yenbai-2023.html', 'index.html']) {
      const page = await open(browser, name);
      assert.equal(await page.getAttribute('html', 'lang'), 'vi');
      const words = () => page.$$eval('[data-w]', all => all.map(e => e.textContent));
      const vietnamese = await words();
      await page.click('#language');
      assert.equal(await page.getAttribute('html', 'lang'), 'en');
      const english = await words();
      assert.ok(english.every(text => text && !/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/i.test(text)), name + ': ' + english);
      await page.reload();  // remembered
      if (name === 'index.html') await page.waitForFunction(() => document.documentElement.dataset.ready);
      assert.equal(await page.getAttribute('html', 'lang'), 'en');
      await page.click('#language');
      assert.deepEqual(await words(), vietnamese);
      await page.context().close();
    }
  },

  async 'the overview finds without accents and filters by agency, month and state'(browser) {
    const page = await open(browser, 'index.html');
    const everything = {plans: await figureOf(page, 'plans'), tasks: await figureOf(page, 'tasks')};
    assert.equal(everything.plans, plans.length + 1);
    const settled = async (act, check) => {
      await act();
      await page.waitForFunction(check.test, check.value, {timeout: 5000});
    };
    const fewer = {test: all => Number(document.getElementById('count-tasks').textContent.replace(/\D/g, '')) < all, value: everything.tasks};
    const whole = {test: all => Number(document.getElementById('count-tasks').textContent.replace(/\D/g, '')) === all, value: everything.tasks};
    const clear = () => settled(() => page.click('.filters-of-all [type="reset"]'), whole);

    await settled(() => page.fill('#find', 'so thong tin'), fewer);
    await page.click('#tab-plans');
    assert.ok((await page.textContent('#plans tbody')).includes('Lâm') || (await figureOf(page, 'plans')) > 0);
    await page.click('#tab-tasks');
    assert.match(await page.textContent('#tasks tbody'), /Sở Thông tin/);
    await clear();

    await settled(() => page.fill('#agency', 'Sở Nội vụ'), fewer);
    for (const row of await page.$$eval('#tasks tbody tr:not(.gap)', rows => rows.map(row => row.textContent))) assert.match(row, /Sở Nội vụ/);
    await clear();

    const month = await page.$eval('#month', select => select.options[1].value);
    const monthWords = await page.$eval('#month', select => select.options[1].textContent);
    await settled(() => page.selectOption('#month', month), fewer);
    for (const due of await page.$$eval('#tasks tbody .due', all => all.map(e => e.firstChild.textContent))) assert.ok(due.endsWith(monthWords), due);
    await clear();

    await page.fill('#today', '2021-12-01');
    await settled(() => page.selectOption('#state', 'late'), fewer);
    const late = await figureOf(page, 'late');
    assert.ok(late > 0);
    assert.equal(await figureOf(page, 'tasks'), late);
    await clear();
    await page.context().close();
  },

  async 'the overview sorts by keyboard and its tabs move by arrows'(browser) {
    const page = await open(browser, 'index.html');
    await page.focus('#tab-charts');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.getAttribute('#tab-plans', 'aria-selected'), 'true');
    const head = page.locator('#plans th').nth(4);
    const counts = () => page.$$eval('#plans tbody tr:not(.gap)', rows => rows.map(row => Number(row.cells[4].textContent)));
    await head.locator('button').press('Enter');
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    const up = await counts();
    assert.deepEqual(up, up.slice().sort((a, b) => a - b));
    await head.locator('button').press('Enter');
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    assert.equal((await counts())[0], Math.max(...await counts()));
    const link = await page.$eval('#plans tbody a', a => a.href);
    assert.ok(fs.existsSync(decodeURIComponent(new URL(link).pathname)), link);
    await page.context().close();
  },

  async 'hostile text shows as text and runs nothing'(browser) {
    const own = hostileName.replace(/\.txt$/, '.html');
    const page = await open(browser, own);
    assert.equal(await page.textContent('.text'), hostile);
    assert.match(await page.textContent('h1'), /window\.hit/);
    assert.match(await page.textContent('#tasks-table'), /<b onclick="window\.hit=6">/);
    assert.equal(await page.$$eval('img, svg[onload], b, textarea, iframe, [onerror], [onclick], [onmouseover]', all => all.length), 0);
    assert.equal(await page.$$eval('script', all => all.length), 2);
    for (const link of await page.$$eval('a', all => all.map(a => a.getAttribute('href')))) assert.match(link, /^(#|index\.html$)/);
    assert.equal(await page.evaluate(() => window.hit), undefined);
    await page.context().close();

    const overview = await open(browser, 'index.html');
    await overview.fill('#find', 'window.hit');
    await overview.waitForFunction(() => document.getElementById('count-plans').textContent === '1');
    for (const tab of ['tasks', 'plans', 'bodies']) await overview.click('#tab-' + tab);
    assert.match(await overview.textContent('#plans tbody'), /<img src="x" onerror="window\.hit=1">/);
    assert.equal(await overview.$$eval('img, b, textarea, iframe', all => all.length), 0);
    assert.equal(await overview.evaluate(() => window.hit), undefined);
    await overview.context().close();
  },

  async 'nothing is wider than a phone'(browser) {
    for (const name of ['lamdong-chuyendoiso.html', 'index.html']) {
      const page = await open(browser, name, {viewport: {width: 400, height: 800}});
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name);
      await page.context().close();
    }
  },
};

// Each page as it looks: on a desk and a phone, light and dark, on paper.
async function takeScreenshots(browser) {
  fs.mkdirSync(screenshots, {recursive: true});
  const names = ['lamdong-chuyendoiso', 'index'];
  for (const [device, width, height] of [['desk', 1280, 900], ['phone', 400, 800]]) {
    for (const colorScheme of ['light', 'dark']) {
      for (const name of names) {
        const page = await open(browser, name + '.html', {viewport: {width, height}, colorScheme});
        const file = path.join(screenshots, [name, device, colorScheme].join('-'));
        await page.screenshot({path: file + '.png', fullPage: name !== 'index'});
        if (name === 'index') {
          for (const tab of ['tasks', 'plans', 'bodies']) {
            await page.click('#tab-' + tab);
            await page.screenshot({path: file + '-' + tab + '.png'});
          }
        }
        if (device === 'desk' && colorScheme === 'light') {
          if (name === 'index') await page.click('#tab-charts');
          await page.pdf({path: path.join(screenshots, name + '.pdf'), preferCSSPageSize: true});
        }
        await page.context().close();
      }
    }
  }
}

(async () => {
  const browser = await openBrowser();
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test(browser);
      console.log('ok      ' + name);
    } catch (error) {
      ++failed;
      console.log('FAILED  ' + name + '\n' + error.stack);
    }
  }
  if (screenshots) await takeScreenshots(browser);
  await browser.close();
  for (const what of wrong) console.log('FAILED  ' + what);
  fs.rmSync(folder, {recursive: true});
  process.exit(failed || wrong.length ? 1 : 0);
})();
