// Tables that sort by a press on a column's name and filter by what is typed.
const collator = new Intl.Collator('vi', {numeric: true});
const valueOf = cell => cell.dataset.v !== undefined ? cell.dataset.v : cell.textContent.trim();

function sortBy(table, column, kind, down) {
  const body = table.tBodies[0];
  const rows = Array.from(body.rows, (row, index) => ({row, index, value: valueOf(row.cells[column])}));
  const compare = kind === 'number' ? (a, b) => Number(a) - Number(b) : collator.compare;
  // Cells without a value ("", "~", "~~") stay at the end whichever way the others go; equal ones keep their order.
  const lacks = value => /^~*$/.exec(value) ? value.length + 1 : 0;
  const order = (a, b) => lacks(a.value) - lacks(b.value) || (down ? -1 : 1) * compare(a.value, b.value) || a.index - b.index;
  body.append(...rows.sort(order).map(entry => entry.row));
}

function makeSortable(table) {
  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, column) => {
    const button = head.querySelector('button');
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.setAttribute('aria-sort', 'none');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      sortBy(table, column, button.dataset.sort, down);
    });
  });
}

// Which rows a table shows: those that all of the form's and the columns' questions let pass.
function makeFilter(form, table) {
  const find = form.querySelector('.find');
  const state = form.querySelector('select');
  const day = form.querySelector('.today');
  const chip = form.querySelector('.chip');
  const shown = form.querySelector('.shown');
  const columns = Array.from(table.querySelectorAll('[data-column]'));
  let agency = null;

  const passesState = row => {
    const due = row.dataset.due;
    if (state.value === '') return true;
    if (state.value === 'none') return !due;
    if (!due || !day.value) return false;
    const left = dayNumber(due) - dayNumber(day.value);
    return state.value === 'late' ? left < 0 : left >= 0 && left <= 30;
  };
  const passesColumn = (row, input) => {
    const cell = row.cells[input.dataset.column];
    if (input.tagName === 'SELECT') return !input.value || Boolean(cell.querySelector('[data-w="via.' + input.value + '"]'));
    const query = queryOf(input.value);
    return !query || query(cell.textContent);
  };
  const apply = () => {
    const query = queryOf(find.value);
    const asked = columns.filter(input => input.value !== '');
    let count = 0;
    for (const row of table.tBodies[0].rows) {
      const passes = (!query || query(row.textContent)) && passesState(row) && asked.every(input => passesColumn(row, input)) &&
        (!agency || row.dataset.g.split(' ').includes(agency.row));
      row.hidden = !passes;
      count += passes;
      row.classList.toggle('late', Boolean(day.value && row.dataset.due && row.dataset.due < day.value));
    }
    shown.textContent = count + ' ' + word('of') + ' ' + table.tBodies[0].rows.length + ' ' + word('shown') +
      (count === 0 ? '. ' + word('nothing') : '');
  };
  const setAgency = chosen => {
    agency = chosen;
    chip.hidden = !chosen;
    chip.textContent = chosen ? chosen.name + ' ✕' : '';
    apply();
  };
  day.value = day.defaultValue = today();
  form.addEventListener('input', apply);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', event => {
    event.preventDefault();
    find.value = state.value = '';
    day.value = day.defaultValue;
    for (const input of columns) input.value = '';
    setAgency(null);
  });
  chip.addEventListener('click', () => { setAgency(null); find.focus(); });
  for (const input of columns) input.addEventListener('input', apply);
  onLanguage.push(apply);
  return {setAgency};
}
