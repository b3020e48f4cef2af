// All plans in columns: their tasks as small integers, the words of tasks unread until they are shown or searched.
const none = -1e6;  // no day
const plans = [];   // {page, title, issuer, code, date, file, warnings, first, count, words}
const bodies = [];  // {key, name}
const bodyOf = new Map();
const taskPlan = [], taskDue = [], actorsFrom = [0], actorBody = [], actorRole = [];

function bodyId(key, name) {
  let id = bodyOf.get(key);
  if (id === undefined) {
    id = bodies.length;
    bodyOf.set(key, id);
    bodies.push({key, name});
  }
  return id;
}

// An entry: [page, title, issuer, code, date, file, warnings, [key, name, …], [day, [leads, partners, performers, body …], …]] LF [work, time, …]
function addPlan(text) {
  const cut = text.indexOf('\n');
  const [page, title, issuer, code, date, file, warnings, names, tasks] = JSON.parse(text.slice(0, cut));
  const ids = [];
  for (let i = 0; i < names.length; i += 2) ids.push(bodyId(names[i], names[i + 1]));
  const plan = plans.length;
  plans.push({page, title, issuer, code, date, file, warnings, first: taskPlan.length, count: tasks.length / 2, words: text.slice(cut + 1)});
  for (let i = 0; i < tasks.length; i += 2) {
    taskPlan.push(plan);
    taskDue.push(tasks[i] === null ? none : tasks[i]);
    const who = tasks[i + 1];
    let at = 3;
    for (let role = 0; role < 3; ++role) {
      for (const end = at + who[role]; at < end; ++at) {
        actorBody.push(ids[who[at]]);
        actorRole.push(role);
      }
    }
    actorsFrom.push(actorBody.length);
  }
}

function wordsOf(plan) {
  if (typeof plan.words === 'string') plan.words = JSON.parse(plan.words);
  return plan.words;
}
const workOf = task => wordsOf(plans[taskPlan[task]])[2 * (task - plans[taskPlan[task]].first)];
const timeOf = task => wordsOf(plans[taskPlan[task]])[2 * (task - plans[taskPlan[task]].first) + 1];

function bodiesOf(task, role) {
  const found = [];
  for (let i = actorsFrom[task]; i < actorsFrom[task + 1]; ++i) if (actorRole[i] === role) found.push(actorBody[i]);
  return found;
}

// Work in slices, so that the page answers meanwhile: step() is called until it says that all is done.
function inSlices(step, done) {
  const channel = new MessageChannel();
  let stopped = false;
  channel.port1.onmessage = () => {
    const end = performance.now() + 12;
    let more = true;
    while (!stopped && more && performance.now() < end) more = step();
    if (stopped) return;
    if (more) channel.port2.postMessage(0);
    else done();
  };
  channel.port2.postMessage(0);
  return () => { stopped = true; };
}

// Reads the entries while the browser still parses the file, and lets each go.
function readEntries(progress, done) {
  const readSome = entries => {
    const end = performance.now() + 12;
    for (let entry = entries.firstElementChild; entry && performance.now() < end; entry = entries.firstElementChild) {
      if (!entry.nextElementSibling && document.readyState === 'loading') return;  // its end may not be there yet
      addPlan(entry.textContent);
      entry.remove();
    }
  };
  const turn = () => {
    const loading = document.readyState === 'loading';
    const entries = document.getElementById('entries');
    if (entries) readSome(entries);
    progress();
    if (!loading && !(entries && entries.firstElementChild)) done();
    else setTimeout(turn, 0);
  };
  turn();
}
