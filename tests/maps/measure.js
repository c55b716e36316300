// Everything in the drawn maps of a page that lies where it must not.
async () => {
  await document.fonts.ready; const out = [];
  const seen = e => e.getClientRects().length && getComputedStyle(e).display !== 'none';
  const boxes = [...document.querySelectorAll('.box')].map(b => [b, b.querySelector('.frame').getBoundingClientRect()]);
  const face = t => !/[^\u0000-\u03ff\u2000-\u22ff]/.test(t);
  for (const [box, f] of boxes) {
    const parts = [...box.querySelectorAll('text')].filter(t => !t.closest('.tag') && t.textContent && seen(t));
    for (const t of parts) {
      const r = t.getBoundingClientRect(), spare = face(t.textContent) ? 0 : 2;
      if (r.left < f.left + 8 - spare || r.right > f.right - 7 + spare || r.top < f.top + 2 || r.bottom > f.bottom + 1)
        out.push(`${box.dataset.id}: "${t.textContent}" leaves its box`);
    }
    const pill = box.querySelector('.st-pill');
    const rows = [[...box.querySelectorAll('.st-word,.in-hidden,.out')], [...box.querySelectorAll('.drv-label,.drv')],
                  [...box.querySelectorAll('.owner,.in-hidden,.sig')]];
    for (const row of rows) {
      const rs = row.filter(t => t.textContent && seen(t)).map(t => t.getBoundingClientRect());
      if (row[0] && row[0].classList.contains('st-word') && getComputedStyle(pill).fill !== 'none' && seen(pill))
        rs.push(pill.getBoundingClientRect());
      const word = box.querySelector('.st-word');
      rs.forEach((a, i) => rs.slice(i + 1).forEach(b => {
        const inPill = word && (b.width === pill.getBoundingClientRect().width) && a.left >= b.left && a.right <= b.right;
        if (!inPill && a.left < b.right && b.left < a.right && a.top < b.bottom - 3 && b.top < a.bottom - 3)
          out.push(`${box.dataset.id}: texts overlap in ${row.map(t => t.textContent).join(' | ')}`); }));
    }
  }
  const svg = document.querySelector('svg.map').getBoundingClientRect();
  for (const line of document.querySelectorAll('.routes .line')) {
    const g = line.parentNode.dataset, n = Math.max(60, line.getTotalLength() / 4);
    for (let i = 2; i <= n; i++) {
      const p = line.getPointAtLength(line.getTotalLength() * i / n), x = p.x + svg.left, y = p.y + svg.top;
      const hit = boxes.find(([b, f]) => x > f.left + .5 && x < f.right - .5 && y > f.top + .5 && y < f.bottom - .5);
      if (hit) { out.push(`${g.cause} -> ${g.effect} crosses ${hit[0].dataset.id}`); break; }
    }
  }
  for (const band of document.querySelectorAll('.band')) {
    const f = band.querySelector('.band-ground').getBoundingClientRect();
    for (const t of band.querySelectorAll('text')) {
      const r = t.getBoundingClientRect();
      if (r.right > f.left + 150 || r.bottom > f.bottom - 2) out.push(`band: "${t.textContent}" leaves its column`);
    }
  }
  for (const t of document.querySelectorAll('.legend text')) {
    const r = t.getBoundingClientRect();
    if (r.right > svg.right + 1 || r.bottom > svg.bottom) out.push(`legend: "${t.textContent}" leaves the map`);
  }
  for (const p of document.querySelectorAll('.labels .pill')) {
    const r = p.querySelector('rect').getBoundingClientRect(), t = p.querySelector('text').getBoundingClientRect();
    if (t.left < r.left + 3 || t.right > r.right - 3) out.push(`pill: "${p.textContent}" is too wide`);
  }
  return out;
}
