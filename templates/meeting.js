/* The view for the room: one step a key; what is typed becomes a `reviews:` block. Nothing leaves the page. */
(() => {
const all = (pick, at = document) => Array.from(at.querySelectorAll(pick));
const one = (pick, at = document) => at.querySelector(pick);
const room = one("#room");
const opener = one(".meet");
if (!room?.showModal || !opener) return;
const { strategy, asOf, stepOf, copied, notThen, exception } = room.dataset;
const words = (text) => text.split(" ").filter(Boolean);
let steps = [];
let shown = null;
let asOfName = asOf;
let leaving = false; // full screen: another way out than the view's own closes the view, its own one does not

/* Steps: all but the exceptions of another as-of; the one that is looked at stays, and says that it is none. */
const dots = one(".rm-where i", room);
const isOut = (step) => step.dataset.out === "out";
const place = () => steps.indexOf(shown);
const counted = () => {
  steps = all(".rm-step", room).filter((step) => !isOut(step) || step === shown);
  const found = steps.filter((step) => step.dataset.exception && !isOut(step));
  found.forEach((step, number) => {
    step.dataset.says = `${exception} ${stepOf.replace("{n}", number + 1).replace("{m}", found.length)}`;
  });
  for (const step of steps.filter(isOut)) step.dataset.says = notThen.replace("{period}", asOfName);
  const at = place();
  dots.replaceChildren(...(steps.length > 24 ? [] : steps.map((_, number) => {
    const dot = document.createElement("span");
    dot.className = number === at ? "now" : number > at ? "ahead" : "";
    return dot;
  })));
  const where = stepOf.replace("{n}", at + 1).replace("{m}", steps.length);
  one(".rm-where span", room).textContent = dots.children.length ? shown.dataset.says
    : `${shown.dataset.says} (${where})`;
  one(".rm-back", room).disabled = at === 0;
  one(".rm-on", room).disabled = at === steps.length - 1;
  one(".rm-how", room).hidden = !document.getElementById(shown.dataset.sheet);
};
const go = (to, quietly) => {
  shown = steps[Math.max(0, Math.min(steps.length - 1, to))];
  for (const step of all(".rm-step", room)) step.hidden = step !== shown;
  counted();
  if (!room.open) return;
  roomView.dress(shown);
  roomView.fit(shown);
  one(".rm-body", shown).scrollTop = 0;
  if (!quietly) one("h2", shown).focus();
};
document.addEventListener("asof", ({ detail }) => {
  asOfName = detail.name;
  roomView.exceptions(detail.exceptions);
  counted();
  if (!room.open) return;
  roomView.fit(shown);
  if (document.activeElement.matches("body,:disabled")) one("h2", shown).focus(); // keys need somebody who hears them
});
const fit = () => {
  one(".rm-in", room).style.zoom = Math.max(1, Math.min(innerWidth / 1280, innerHeight / 720));
  if (room.open) roomView.fit(shown);
};
const open = () => {
  if (room.open) return;
  fit();
  room.showModal();
  write();
  go(place());
  if (!document.fullscreenElement && !leaving) document.documentElement.requestFullscreen?.()?.catch(() => {});
};
const leave = (target) => {
  room.close();
  if (target) location.hash = target;
};
room.addEventListener("close", () => {
  if (room.open) return;
  leaving = Boolean(document.fullscreenElement);
  if (leaving) document.exitFullscreen().catch(() => {});
});
document.addEventListener("fullscreenchange", () => {
  if (!document.fullscreenElement && !leaving && room.open) room.close();
  leaving = false;
});
addEventListener("resize", fit);

/* Every field is kept by its place, here and, where the browser lets us, over a reload. */
const kept = new Map();
const store = `bsc meeting ${strategy} ${asOf}`;
const row = (el) => el.closest("[data-key],.rm-carried")?.dataset;
const key = (el) => `${el.dataset.f} ${row(el)?.key ?? row(el)?.id ?? ""}`;
const fields = () => all("[data-f]:is(input,select,textarea)", room);
const keep = (el) => {
  if (el.value) kept.set(key(el), el.value); else kept.delete(key(el));
  try { localStorage.setItem(store, JSON.stringify([...kept])); } catch { /* blocked: kept in the page alone */ }
};
const another = (first, number) => {
  const made = first.cloneNode(true);
  made.dataset.key = `${first.dataset.key} ${number}`;
  one(".rm-note", made).remove();
  for (const el of all("[data-f]", made)) el.value = "";
  first.parentNode.append(made);
  return made;
};
const rowsOf = (step) => all(".rm-row", step);
const restore = () => {
  try { for (const [name, value] of JSON.parse(localStorage.getItem(store)) ?? []) kept.set(name, value); } catch { return; }
  const about = [...kept.keys()].map((name) => name.match(/ objective-(\S+)/)?.[1]).filter(Boolean);
  roomView.exceptions([...roomView.built, ...about]);
  roomView.exceptions(roomView.built);
  for (const step of all(".rm-step", room)) {
    const [first] = rowsOf(step);
    for (let number = 2; first && [...kept.keys()].some((name) =>
      name.endsWith(` ${first.dataset.key} ${number}`)); number++) another(first, number);
  }
  for (const el of fields()) el.value = kept.get(key(el)) ?? el.value;
};

/* YAML: any text inside double quotes, everything escaped that a YAML file cannot hold. */
const quoted = (text) => JSON.stringify(text.replace(/\r\n?/g, "\n").replace(/\p{Surrogate}/gu, "\ufffd"))
  .replace(/[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|[\u{1fffe}-\u{1ffff}]/gu,
    (sign) => sign.length > 1 ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
const plain = (id) => /^[A-Za-z][\w-]*$/.test(id) ? id : quoted(id);
const value = (el, name) => one(`[data-f=${name}]`, el)?.value.trim() ?? "";
const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};
const day = one(".rm-day", room);
const used = new Set(words(room.dataset.used));
const ids = function* (year) {
  const { before, last } = room.dataset;
  const other = before.match(/^(.*?)\d{4}(\D*)$/);
  const head = !before && !last ? `D-${year}-` : other ? `${other[1]}${year}${other[2]}` : before;
  let next = head === before ? Number(last) : 0;
  for (;;) {
    const id = head + String(++next).padStart(last.length || 2, "0");
    if (!used.has(id)) yield id;
  }
};
const gathered = () => {
  const found = { summary: [], notes: new Map(), updates: [], decisions: [] };
  for (const el of all(".rm-row", room)) {
    const about = el.dataset.objective || value(el, "about");
    const note = value(el, "note");
    if (note && about) found.notes.set(about, [...found.notes.get(about) ?? [], note]);
    else if (note) found.summary.push(note);
    const parts = ["what", "owner", "due"].map((name) => value(el, name));
    if (parts.some(Boolean)) found.decisions.push([el, ...parts, about]);
  }
  for (const el of all(".rm-carried", room)) {
    const [status, note] = [value(el, "became"), value(el, "came")];
    if (status || note) found.updates.push([el.dataset.id, status || "open", note]);
  }
  return found;
};
const yaml = (found, names) => {
  const lines = [];
  if (found.summary.length) lines.push(`summary: ${quoted(found.summary.join("\n"))}`);
  if (found.notes.size) lines.push("notes:");
  for (const [id, notes] of found.notes) lines.push(`  ${plain(id)}: ${quoted(notes.join("\n"))}`);
  if (found.updates.length) lines.push("updates:");
  for (const [id, status, note] of found.updates) {
    lines.push(`  ${plain(id)}: ${note ? `{status: ${status}, note: ${quoted(note)}}` : status}`);
  }
  if (found.decisions.length) lines.push("decisions:");
  found.decisions.forEach(([el, what, owner, due, about], number) => {
    lines.push(`  ${plain(names[number])}:`, `    what: ${quoted(what || "…")}`);
    if (owner) lines.push(`    owner: ${quoted(owner)}`);
    if (due) lines.push(`    due: ${/^\d{4}-\d\d-\d\d$/.test(due) ? due : quoted(due)}`);
    if (about) lines.push(`    objective: ${plain(about)}`);
    if (el.dataset.answers && what) lines.push(`    answers: ${plain(el.dataset.answers)}`);
  });
  if (!lines.length) return "";
  return `reviews:\n  ${day.value || today()}:\n${lines.map((line) => `    ${line}\n`).join("")}`;
};
const write = () => {
  const found = gathered();
  const fresh = ids((day.value || today()).slice(0, 4));
  const names = found.decisions.map(() => fresh.next().value);
  const next = fresh.next().value;
  for (const el of all(".rm-row", room)) {
    const number = found.decisions.findIndex(([own]) => own === el);
    one(".rm-id", el).textContent = number < 0 ? next : names[number];
  }
  for (const el of all(".rm-due input", room)) el.classList.toggle("rm-empty", !el.value);
  one(".rm-taken", room).hidden = !words(room.dataset.days).includes(day.value);
  one(".rm-yaml", room).value = yaml(found, names);
};

/* Buttons and keys. */
room.addEventListener("input", (event) => {
  if (!event.target.dataset.f) return;
  keep(event.target);
  write();
  if (event.target.matches("textarea")) roomView.fit(shown);
});
room.addEventListener("click", ({ target }) => {
  if (!target.closest(".rm-more")) return;
  const rows = rowsOf(shown);
  one("[data-f=what]", another(rows[0], rows.length + 1)).focus();
  write();
  roomView.fit(shown);
});
one(".rm-copy", room).addEventListener("click", async ({ currentTarget: button }) => {
  const text = one(".rm-yaml", room);
  text.select();
  try { await navigator.clipboard.writeText(text.value); } catch { document.execCommand("copy"); }
  const word = button.textContent;
  button.textContent = copied;
  setTimeout(() => { button.textContent = word; }, 1500);
});
one(".rm-load", room).addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([one(".rm-yaml", room).value], { type: "text/plain" }));
  link.download = `review-${day.value || today()}.yaml`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
});
const press = (pick) => { const button = one(pick, room); if (button && !button.hidden) button.click(); };
const keys = { ArrowRight: ".rm-on", PageDown: ".rm-on", ArrowLeft: ".rm-back", PageUp: ".rm-back", ",": ".prev",
  ".": ".next", m: ".rm-map", t: ".rm-how" };
one(".rm-on", room).addEventListener("click", () => go(place() + 1));
one(".rm-back", room).addEventListener("click", () => go(place() - 1));
one(".rm-map", room)?.addEventListener("click", () => leave("map"));
one(".rm-how", room).addEventListener("click", () => leave(shown.dataset.sheet));
one(".rm-leave", room).addEventListener("click", () => leave());
const typing = (el) => el.matches("input:not([type=range]),select,textarea") && !el.readOnly;
room.addEventListener("keydown", (event) => {
  event.stopPropagation();
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "Home" || event.key === "End") go(event.key === "Home" ? 0 : steps.length - 1);
  const pick = keys[event.key.length > 1 ? event.key : event.key.toLowerCase()];
  if (!pick) return;
  event.preventDefault();
  press(pick);
});
room.addEventListener("click", (event) => { if (event.target.closest("a[href^='#']")) leave(); });
document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "m" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  event.preventDefault();
  open();
});
opener.addEventListener("click", open);
opener.hidden = false;
day.value = today();
steps = all(".rm-step", room);
shown = steps[0];
restore();
go(0, true);
})();
