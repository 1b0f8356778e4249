// Times on the reader's own clocks; countdowns that tick without a request.
(() => {
  'use strict';
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
  const exactly = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
  const two = n => String(n).padStart(2, '0');

  const rough = s => s < 60 ? s + ' s' : s < 3600 ? Math.floor(s / 60) + ' min'
    : s < 172800 ? Math.floor(s / 3600) + ' h' : Math.floor(s / 86400) + ' d';

  const relative = s => Math.abs(s) < 5 ? 'just now' : s < 0 ? 'in ' + rough(-s) : rough(s) + ' ago';

  const left = s => s >= 86400 ? rough(s)
    : s >= 3600 ? Math.floor(s / 3600) + ':' + two(Math.floor(s / 60) % 60) + ':' + two(s % 60)
      : Math.floor(s / 60) + ':' + two(s % 60);

  const put = (node, text) => { if (node.textContent !== text) node.textContent = text; };

  function tick() {
    const now = Date.now();
    for (const node of document.querySelectorAll('time[data-countdown]')) {
      const seconds = Math.ceil((Date.parse(node.dateTime) - now) / 1000);
      put(node, left(Math.max(0, seconds)));
      node.classList.toggle('late', seconds <= 0);
    }
    for (const node of document.querySelectorAll('time[data-ago]')) {
      put(node, relative(Math.floor((now - Date.parse(node.dateTime)) / 1000)));
    }
  }

  function localise(root) {
    for (const node of root.querySelectorAll('time[data-clock]')) {
      const at = new Date(node.dateTime);
      const today = at.toDateString() === new Date().toDateString();
      const hour = (node.dataset.clock === 'seconds' ? exactly : clock).format(at);
      put(node, today ? hour : day.format(at) + ', ' + hour);
    }
    for (const node of root.querySelectorAll('[data-zone]')) {
      put(node, zone === 'UTC' ? 'UTC' : zone.split('/').pop().replaceAll('_', ' '));
    }
    for (const node of root.querySelectorAll('[data-yours]')) {
      node.hidden = node.dataset.yours === zone;
    }
  }

  localise(document);
  tick();
  setInterval(tick, 1000);
  document.addEventListener('htmx:load', event => { localise(event.target.parentNode || document); tick(); });
})();
