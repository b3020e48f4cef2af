// The overview of many plans: what is asked, what passes, what is shown of it.
const byId = id => document.getElementById(id);
const asked = {find: byId('find'), agency: byId('agency'), role: byId('role'), month: byId('month'), state: byId('state'), day: byId('today')};
asked.day.value = asked.day.defaultValue = today();
let shownTasks = [], shownPlans = [], loads = [];
let tasksOfPlan = new Int32Array(0), lateOfPlan = new Int32Array(0);
let all = false;  // every entry is read
const dayWords = number => dateWords(new Date(number * 86400000).toISOString().slice(0, 10));
const now = () => asked.day.value ? dayNumber(asked.day.value) : none;
const isLate = (task, day) => taskDue[task] !== none && taskDue[task] < day;

const linkTo = (page, mark, text) => {
  const link = make(page ? 'a' : 'span', '', text);
  if (page) link.href = page + mark;
  return link;
};
const names = (task, role) => bodiesOf(task, role).map(id => bodies[id].name).join('; ');
function cellsOfTask(task) {
  const plan = plans[taskPlan[task]];
  const due = make('span', isLate(task, now()) ? 'due late' : 'due', taskDue[task] === none ? timeOf(task) || '—' : dayWords(taskDue[task]));
  if (isLate(task, now())) due.append(' ⚠', make('span', 'hidden', word('overdue')));
  return [due, linkTo(plan.page, '#a' + (task - plan.first + 1), workOf(task)), names(task, 0), names(task, 1), names(task, 2),
    linkTo(plan.page, '', plan.title || word('without.title'))];
}
function cellsOfPlan(index) {
  const plan = plans[index];
  return [linkTo(plan.page, '', plan.title || plan.file || word('without.title')), plan.issuer, plan.code, dateWords(plan.date),
    String(tasksOfPlan[index]), String(lateOfPlan[index]), String(plan.warnings)];
}
function cellsOfBody(load) {
  const button = make('button', 'plain', bodies[load.body].name);
  button.type = 'button';
  button.addEventListener('click', () => chooseBody(load.body));
  return [button, ...load.roles.map(String), String(load.all), String(load.late)];
}
const lists = {tasks: new List(byId('tasks'), cellsOfTask), plans: new List(byId('plans'), cellsOfPlan), bodies: new List(byId('bodies'), cellsOfBody)};

// ---- What passes ----

function bodiesAsked() {
  const text = asked.agency.value.trim();
  if (!text) return null;
  const exact = bodies.some(body => body.name === text);
  const query = queryOf(text);
  return Uint8Array.from(bodies, body => exact ? body.name === text : query(body.name));
}

function taskTest() {
  const wanted = bodiesAsked();
  const role = Number(asked.role.value);
  const month = asked.month.value === '' ? null : Number(asked.month.value);
  const state = asked.state.value;
  const day = now();
  const acts = task => {
    for (let i = actorsFrom[task]; i < actorsFrom[task + 1]; ++i) if (wanted[actorBody[i]] && (role < 0 || actorRole[i] === role)) return true;
    return false;
  };
  return task => {
    const due = taskDue[task];
    if (month !== null && (due === none || monthOf(due) !== month)) return false;
    if (state === 'late' && !isLate(task, day)) return false;
    if (state === 'none' && due !== none) return false;
    if (state === 'soon' && (due < day || due > day + 30)) return false;
    return !wanted || acts(task);
  };
}

