// A table of any length of which only the rows in sight are elements. All rows are of one height.

class List {
  constructor(section, cells) {
    this.rowHeight = Number(section.dataset.row);
    this.cells = cells;  // item -> what its cells hold
    this.box = section.querySelector('.list');
    this.table = section.querySelector('table');
    this.body = this.table.tBodies[0];
    this.above = make('tr', 'gap');
    this.below = make('tr', 'gap');
    this.body.append(this.above, this.below);
    this.rows = new Map();
    this.items = [];
    this.box.addEventListener('scroll', () => requestAnimationFrame(() => this.draw()), {passive: true});
    new ResizeObserver(() => this.draw()).observe(this.box);
  }

  show(items) {
    this.items = items;
    this.table.setAttribute('aria-rowcount', items.length + 1);
    for (const row of this.rows.values()) row.remove();
    this.rows.clear();
    this.draw();
  }

  rowOf(index) {
    const row = make('tr');
    row.setAttribute('aria-rowindex', index + 2);
    for (const cell of this.cells(this.items[index])) {
      const element = make('td');
      const clip = make('div', 'clip');
      clip.append(cell);
      element.append(clip);
      row.append(element);
    }
    return row;
  }

  // Rows that stay are not touched, so that the one with the keyboard's focus keeps it.
  draw(from, to) {
    const first = from !== undefined ? from : Math.max(0, Math.floor(this.box.scrollTop / this.rowHeight) - 5);
    const end = Math.min(this.items.length, to !== undefined ? to : first + Math.ceil(this.box.clientHeight / this.rowHeight) + 12);
    for (const [index, row] of this.rows) {
      if (index >= first && index < end) continue;
      row.remove();
      this.rows.delete(index);
    }
    let next = this.below;
    for (let index = end - 1; index >= first; --index) {
      let row = this.rows.get(index);
      if (!row) {
        row = this.rowOf(index);
        this.rows.set(index, row);
        this.body.insertBefore(row, next);
      }
      next = row;
    }
    this.above.style.height = first * this.rowHeight + 'px';
    this.below.style.height = Math.max(0, this.items.length - end) * this.rowHeight + 'px';
  }

  top() { this.box.scrollTop = 0; }
}

// One table's heads: a press sorts by that column, another one the other way.
function makeHeads(list, first, sort) {
  const state = {by: first, down: false};
  const heads = Array.from(list.table.tHead.rows[0].cells);
  for (const head of heads) {
    const button = head.querySelector('button');
    if (!button) continue;
    if (head.getAttribute('aria-sort') === 'descending') state.down = true;
    button.addEventListener('click', () => {
      state.down = button.dataset.by === state.by && !state.down;
      state.by = button.dataset.by;
      for (const other of heads) if (other.hasAttribute('aria-sort')) other.setAttribute('aria-sort', 'none');
      head.setAttribute('aria-sort', state.down ? 'descending' : 'ascending');
      sort();
      list.top();
    });
  }
  return state;
}

// The tabs of WAI-ARIA: arrows move between them.
function makeTabs(holder, chosen) {
  const tabs = Array.from(holder.querySelectorAll('[role="tab"]'));
  const choose = tab => {
    for (const other of tabs) {
      const on = other === tab;
      other.setAttribute('aria-selected', String(on));
      other.tabIndex = on ? 0 : -1;
      document.getElementById(other.getAttribute('aria-controls')).hidden = !on;
    }
    chosen(tab.getAttribute('aria-controls'));
  };
  for (const tab of tabs) tab.addEventListener('click', () => choose(tab));
  holder.addEventListener('keydown', event => {
    const step = {ArrowRight: 1, ArrowLeft: -1, Home: -tabs.length, End: tabs.length}[event.key];
    if (!step) return;
    const at = tabs.indexOf(document.activeElement);
    const to = Math.abs(step) > 1 ? (step < 0 ? 0 : tabs.length - 1) : (at + step + tabs.length) % tabs.length;
    event.preventDefault();
    tabs[to].focus();
    choose(tabs[to]);
  });
  return name => choose(tabs.find(tab => tab.getAttribute('aria-controls') === name));
}
