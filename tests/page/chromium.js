'use strict';
// The browser of the tests: Chromium of the system, driven by playwright-core.
const fs = require('node:fs');
const path = require('node:path');

function findChromium() {
  try {
    require.resolve('playwright-core');
  } catch {
    return null;
  }
  const folders = ['/usr/bin', ...(process.env.PATH || '').split(path.delimiter)];
  return folders.map(folder => path.join(folder, 'chromium')).find(file => fs.existsSync(file)) || null;
}

// Nothing of the browser itself may ask the network for anything.
const openBrowser = () => require('playwright-core').chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
    '--disable-sync'],
});

module.exports = {findChromium, openBrowser};
