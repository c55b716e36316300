"use strict";
(() => {
const all = (pick, at = document) => Array.from(at.querySelectorAll(pick));
const one = (pick, at = document) => at.querySelector(pick);
const states = JSON.parse(one("#states").textContent);
const { rows, count, status, trend } = states;
let now = states.now;

/* A column holds one text for all periods, or one for each: 0 for the one before, `p` for what all begin with. */
const cell = (row, column) => {
  const found = rows[row][column];
  return typeof found === "string" ? found : Array.isArray(found) ? said(found) : found.p + said(found.s);
};
const said = (texts) => {
  let at = now;
  while (texts[at] === 0) at--;
  return texts[at] ?? "";
};
const number = (row, column) => rows[row][column][now];
const code = (row, column) => rows[row][column].charAt(now);
const places = new Map();
const address = (el, text) => {
  const parts = text.split(".").map(Number);
  return parts.length > 1 ? parts : [Number(el.closest("[data-r]").dataset.r), parts[0]];
};
const swapped = (name) => {
  if (!places.has(name)) places.set(name, all(`[data-${name}]`).map((el) => [el, ...address(el, el.dataset[name])]));
  return places.get(name);
};
const write = (el, text) => { if (el.textContent !== text) el.textContent = text; };
const use = (el, href) => one("use", el).setAttribute("href", href);
const dot = (xs, ys) => {
  for (let at = Math.min(now, ys.length - 1); at >= 0; at--) if (ys[at] !== null) return `M${xs[at]} ${ys[at]}h0`;
  return "";
};

const badge = (el, key, word) => {
  el.setAttribute("class", el.getAttribute("class").replace(/\bs-\w+/, `s-${key}`));
  use(el, `#st-${key}`);
  write(one("b", el), word);
};
const swapTexts = () => {
  for (const [el, row, column] of swapped("c")) write(el, cell(row, column));
  for (const [el, row, column] of swapped("p")) {
    write(el, cell(row, column).replace(/\{([aod])\}/g, (_, name) => cell(row, name === "d" ? 9 : 1)));
  }
  for (const [el, row, column] of swapped("s")) badge(el, ...status[code(row, column)]);
  for (const [el, row, column] of swapped("t")) {
    const [key, word] = trend[code(row, column)] ?? ["none", "–"];
    use(el, `#tr-${key}`);
    write(one("span", el), word);
  }
};
const swapShapes = () => {
  for (const [el, row, flag] of swapped("k")) {
    el.dataset.st = status[code(row, 0)][0];
    el.dataset.f = code(row, flag);
  }
  for (const [el, row, column] of swapped("w")) el.setAttribute("width", number(row, column));
  for (const [el, row, column] of swapped("x")) el.setAttribute("d", `M${number(row, column)} 7h0`);
  for (const [el, row, column] of swapped("z")) el.setAttribute("d", cell(row, column));
  for (const [el, row, column] of swapped("g")) el.setAttribute("d", `M${number(row, column)} 0v28`);
  for (const [el, row, column] of swapped("y")) el.setAttribute("y", number(row, column) + 4);
  for (const [el, row, column] of swapped("d")) el.setAttribute("d", dot(states.spark, rows[row][column]));
  for (const [el, row, column] of swapped("e")) el.setAttribute("d", dot(states.chart, rows[row][column]));
  const [spark, chart] = states.cuts[now];
  one("#cut-spark-to").setAttribute("width", spark);
  for (const el of all("#cut-chart-to,#cut-room-to")) el.setAttribute("width", chart);
};

/* The map: its boxes and bands follow the objectives' and perspectives' rows. */
const boxes = all("a.box");
const pieces = (box, pick, piece) => one(pick, box)?.getAttribute("d")?.match(piece) ?? [];
const paths = new Map(boxes.map((box) =>
  [box, [pieces(box, ".spark", /[ML][^ML]+/g), pieces(box, ".spark-bridge", /M[^M]+/g)]]));
const ends = (bridge) => parseFloat(bridge.split("L")[1]);
const put = (pick, at, text) => { const el = one(pick, at); if (el) write(el, text); };
const rowOf = new Map(Object.entries(states.boxes));
const bandRow = new Map(Object.entries(states.bands));
const bandOf = new Map(Object.entries(states.inside));
const moving = (row) => [`${status[code(row, 0)][1]} ${cell(row, 1)}`.replace(/ –$/, ""),
  `${states.drivers} ${cell(row, 18)}`, cell(row, 14)].filter(Boolean).join(", ");
const names = new Map(boxes.map((box) => {
  const label = box.getAttribute("aria-label");
  return [box, label.slice(0, label.length - moving(rowOf.get(box.dataset.id)).length)];
}));
const swapBox = (box) => {
  const row = rowOf.get(box.dataset.id);
  const [key, word] = status[code(row, 0)];
  const score = cell(row, 1) === "–" ? "" : cell(row, 1);
  box.setAttribute("class", box.getAttribute("class").replace(/\bs-\w+/, `s-${key}`));
  box.dataset.status = key;
  one("use.st-shape", box).setAttribute("href", `#st-${key}`);
  const pill = one(".st-pill", box);
  const wide = box.ownerSVGElement.getAttribute(`data-pill-${key}`);
  if (wide) pill.setAttribute("width", wide);
  put(".st-word", box, word);
  put(".out", box, score);
  put(".drv", box, cell(row, 18));
  const bar = one(".drv-bar", box);
  const known = cell(row, 9) !== "–";
  box.classList.toggle("no-drv", !known);
  if (bar) bar.setAttribute("stroke-dasharray", `${number(row, 11)} 200`);
  put(".sig", box, cell(row, 14));
  one(".sig", box)?.classList.toggle("strong", code(row, 19) === "1");
  box.setAttribute("aria-label", names.get(box) + moving(row));
  box.classList.toggle("has-inside", cell(row, 20) !== "");
  put(".in-hidden", box, cell(row, 20));
  swapSpark(box, rows[row][17]);
};
const swapSpark = (box, ys) => {
  const line = one(".spark", box);
  if (!line) return;
  const known = ys.slice(0, now + 1).filter((y) => y !== null).length;
  const [points, bridges] = paths.get(box);
  const kept = points.slice(0, known);
  line.setAttribute("d", kept.join(""));
  const end = kept.at(-1)?.slice(1).replace("h0", "");
  one(".spark-bridge", box)?.setAttribute("d", bridges.filter((each) => ends(each) <= parseFloat(end)).join(""));
  one(".spark-end", box).setAttribute("d", end && ys[now] !== null ? `M${end}h0` : "");
};
const swapBand = (band) => {
  const row = bandRow.get(band.dataset.id);
  if (row === undefined || band.classList.contains("empty")) return;
  const [key, word] = status[code(row, 0)];
  band.setAttribute("class", `band s-${key}`);
  one("use.st-shape", band).setAttribute("href", `#st-${key}`);
  put(".band-score", band, cell(row, 1));
  put(".band-word", band, word);
  put(".band-coverage", band, cell(row, 2).split(",")[0]);
  for (const each of all("[data-over]", band)) {
    const number = each.dataset.over.split(",")[now];
    each.classList.toggle("hide", !number);
    put("text", each, one("text", each).textContent.replace(/\d+/, number || 0));
  }
};

/* The head: bars, buttons, what changed. */
const slide = one(".slide");
const bars = all(".bar");
const swapHead = () => {
  bars.forEach((bar, at) => bar.classList.toggle("now", at === now));
  if (slide) {
    slide.value = now;
    slide.setAttribute("aria-valuetext", states.names[now]);
  }
  for (const button of all(".prev")) button.disabled = now === 0;
  for (const button of all(".next")) button.disabled = now === count - 1;
  for (const list of all(".changes")) list.replaceChildren(...rows[list.dataset.row][4][now].map(([name, href, text]) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const said = document.createElement("span");
    if (document.getElementById(href.slice(1))) link.href = href;
    link.textContent = name;
    said.textContent = text;
    item.append(link, " ", said);
    return item;
  }));
};
const show = (at) => {
  now = Math.max(0, Math.min(count - 1, at));
  swapTexts();
  swapShapes();
  boxes.forEach(swapBox);
  all(".band[data-id]").forEach(swapBand);
  swapHead();
  document.body.classList.toggle("walked", now !== states.now);
  filter();
  tell();
};
/* The rest of the page hears which as-of it is, and what is an exception then; it says when it copied places. */
const exceptional = (row) => status[code(row, 0)][0] === "off" || cell(row, 13) === states.eroding;
const back = () => {
  const line = document.createElement("p");
  const button = document.createElement("button");
  line.className = "return";
  button.type = "button";
  button.textContent = states.back;
  button.addEventListener("click", () => show(states.now));
  line.append(states.told, " ", button);
  return line;
};
const tell = () => {
  const then = now !== states.now;
  if (!then) for (const el of all(".return")) el.remove();
  else for (const why of all(".because>.main:not(:has(.return))")) why.append(back());
  document.documentElement.classList.toggle("then", then);
  document.dispatchEvent(new CustomEvent("asof", { detail: { then, name: states.names[now],
    exceptions: [...rowOf].filter(([, row]) => exceptional(row)).map(([id]) => id) } }));
};
document.addEventListener("grown", () => places.clear());

/* Filters: what does not match is hidden, and counted. */
const wanted = { perspective: "", theme: "", owner: "", status: new Set() };
const ids = [...rowOf.keys()];
const facts = new Map(ids.map((id, at) => [id, { perspective: bandOf.get(id) ?? "", owner: states.owners[at],
  themes: states.themes[at], row: rowOf.get(id) }]));
const matches = (id) => {
  const fact = facts.get(id);
  return (!wanted.perspective || fact.perspective === wanted.perspective)
    && (!wanted.theme || fact.themes.includes(wanted.theme))
    && (!wanted.owner || fact.owner === wanted.owner)
    && (!wanted.status.size || wanted.status.has(status[code(fact.row, 0)][0]));
};
let filtered = false;
const filter = () => {
  const active = Boolean(wanted.perspective || wanted.theme || wanted.owner || wanted.status.size);
  if (!active && !filtered) return;
  filtered = active;
  const shown = new Set(active ? ids.filter(matches) : ids);
  for (const el of all("[data-o]")) el.hidden = !shown.has(el.dataset.o);
  for (const box of boxes) box.classList.toggle("hide", !shown.has(box.dataset.id));
  for (const el of all(".routes .route,.labels .marks")) {
    el.classList.toggle("hide", !shown.has(el.dataset.cause) || !shown.has(el.dataset.effect));
  }
  for (const body of all(".sc tbody")) body.hidden = active && !all("tr.o:not([hidden])", body).length;
  for (const el of all(".shown")) {
    write(el, active ? states.shown.replace("{n}", shown.size).replace("{m}", ids.length) : "");
  }
  for (const el of all(".clear-filter")) el.hidden = !active;
  for (const el of all("select[data-filter]")) {
    el.value = wanted[el.dataset.filter];
    el.classList.toggle("set", Boolean(el.value));
  }
  for (const el of all("button[data-filter]")) el.setAttribute("aria-pressed", wanted.status.has(el.value));
};
for (const el of all("select[data-filter]")) {
  el.addEventListener("change", () => { wanted[el.dataset.filter] = el.value; filter(); });
}
for (const el of all("button[data-filter]")) {
  el.addEventListener("click", () => {
    if (!wanted.status.delete(el.value)) wanted.status.add(el.value);
    filter();
  });
}
const clearFilter = () => {
  wanted.perspective = wanted.theme = wanted.owner = "";
  wanted.status.clear();
  filter();
};
for (const el of all(".clear-filter")) el.addEventListener("click", clearFilter);

/* Focus or pointer on a box lights its causes and effects, and the chains behind and beyond them. */
const byId = new Map(boxes.map((box) => [box.dataset.id, box]));
const near = (box, side) => (box.dataset[side] || "").split(" ").filter(Boolean);
const walk = (box, side) => {
  const seen = new Set(near(box, side));
  for (const id of seen) for (const next of byId.has(id) ? near(byId.get(id), side) : []) seen.add(next);
  return seen;
};
const focusLine = one(".focus");
let lit = null;
const clear = () => {
  if (!lit) return;
  const svg = lit.ownerSVGElement;
  svg.classList.remove("lit");
  for (const el of all(".self,.cause,.effect,.chain", svg)) el.classList.remove("self", "cause", "effect", "chain");
  focusLine.hidden = true;
  lit = null;
};
const light = (box) => {
  if (lit === box) return;
  clear();
  lit = box;
  const svg = box.ownerSVGElement;
  const before = walk(box, "causes");
  const after = walk(box, "effects");
  svg.classList.add("lit");
  box.classList.add("self");
  for (const id of [...before, ...after]) byId.get(id)?.classList.add("chain");
  for (const id of near(box, "causes")) byId.get(id)?.classList.add("cause");
  for (const id of near(box, "effects")) byId.get(id)?.classList.add("effect");
  box.classList.remove("chain", "cause", "effect");
  const self = box.dataset.id;
  for (const el of all(".routes .route,.labels .marks", svg)) {
    const { cause, effect } = el.dataset;
    const behind = before.has(cause) && (effect === self || before.has(effect));
    const ahead = after.has(effect) && (cause === self || after.has(cause));
    el.classList.toggle("chain", behind || ahead);
  }
  write(one("b", focusLine), one("title", box).textContent);
  focusLine.hidden = false;
};
for (const box of boxes) {
  box.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") light(box); });
  box.addEventListener("pointerleave", () => { if (document.activeElement !== box) clear(); });
  box.addEventListener("focus", () => { if (box.matches(":focus-visible")) light(box); });
  box.addEventListener("blur", clear);
}
const release = () => {
  if (boxes.includes(document.activeElement)) document.activeElement.blur();
  clear();
};
if (focusLine) one("button", focusLine).addEventListener("click", release);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (lit) release(); else clearFilter();
});

/* Controls that only work with a script appear only with it. */
for (const el of all(".steps,.slide,.filters,.print")) el.hidden = false;
for (const el of all(".prev")) el.addEventListener("click", () => show(now - 1));
for (const el of all(".next")) el.addEventListener("click", () => show(now + 1));
slide?.addEventListener("input", () => show(Number(slide.value)));
one(".print").addEventListener("click", () => print());
if (one("#list")) one("#list").open = matchMedia("(max-width:719px)").matches;
swapHead();

/* The section in view is the current one. */
const links = new Map(all("nav a").map((link) => [link.hash.slice(1), link]));
const seen = new Map();
const watcher = new IntersectionObserver((entries) => {
  for (const entry of entries) seen.set(entry.target.id, entry.isIntersecting);
  const current = [...links.keys()].find((id) => seen.get(id)) ?? links.keys().next().value;
  for (const [id, link] of links) {
    if (id === current) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
  }
}, { rootMargin: "-80px 0px -60% 0px" });
for (const id of links.keys()) watcher.observe(document.getElementById(id));
})();
