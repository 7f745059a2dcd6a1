const all = [...document.querySelectorAll('ol.changes>li')];
const rule = document.getElementById('rule'), doubtful = document.getElementById('doubtful');
const words = document.getElementById('words'), count = document.getElementById('count');
const answered = document.getElementById('answered');

function narrow() {
  let shown = 0;
  for (const li of all) {
    const hit = (!rule.value || li.dataset.rule === rule.value)
      && (!doubtful.checked || li.classList.contains('doubtful'))
      && li.textContent.toLowerCase().includes(words.value.toLowerCase());
    li.hidden = !hit;
    shown += hit ? 1 : 0;
  }
  count.textContent = shown;
}

function choice(li, answer, text) {
  const label = document.createElement('label'), input = document.createElement('input');
  input.type = 'radio';
  input.name = 'answer-' + li.id;
  input.value = answer;
  label.append(input, ' ' + text);
  return label;
}

function given() {
  const answers = {};
  for (const input of document.querySelectorAll('li input:checked')) {
    answers[input.closest('li').id] = input.value;
  }
  return answers;
}

function save() {
  const data = {source: document.querySelector('ol.changes').dataset.source, answers: given()};
  const file = new Blob([JSON.stringify(data, null, 2) + '\n'], {type: 'application/json'});
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'import-answers.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

for (const li of all) {
  const set = document.createElement('fieldset'), legend = document.createElement('legend');
  legend.textContent = 'Is it right?';
  set.append(legend, choice(li, 'keep', 'Keep it'));
  if (!li.dataset.final) {
    set.append(choice(li, 'undo', 'Undo it'));
  }
  li.append(set);
}
for (const it of [rule, doubtful, words]) {
  it.addEventListener('input', narrow);
}
document.addEventListener('change', () => { answered.textContent = Object.keys(given()).length; });
document.getElementById('keepshown').addEventListener('click', () => {
  for (const li of all.filter(it => !it.hidden)) {
    li.querySelector('input[value=keep]').checked = true;
  }
  answered.textContent = Object.keys(given()).length;
});
document.getElementById('save').addEventListener('click', save);
for (const form of document.querySelectorAll('form')) {
  form.hidden = false;
}
