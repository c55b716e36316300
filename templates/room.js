/* What the room sees of an objective: its KPIs, causes and work, copied from the table and the sheets of this page, so
   that they follow the as-of; as many as fit on the screen, the weakest first, and how many more there are. */
const roomView = (() => {
const all = (pick, at = document) => Array.from(at.querySelectorAll(pick));
const one = (pick, at = document) => at.querySelector(pick);
const room = one("#room");
if (!room) return null;
const say = room.dataset;
const make = (name, look, ...inside) => {
  const el = document.createElement(name);
  if (look) el.className = look;
  el.append(...inside.filter(Boolean));
  return el;
};
const copied = (el) => {
  const copy = el?.cloneNode(true);
  for (const each of copy ? [copy, ...all("[id]", copy)] : []) each.removeAttribute("id");
  return copy;
};
const follow = (el, from) => {
  for (const name of ["r", "k", "st", "f"]) if (from.dataset[name]) el.dataset[name] = from.dataset[name];
  el.dataset.opt = "";
  return el;
};
const linked = (from, name, unit = "") => {
  const link = make("a", "", name);
  link.href = from;
  return make("span", "rm-name", link, unit);
};

/* A KPI, out of its line of the table or, where a house shows none, of its place on the sheet. */
const kpi = (from) => {
  const link = one("th a", from);
  const name = link ?? one("h5", from).firstChild;
  const lead = one(".role.leading", from);
  const unit = one("th small,.unit", from)?.textContent.trim();
  const value = make("b", "rm-value");
  for (const each of all("th~.act>*,.val>b,.val>small", from)) value.append(copied(each), " ");
  const aim = make("span", "rm-aim", `${say.target} `, copied(one(".tgt>span,.facts dd>span", from)));
  return follow(make("li", "", linked(link ? link.hash : `#${from.id}`, name.textContent.trim(),
    make("small", "", unit ? ` ${unit}` : "", lead ? " " : "", lead ? make("i", "", lead.textContent) : "")),
  copied(one(".sp", from)) ?? make("i"), copied(one(".st", from)), value, aim), from);
};
const standing = (from) => {
  const link = one("a,span", from);
  const to = link.getAttribute("href");
  const name = to ? linked(to, link.textContent) : make("span", "rm-name", link.textContent);
  return follow(make("li", "", name, copied(one(".st", from)), copied(one("b.num", from))), from);
};
const work = (from) => follow(make("li", "rm-said", linked(one("a", from).hash, one("a", from).textContent),
  make("small", "", [one(".ends span", from), one(".small", from)].map((each) => each?.textContent)
    .filter(Boolean).join(", "))), { dataset: {} });
const said = (from) => follow(make("li", "rm-said", copied(one("p", from)), copied(one("small", from))),
  { dataset: {} });
const part = (title, found, line) => found.length ? make("section", "rm-part", make("h4", "", title),
  make("ul", "", ...found.map(line)), rest()) : "";
const rest = () => {
  const el = make("p", "rm-quiet rm-rest");
  el.dataset.rest = 0;
  el.hidden = true;
  return el;
};
const below = (id, whole) => {
  const name = CSS.escape(id);
  const sheet = document.getElementById(`o-${id}`) ?? make("i");
  const rows = all(`tr.k[data-o="${name}"]`);
  const kpis = rows.length ? rows : all("section.kpi", sheet);
  const list = (look) => all(`.side .${look}>li`, sheet);
  const bare = whole || !kpis.length;
  return [kpis.length ? make("div", "rm-main", make("ul", "rm-kpis", ...kpis.map(kpi)), rest()) : "",
    make("div", "rm-parts", part(say.kin, list("kin"), standing), part(say.drives, list("in"), standing), bare ? part(say.leads, list("out"), standing) : "",
      part(say.does, list("work"), work), ...["said", "made"].map((look) =>
        part(one(`.side .${look}`, sheet)?.previousElementSibling.textContent, list(look).slice(0, 2), said)))];
};
const dress = (step) => {
  const cards = all("[data-card]", step).filter((card) => !one(".rm-parts", card));
  for (const card of cards) card.append(...below(card.dataset.card, cards.length === 1).filter(Boolean));
  if (cards.length) document.dispatchEvent(new Event("grown"));
};

/* Room on the screen: of the tallest column the lowest line goes, until nothing must be scrolled. */
const weakness = ["off", "risk", "none", "text", "on"];
const rank = (el) => (weakness.indexOf(el.dataset.st) + 5) % 5;
const seen = (el) => el.checkVisibility();
const lines = (at) => all("[data-opt],.changes>li", at).filter(seen);
const bottom = (el) => el.getBoundingClientRect().bottom;
const told = (list) => {
  const more = list.nextElementSibling;
  if (!more?.classList.contains("rm-rest")) return;
  const count = Number(more.dataset.rest) + all(":scope>.rm-cut", list).length;
  more.textContent = say.rest.replace("{n}", count);
  more.hidden = !count;
  if (!list.matches(".rm-due-list")) return;
  const none = !lines(list).length;
  more.hidden ||= none;
  list.previousElementSibling.classList.toggle("rm-cut", none);
};
const cut = (el, gone = true) => {
  const whole = el.closest(".rm-part");
  whole?.classList.remove("rm-cut");
  el.classList.toggle("rm-cut", gone);
  if (whole && !lines(whole).length) whole.classList.add("rm-cut");
  told(el.parentElement);
};
const fit = (step) => {
  const body = one(".rm-body", step);
  for (const el of all(".rm-cut", body)) el.classList.remove("rm-cut");
  for (const list of all(".rm-kpis", body)) {
    const sorted = Array.from(list.children).sort((a, b) => rank(a) - rank(b) || a.dataset.r - b.dataset.r);
    if (sorted.some((el, at) => el !== list.children[at])) list.append(...sorted);
  }
  for (const el of all(".rm-rest", body)) told(el.previousElementSibling);
  if (getComputedStyle(body).overflowY === "visible") return;
  const full = () => body.scrollHeight > body.clientHeight + 1;
  const columns = all(".rm-obj,.rm-cols>div", body);
  const gone = full() ? all(".rm-n4 .rm-told", body) : []; // among many, a KPI says more than the sentence
  for (const el of gone) cut(el);
  while (full()) {
    const tall = columns.filter((el) => lines(el).length).sort((a, b) => b.offsetHeight - a.offsetHeight)[0];
    if (!tall) break;
    const low = lines(tall).reduce((last, el) => bottom(el) >= bottom(last) ? el : last);
    const kept = low.matches(".rm-kpis>*") && lines(low.parentElement).length === 1 && one(".rm-told", tall);
    gone.unshift(kept && seen(kept) ? kept : low);
    cut(gone[0]);
  }
  const card = (el) => rank(el.closest(".rm-obj") ?? el) + 9 * el.matches(".rm-told");
  gone.sort((a, b) => card(a) - card(b));
  for (const el of gone) {
    cut(el, false);
    if (full()) cut(el);
  }
  const cards = all(".rm-obj", body);
  while (cards.length > 1 && full()) cut(cards.pop());
  hint(step);
};
/* What must stay and does not fit is scrolled to, and said. */
const hint = (step) => {
  const body = one(".rm-body", step);
  const under = all(".rm-carried,.rm-options section", body).filter((el) => bottom(el) > bottom(body) + 8).length;
  const more = one(".rm-below", step) ?? make("p", "rm-below");
  if (!more.isConnected) {
    body.after(more);
    body.addEventListener("scroll", () => hint(step));
  }
  more.textContent = under ? say.below.replace("{n}", under) : "";
};

/* Where a step's note and decision are typed; in a perspective about one of its objectives, or about none. */
const writing = (step) => {
  const place = one(".rm-decide", step);
  if (!place) return;
  const [more, row] = one("#room-decide").content.cloneNode(true).children;
  for (const name of ["key", "objective", "answers"]) row.dataset[name] = place.dataset[name];
  const about = one("select", row);
  const cards = place.dataset.objective ? [] : all("[data-card]", step);
  about.append(...cards.map((card) => new Option(one("h3", card).textContent, card.dataset.card)));
  if (!cards.length) about.parentNode.remove();
  one(".rm-ask", place).append(more);
  place.append(row);
};
all(".rm-step", room).forEach(writing);

/* The exceptions of another as-of: those of this one that are none then go, others come. */
const known = () => all("[data-exception]", room).filter((el) => el.matches(".rm-step"));
const built = known().map((el) => el.dataset.exception);
const come = (id) => {
  const card = one(`[data-card="${CSS.escape(id)}"]`, room);
  const [step] = one("#room-exception").content.cloneNode(true).children;
  if (!card) return null;
  Object.assign(step.dataset, { exception: id, sheet: `o-${id}` });
  const band = one("h2", card.closest(".rm-step")).textContent;
  one(".rm-over", step).textContent = [band, one(".rm-quiet span", card)?.textContent].filter(Boolean).join(" · ");
  const title = one("h2", step);
  title.textContent = one("h3", card).textContent;
  title.id = `room-x-${id}`;
  step.setAttribute("aria-labelledby", title.id);
  const own = copied(card);
  for (const el of all(".rm-main,.rm-parts,h3", own)) el.remove();
  one(".rm-body", step).append(make("div", "rm-band rm-n1", own));
  Object.assign(one(".rm-decide", step).dataset, { key: `objective-${id}`, objective: id });
  writing(step);
  return step;
};
const exceptions = (ids) => {
  for (const id of ids) {
    if (known().some((el) => el.dataset.exception === id)) continue;
    const step = come(id);
    const last = known().at(-1) ?? all("[data-card]", room).at(-1)?.closest(".rm-step");
    if (!step || !last) continue;
    last.after(step);
    document.dispatchEvent(new Event("grown"));
  }
  const there = known();
  for (const el of there) el.dataset.out = ids.includes(el.dataset.exception) ? "" : "out";
};
return { dress, fit, exceptions, built };
})();
