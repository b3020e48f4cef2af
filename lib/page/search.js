// Search as people type: case never counts, and a letter without marks finds all that it is the base of: "so thong tin" finds "Sở Thông tin",
// "số" does not. Patterns over the text as it is need no second, unaccented copy of it.
const bases = (() => {
  const found = {};
  const add = (base, letter) => { found[base] = (found[base] || base + base.toUpperCase()) + letter; };
  const ranges = [[0xC0, 0x1B0], [0x1EA0, 0x1EF9]];
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; ++code) {
      const letter = String.fromCharCode(code);
      const base = letter.normalize('NFD')[0].toLowerCase();
      if (/[a-z]/.test(base)) add(base, letter);
    }
  }
  add('d', 'đ');
  add('d', 'Đ');
  return found;
})();

function patternOf(text) {
  let source = '';
  for (const c of text.normalize('NFC')) {
    const low = c.toLowerCase();
    if (bases[low]) source += '[' + bases[low] + ']';
    else if (/[a-z]/.test(low)) source += '[' + low + low.toUpperCase() + ']';
    else if (low !== c.toUpperCase()) source += '[' + low + c.toUpperCase() + ']';
    else source += c.replace(/[\\^$.*+?()[\]{}|\/-]/g, '\\$&');
  }
  return new RegExp(source);
}

// All words of the query, in any order; words between "…" together. null: nothing asked.
function queryOf(text) {
  const parts = text.match(/"[^"]+"|[^\s"]+/g);
  if (!parts) return null;
  const patterns = parts.map(part => patternOf(part.replace(/"/g, '')));
  return what => patterns.every(pattern => pattern.test(what));
}

const today = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
};
const dayNumber = iso => Math.floor(Date.parse(iso + 'T00:00:00Z') / 86400000);
