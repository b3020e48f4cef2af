'use strict';
// The words of the page in the language that its reader chose.
const words = JSON.parse(document.getElementById('words').textContent);
const root = document.documentElement;
const languages = ['vi', 'en'];
let language = languages.indexOf(root.lang) > 0 ? 1 : 0;
const word = key => words[key] ? words[key][language] : key;
const onLanguage = [];  // what else is to be said anew after a switch

// "2021-11-30" -> "30/11/2021", "30 Nov 2021"; "2021-11" -> "11/2021", "Nov 2021"; anything else stays as it is.
function dateWords(iso) {
  const found = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(iso);
  if (!found) return iso;
  const [, year, month, day] = found;
  if (language === 0) return (day ? day + '/' : '') + month + '/' + year;
  return (day ? Number(day) + ' ' : '') + word('month.' + Number(month)) + ' ' + year;
}

function sayAll(within) {
  for (const e of within.querySelectorAll('[data-w]')) e.textContent = word(e.dataset.w);
  for (const e of within.querySelectorAll('[data-label]')) e.setAttribute('aria-label', word(e.dataset.label));
  for (const e of within.querySelectorAll('[data-hint]')) e.placeholder = word(e.dataset.hint);
  for (const e of within.querySelectorAll('time[datetime]')) e.textContent = dateWords(e.getAttribute('datetime'));
}

function remembered(value) {
  try {  // a browser may forbid a page of a file to remember anything
    if (value !== undefined) localStorage.setItem('vnplan-language', value);
    return localStorage.getItem('vnplan-language');
  } catch (e) {
    return null;
  }
}

function speak(index) {
  language = index;
  root.lang = languages[index];
  sayAll(document);
  const button = document.getElementById('language');
  button.textContent = word('language.name');
  button.lang = languages[1 - index];
  for (const tell of onLanguage) tell();
}

document.getElementById('language').addEventListener('click', () => {
  speak(1 - language);
  remembered(languages[language]);
});
