// Fetches the parts that changed, and puts them in without moving what somebody is about to touch.
(() => {
  'use strict';
  if (document.body.dataset.live !== 'on' || !window.EventSource) return;
  const pulse = document.querySelector('[data-pulse]');
  const waiting = new Set();
  let touching = false;
  let lost = false;
  let soon = null;

  function say(state, text) {
    pulse.className = 'pulse ' + state;
    pulse.lastElementChild.textContent = text;
  }

  const busy = part => touching || document.hidden
    || part.querySelector('details[open] form :focus, .bulkbar :focus, .enter :focus')
    || (part.id === 'list' && part.querySelector(':checked'));

  function refresh(part) {
    if (busy(part)) waiting.add(part.id);
    else { waiting.delete(part.id); htmx.trigger(part, 'leash:changed'); }
  }

  function refreshAll(matches) {
    document.querySelectorAll('[data-part]').forEach(part => { if (matches(part.dataset.part)) refresh(part); });
  }

  function later() {
    for (const id of [...waiting]) {
      const part = document.getElementById(id);
      if (part) refresh(part); else waiting.delete(id);
    }
  }

  function listen() {
    const source = new EventSource('/live');
    let first = true;
    source.addEventListener('beat', () => {
      if (lost) refreshAll(() => true);
      if (first || lost) say('on', 'Live');
      first = lost = false;
    });
    source.addEventListener('changed', event => {
      const words = new Set(event.data.split(' '));
      const incident = words.has('*') || [...words].some(word => /^\d/.test(word));
      refreshAll(name => name === 'any' ? false : name === 'incidents' ? incident : words.has('*') ? true : words.has(name));
      soon ??= setTimeout(() => { soon = null; refreshAll(name => name === 'any'); }, 1000);
    });
    source.onerror = () => {
      lost = true;
      say('off', first ? 'Not live: reload to see changes' : 'Connection lost, trying again');
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
    };
  }

  addEventListener('pointerdown', () => { touching = true; }, true);
  for (const end of ['pointerup', 'pointercancel']) {
    addEventListener(end, () => { touching = false; setTimeout(later, 400); }, true);
  }
  document.addEventListener('visibilitychange', later);
  document.addEventListener('change', later);
  document.addEventListener('focusout', () => setTimeout(later, 50));

  const seen = part => new Map([...part.querySelectorAll('[data-seq]'), part]
    .filter(node => node.id && node.dataset.seq).map(node => [node.id, node.dataset.seq]));
  const before = new Map();
  const order = root => [...root.querySelectorAll('.row')].map(row => row.id).join();

  document.addEventListener('htmx:beforeSwap', event => {
    const part = event.detail.target;
    if (event.detail.xhr.status !== 200) { event.detail.shouldSwap = false; return; }
    before.set(part.id, { seen: seen(part), open: [...part.querySelectorAll('details[open]')].map(d => d.id) });
    if (part.id === 'list' && scrollY > 120) {
      const fresh = new DOMParser().parseFromString(event.detail.serverResponse, 'text/html');
      if (order(fresh) !== order(part)) { event.detail.shouldSwap = false; offer(part); }
    }
  });

  function offer(part) {
    if (document.querySelector('.news')) return;
    const button = document.createElement('button');
    button.className = 'button news';
    button.textContent = 'The list has changed. Show';
    button.onclick = () => { button.remove(); scrollTo({ top: 0 }); refresh(part); };
    document.body.append(button);
  }

  document.addEventListener('htmx:afterSettle', event => {
    const part = event.detail.elt;
    const old = part && before.get(part.id);
    if (!old) return;
    before.delete(part.id);
    old.open.forEach(id => { const d = id && document.getElementById(id); if (d) d.open = true; });
    seen(part).forEach((seq, id) => {
      if (id !== 'now' && old.seen.get(id) !== seq) document.getElementById(id).classList.add('glow');
    });
  });

  listen();
})();
