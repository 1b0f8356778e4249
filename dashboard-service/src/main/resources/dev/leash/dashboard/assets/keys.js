// j k to walk, Enter to open, x to choose, a r e to act, / to search, ? for help.
(() => {
  'use strict';
  let chosen = null;
  const rows = () => [...document.querySelectorAll('.row')];
  const current = () => chosen && document.getElementById(chosen);

  function walk(step) {
    const all = rows();
    if (!all.length) return;
    const at = all.indexOf(current());
    const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
    all.forEach(row => row.classList.toggle('chosen', row === next));
    chosen = next.id;
    next.scrollIntoView({ block: 'nearest' });
    next.querySelector('.what a').focus({ preventScroll: true });
  }

  function act(key) {
    const button = document.querySelector('.actions [data-key="' + key + '"]');
    if (button) { button.click(); return; }
    const row = current();
    const name = { a: 'ack', r: 'resolve' }[key];
    if (!row || !name) return;
    const form = row.closest('form');
    const box = row.querySelector('input');
    if (!form.querySelector(':checked')) { if (!box) return; box.checked = true; }
    form.querySelector('[name=action][value=' + name + ']').click();
  }

  const actions = {
    j: () => walk(1),
    k: () => walk(-1),
    x: () => { const box = current()?.querySelector('input'); if (box) box.click(); },
    a: () => act('a'),
    r: () => act('r'),
    e: () => act('e'),
    '/': () => { const box = document.querySelector('[data-key="/"]'); if (box) box.focus(); else location.href = '/incidents'; },
    '?': () => { const help = document.getElementById('keys'); if (help) help.togglePopover(); },
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat && !/[jk]/.test(event.key)) return;
    if (event.target.closest('input:not([type=checkbox]), textarea, select')) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    const action = actions[event.key];
    if (action) { event.preventDefault(); action(); }
  });

  document.addEventListener('htmx:afterSettle', () => { const row = current(); if (row) row.classList.add('chosen'); });
})();