// Finds in slices: the words of five thousand plans are forty megabytes.
let stop = null;
function filter() {
  if (stop) stop();
  const query = queryOf(asked.find.value);
  const test = taskTest();
  const narrow = asked.agency.value !== '' || asked.month.value !== '' || asked.state.value !== '';
  const found = [], foundPlans = [];
  const counts = new Int32Array(plans.length), lates = new Int32Array(plans.length);
  const day = now();
  let at = 0;
  const step = () => {
    if (at >= plans.length) return false;
    const plan = plans[at];
    const whole = !query || query(plan.title + ' ' + plan.issuer + ' ' + plan.code + ' ' + plan.file);
    if (whole || typeof plan.words !== 'string' || query(plan.words)) {
      for (let task = plan.first; task < plan.first + plan.count; ++task) {
        if (!test(task) || !(whole || query(workOf(task)))) continue;
        found.push(task);
        ++counts[at];
        if (isLate(task, day)) ++lates[at];
      }
      if (counts[at] || (whole && !narrow)) foundPlans.push(at);
    }
    ++at;
    return true;
  };
  stop = inSlices(step, () => {
    stop = null;
    [shownTasks, shownPlans, tasksOfPlan, lateOfPlan] = [found, foundPlans, counts, lates];
    count();
    show();
  });
}

function count() {
  const day = now();
  const of = new Map();
  for (const task of shownTasks) {
    const late = isLate(task, day);
    for (let i = actorsFrom[task]; i < actorsFrom[task + 1]; ++i) {
      let load = of.get(actorBody[i]);
      if (!load) of.set(actorBody[i], load = {body: actorBody[i], roles: [0, 0, 0], all: 0, late: 0});
      ++load.roles[actorRole[i]];
      ++load.all;
      load.late += late;
    }
  }
  const wanted = bodiesAsked();
  loads = Array.from(of.values()).filter(load => !wanted || wanted[load.body]).sort((a, b) => b.all - a.all || a.body - b.body);
}

// ---- What is shown ----

// Numbers sort without a function to compare them, many times faster: the key above, the place below.
function sortedBy(items, key, down) {
  const width = 4194304;
  const keys = Float64Array.from(items, (item, i) => (down ? -key(item) : key(item)) * width + i).sort();
  return Array.from(keys, k => items[((k % width) + width) % width]);
}
function ranks(values) {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] === '') - (values[b] === '') || collate(values[a], values[b]));
  const rank = new Int32Array(values.length);
  order.forEach((item, i) => { rank[item] = i; });
  return rank;
}
const {compare: collate} = new Intl.Collator('vi', {numeric: true});
const ranked = {};
const rankOf = (name, values) => ranked[name] || (ranked[name] = ranks(values()));

const sorts = {
  tasks: () => {
    const {by, down} = heads.tasks;
    if (by === 'plan') return sortedBy(shownTasks, task => taskPlan[task], down);
    if (by === 'due') return sortedBy(shownTasks, task => taskDue[task] !== none ? taskDue[task] : down ? -1e6 : 1e6, down);
    const rank = rankOf('bodies', () => bodies.map(body => body.name));
    const lead = task => actorsFrom[task] < actorsFrom[task + 1] && actorRole[actorsFrom[task]] === 0 ? rank[actorBody[actorsFrom[task]]] : 1e7;
    return sortedBy(shownTasks, lead, down);
  },
  plans: () => {
    const {by, down} = heads.plans;
    const key = {tasks: i => tasksOfPlan[i], late: i => lateOfPlan[i], warnings: i => plans[i].warnings}[by];
    if (key) return sortedBy(shownPlans, key, down);
    if (!by) return shownPlans;
    const rank = rankOf('plan ' + by, () => plans.map(plan => plan[by]));
    return sortedBy(shownPlans, i => rank[i], down);
  },
  bodies: () => {
    const {by, down} = heads.bodies;
    if (by === 'name') {
      const rank = rankOf('bodies', () => bodies.map(body => body.name));
      return sortedBy(loads, load => rank[load.body], down);
    }
    return sortedBy(loads, load => by === 'all' || by === 'late' ? load[by] : load.roles[by], down);
  },
};
const fill = name => lists[name].show(sorts[name]());
const heads = {
  tasks: makeHeads(lists.tasks, 'due', () => fill('tasks')),
  plans: makeHeads(lists.plans, '', () => fill('plans')),
  bodies: makeHeads(lists.bodies, 'all', () => fill('bodies')),
};

