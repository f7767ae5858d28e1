// Suggestions under the search field, as a WAI-ARIA combobox. Without this file the field is a plain form.
for (const form of document.querySelectorAll('form[data-suggest]')) {
  const field = form.elements.q, list = document.createElement('div');
  let items = [], at = -1, asked = 0, timer;
  list.id = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', field.labels[0].textContent);
  form.append(list);
  const set = (name, value) => field.setAttribute('aria-' + name, value);
  field.setAttribute('role', 'combobox');
  set('autocomplete', 'list'); set('controls', list.id); set('expanded', false);

  const close = () => { list.hidden = true; at = -1; set('expanded', false); field.removeAttribute('aria-activedescendant'); };
  const mark = next => {
    at = next;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', i === at));
    if (at < 0) field.removeAttribute('aria-activedescendant'); else set('activedescendant', 'suggestion-' + at);
  };
  const english = document.documentElement.lang === 'en' ? '/en' : '';
  const go = item => { location.href = english + item.url; };
  const show = found => {
    items = found;
    list.replaceChildren(...items.map((item, i) => {
      const option = document.createElement('div');
      option.id = 'suggestion-' + i;
      option.setAttribute('role', 'option');
      option.append(item.text);
      const kind = document.createElement('small');
      kind.textContent = form.dataset[item.kind] ?? '';
      option.append(kind);
      option.addEventListener('mousedown', e => e.preventDefault());
      option.addEventListener('click', () => go(item));
      return option;
    }));
    mark(-1);
    list.hidden = items.length === 0;
    set('expanded', !list.hidden);
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    const text = field.value.trim(), mine = ++asked;
    if (text.length < 2) { items = []; return close(); }
    timer = setTimeout(async () => {
      try {
        const answer = await fetch(form.dataset.suggest + '?q=' + encodeURIComponent(text));
        if (answer.ok && mine === asked && document.activeElement === field) show(await answer.json());
      } catch { close(); }
    }, 120);
  });
  field.addEventListener('keydown', e => {
    if (list.hidden) {
      if (e.key === 'ArrowDown' && items.length > 0 && field.value.trim().length > 1) { e.preventDefault(); show(items); mark(0); }
      return;
    }
    if (e.key === 'ArrowDown') { e.preventDefault(); mark((at + 1) % items.length); }
    else if (e.key === 'ArrowUp') { e.preventDefault(); mark(at <= 0 ? items.length - 1 : at - 1); }
    else if (e.key === 'Escape') { e.preventDefault(); close(); }
    else if (e.key === 'Enter' && at >= 0) { e.preventDefault(); go(items[at]); }
  });
  field.addEventListener('blur', close);
}
