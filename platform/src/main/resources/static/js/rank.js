// Ranking by tap, drag or keys. The selects stay the truth and are what is sent.
for (const list of document.querySelectorAll('[data-ranking]')) {
  const lines = [...list.querySelectorAll('.ranking-line')];
  const said = list.parentElement.querySelector('[data-ranking-said]');
  const text = (pattern, name, place) => pattern.replace('{name}', name).replace('{place}', place);
  const field = line => line.querySelector('select');
  const name = line => line.querySelector('.ranking-name').textContent.trim();
  let order = lines
    .filter(line => field(line).value)
    .sort((a, b) => field(a).value - field(b).value);
  const shared = new Set(order.map(line => field(line).value)).size < order.length;
  // A ballot with equal ranks keeps its fields: a plain order could not say it.
  if (shared) continue;

  const button = (kind, label, act) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = kind;
    made.textContent = label;
    made.addEventListener('click', act);
    return made;
  };

  const show = changed => {
    for (const line of lines) {
      const place = order.indexOf(line) + 1;
      field(line).value = place || '';
      line.toggleAttribute('data-rank', place > 0);
      const tap = line.querySelector('.ranking-tap');
      tap.querySelector('.ranking-place').textContent = place || '';
      tap.setAttribute('aria-label', place
        ? text(list.dataset.ranked, name(line), place)
        : text(list.dataset.tap, name(line), order.length + 1));
      const [up, down] = line.querySelectorAll('.ranking-move');
      up.disabled = place < 2;
      down.disabled = !place || place === order.length;
    }
    list.append(...order, ...lines.filter(line => !order.includes(line)));
    if (changed) {
      const place = order.indexOf(changed) + 1;
      said.textContent = place
        ? text(list.dataset.ranked, name(changed), place)
        : text(list.dataset.out, name(changed), '');
    }
  };

  const move = (line, by) => {
    const from = order.indexOf(line);
    const to = from + by;
    if (from < 0 || to < 0 || to >= order.length) return;
    order.splice(from, 1);
    order.splice(to, 0, line);
    show(line);
  };

  for (const line of lines) {
    const tap = button('ranking-tap', '', () => {
      order = order.includes(line) ? order.filter(one => one !== line) : [...order, line];
      show(line);
      tap.focus();
    });
    const place = document.createElement('span');
    place.className = 'ranking-place';
    const label = document.createElement('span');
    label.textContent = name(line);
    tap.append(place, label);
    tap.addEventListener('keydown', event => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (by && order.includes(line)) {
        event.preventDefault();
        move(line, by);
        tap.focus();
      }
    });
    const step = (sign, pattern, by) => {
      const made = button('ranking-move', sign, () => { move(line, by); made.focus(); });
      made.setAttribute('aria-label', text(pattern, name(line), ''));
      return made;
    };
    line.append(tap, step('↑', list.dataset.up, -1), step('↓', list.dataset.down, 1));

    // A mouse tells whatever it is over, and not the line it was pressed on: the page listens.
    let moved = false;
    line.addEventListener('pointerdown', event => {
      moved = false;
      if (!order.includes(line) || event.target.closest('.ranking-move')) return;
      const drag = at => {
        const over = document.elementFromPoint(at.clientX, at.clientY)?.closest('.ranking-line');
        if (over && over !== line && order.includes(over)) {
          moved = true;
          line.classList.add('ranking-held');
          move(line, order.indexOf(over) - order.indexOf(line));
        }
      };
      const drop = () => {
        line.classList.remove('ranking-held');
        document.removeEventListener('pointermove', drag);
        document.removeEventListener('pointerup', drop);
        document.removeEventListener('pointercancel', drop);
        setTimeout(() => { moved = false; }); // once the click that ends a drag has passed
      };
      document.addEventListener('pointermove', drag);
      document.addEventListener('pointerup', drop);
      document.addEventListener('pointercancel', drop);
    });
    line.addEventListener('click', event => {
      if (moved) { event.preventDefault(); event.stopPropagation(); moved = false; }
    }, true);
  }
  list.classList.add('ranking-live');
  show(null);
}
