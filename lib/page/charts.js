// Bars that are buttons: a press filters by what the bar counts.
const make = (name, className, text) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
};
const monthWords = month => dateWords(Math.floor(month / 12) + '-' + String(month % 12 + 1).padStart(2, '0'));
const monthCache = new Map();
function monthOf(day) {
  let month = monthCache.get(day);
  if (month === undefined) {
    const date = new Date(day * 86400000);
    month = date.getUTCFullYear() * 12 + date.getUTCMonth();
    monthCache.set(day, month);
  }
  return month;
}

// Months in groups of a quarter; of a long time only those that hold anything.
function quartersOf(counts) {
  const months = Array.from(counts.keys()).sort((a, b) => a - b);
  if (months.length === 0) return [];
  const quarters = new Map();
  const add = month => {
    const first = Math.floor(month / 3) * 3;
    quarters.set(first, [first, first + 1, first + 2]);
  };
  if (months[months.length - 1] - months[0] > 72) months.forEach(add);
  else for (let month = months[0]; month <= months[months.length - 1]; ++month) add(month);
  return Array.from(quarters.values());
}

function drawMonths(holder, counts, late, choose) {
  const most = Math.max(1, ...counts.values());
  const quarters = quartersOf(counts).map(months => {
    const group = make('div', 'quarter');
    const bars = make('div', 'bars');
    for (const month of months) {
      const count = counts.get(month) || 0;
      const bar = make('button', 'month');
      bar.type = 'button';
      bar.append(make('span', 'number', count || ''), make('span', month < late ? 'fill past' : 'fill'), make('span', 'name', month % 12 + 1));
      bar.children[1].style.height = count / most * 100 + 'px';
      bar.setAttribute('aria-label', monthWords(month) + ': ' + count);
      bar.disabled = count === 0;
      bar.addEventListener('click', () => choose(month));
      bars.append(bar);
    }
    group.append(bars, make('div', 'name', 'Q' + (Math.floor(months[0] / 3) % 4 + 1) + '/' + Math.floor(months[0] / 12)));
    return group;
  });
  const chart = make('div', 'timeline');
  chart.append(...quarters);
  holder.replaceChildren(quarters.length ? chart : make('p', 'none', word('nothing')));
  const past = chart.querySelectorAll('.past');  // what comes next is of more interest than years ago
  if (past.length) holder.scrollLeft = past[past.length - 1].parentElement.offsetLeft - holder.clientWidth / 2;
}

const roles = ['lead', 'partner', 'performer'];
function drawBodies(holder, loads, choose) {
  const most = loads.length ? loads[0].all : 1;
  const list = make('ul', 'loads');
  for (const load of loads) {
    const row = make('li');
    const button = make('button', 'name', bodies[load.body].name);
    button.type = 'button';
    button.addEventListener('click', () => choose(load.body));
    const bar = make('span', 'stack');
    roles.forEach((role, i) => {
      const part = make('span', role);
      part.style.width = load.roles[i] / most * 100 + '%';
      part.title = word(['lead', 'partners', 'performers'][i]) + ': ' + load.roles[i];
      bar.append(part);
    });
    button.setAttribute('aria-label', bodies[load.body].name + ': ' + ['lead', 'partners', 'performers'].map((key, i) => word(key) + ' ' + load.roles[i]).join(', '));
    row.append(button, bar, make('span', 'number', load.all));
    list.append(row);
  }
  const legend = make('p', 'key');
  ['lead', 'partners', 'performers'].forEach((key, i) => legend.append(make('span', roles[i]), word(key) + ' '));
  holder.replaceChildren(...(loads.length ? [legend, list] : [make('p', 'none', word('nothing'))]));
}