let open = 'charts';
function drawCharts() {
  const months = new Map();
  for (const task of shownTasks) if (taskDue[task] !== none) months.set(monthOf(taskDue[task]), (months.get(monthOf(taskDue[task])) || 0) + 1);
  drawMonths(byId('chart-months'), months, now() === none ? 0 : monthOf(now()), month => {
    asked.month.value = month;
    openTab('tasks');
    filter();
  });
  drawBodies(byId('chart-agencies'), loads.slice(0, 15), chooseBody);
}
function chooseBody(body) {
  asked.agency.value = bodies[body].name;
  openTab('tasks');
  filter();
}
const drawOpen = () => open === 'charts' ? drawCharts() : fill(open);
const openTab = makeTabs(document.querySelector('.tabs'), name => { open = name; drawOpen(); });

const figure = number => number.toLocaleString(language === 0 ? 'vi-VN' : 'en-GB');
function showFigures() {
  const day = now();
  let due = 0, late = 0, warnings = 0;
  for (const task of shownTasks) {
    due += taskDue[task] !== none;
    late += isLate(task, day);
  }
  for (const plan of shownPlans) warnings += plans[plan].warnings;
  const figures = {plans: shownPlans.length, tasks: shownTasks.length, due, late, agencies: loads.length, warnings};
  for (const name of Object.keys(figures)) byId('count-' + name).textContent = figure(figures[name]);
  for (const [name, number] of [['tasks', shownTasks.length], ['plans', shownPlans.length], ['bodies', loads.length]]) {
    byId('tab-' + name).querySelector('output').textContent = figure(number);
  }
  byId('told').textContent = figure(shownTasks.length) + ' ' + word('tasks') + ', ' + figure(shownPlans.length) + ' ' + word('plans');
}
function show() {
  showFigures();
  for (const list of Object.values(lists)) list.top();
  drawOpen();
}

// ---- What is asked ----

let timer = 0;
const soon = () => { clearTimeout(timer); timer = setTimeout(() => { if (all) filter(); }, 120); };
const form = document.querySelector('.filters-of-all');
form.addEventListener('input', soon);
form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('reset', () => setTimeout(soon, 0));

function offerChoices() {
  const months = new Set();
  for (const due of taskDue) if (due !== none) months.add(monthOf(due));
  const chosen = asked.month.value;
  const any = make('option', '', word('month') + '…');
  any.value = '';
  asked.month.replaceChildren(any, ...Array.from(months).sort((a, b) => a - b).map(month => {
    const option = make('option', '', monthWords(month));
    option.value = month;
    return option;
  }));
  asked.month.value = chosen;
  byId('agencies').replaceChildren(...loads.slice(0, 200).map(load => {
    const option = make('option');
    option.value = bodies[load.body].name;
    return option;
  }));
}

window.addEventListener('beforeprint', () => { if (open !== 'charts') lists[open].draw(0, 500); });
window.addEventListener('afterprint', () => { if (open !== 'charts') lists[open].draw(); });
onLanguage.push(() => { if (all) { offerChoices(); show(); } });

const kept = languages.indexOf(remembered());
speak(kept < 0 ? language : kept);
let told = 0;
readEntries(() => {
  if (performance.now() - told < 150) return;
  told = performance.now();
  byId('count-plans').textContent = figure(plans.length);
  byId('count-tasks').textContent = figure(taskPlan.length);
}, () => {
  all = true;
  shownTasks = taskPlan.map((_, task) => task);
  shownPlans = plans.map((_, plan) => plan);
  const day = now();
  tasksOfPlan = Int32Array.from(plans, plan => plan.count);
  lateOfPlan = new Int32Array(plans.length);
  shownTasks.forEach(task => { lateOfPlan[taskPlan[task]] += isLate(task, day); });
  count();
  offerChoices();
  show();
  byId('progress').remove();
  root.dataset.ready = String(Math.round(performance.now()));
});
