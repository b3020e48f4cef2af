// The page of one plan: its tables, and the way from each fact to its row and back.
for (const table of document.querySelectorAll('table.sortable')) makeSortable(table);
const tasks = makeFilter(document.querySelector('form[data-for="tasks"]'), document.getElementById('tasks-table'));

for (const button of document.querySelectorAll('[data-agency]')) {
  button.addEventListener('click', () => {
    const name = button.closest('tr').querySelector('th').firstChild.textContent.trim();
    tasks.setAgency({row: button.dataset.agency, name});
    const section = document.getElementById('tasks');
    section.scrollIntoView();
    section.focus({preventScroll: true});
  });
}

for (const button of document.querySelectorAll('[data-ink]')) {
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(on));
    document.querySelector('.text').classList.toggle('no-' + button.dataset.ink, !on);
  });
}

// A place that many rows speak of leads to the first and shows all; a row that a filter hides comes back.
function follow(link) {
  for (const row of document.querySelectorAll('.also')) row.classList.remove('also');
  const rows = (link.dataset.r || link.getAttribute('href').slice(1)).split(' ');
  for (const id of rows) {
    const row = document.getElementById(id);
    if (!row) continue;
    row.classList.add('also');
    row.hidden = false;
    if (row.closest('details')) row.closest('details').open = true;
  }
}
document.addEventListener('click', event => {
  const link = event.target.closest && event.target.closest('a[href^="#"]');
  if (link) follow(link);
});

// What a mark means, told by a tooltip in the language of the page.
const inks = {lead: 'lead', partner: 'partners', performer: 'performers', monitor: 'monitors', time: 'time', citation: 'citations',
  recipient: 'recipients', signature: 'header.signature', task: 'tasks', note: 'note', finding: 'findings'};
function nameMarks() {
  for (const mark of document.querySelectorAll('.text .m, .text .ref')) {
    const names = Array.from(mark.classList, name => inks[name]).filter(Boolean).map(word);
    const rows = mark.dataset.r || mark.dataset.n;
    mark.title = names.join(', ') + ' → ' + (rows.length > 40 ? rows.slice(0, 40) + '…' : rows);
    if (mark.dataset.n) mark.setAttribute('aria-label', names[0] + ' ' + mark.dataset.n);
  }
}
onLanguage.push(nameMarks);

const kept = languages.indexOf(remembered());
speak(kept < 0 ? language : kept);
