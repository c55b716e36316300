// Everything in the drawn maps of a page that stands out too little from its ground: text 4.5, shapes 3, arrows 4.
() => {
  const probe = document.createElement("i");
  document.body.append(probe);
  const rgb = (colour) => {
    probe.style.color = "";
    probe.style.color = colour.trim();
    return getComputedStyle(probe).color.match(/[\d.]+/g).slice(0, 3).map(Number);
  };
  const light = (colour) => {
    const [r, g, b] = rgb(colour).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, two) => {
    const [low, high] = [light(one), light(two)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const style = (el) => getComputedStyle(el);
  const seen = (el) => el.getClientRects().length > 0 && style(el).visibility !== "hidden";
  const page = style(document.documentElement).getPropertyValue("--bg");
  const fill = (el, pick) => style(el.querySelector(pick)).fill;
  const band = style(document.documentElement).getPropertyValue("--band");
  const ground = (el) => {
    const box = el.closest(".box");
    const mark = el.closest(".pill,.minus,.tag");
    if (mark) return fill(mark, "rect,circle");
    if (box && el.matches(".st-word,.st-in *")) {
      const pill = box.querySelector(".st-pill");
      if (seen(pill) && style(pill).fill !== "none") return style(pill).fill;
    }
    if (box) return fill(box, ".frame");
    return el.closest(".band") ? fill(el.closest(".band"), ".band-ground") : page;
  };
  const bad = new Set();
  const check = (el, colour, under, needed, what) => {
    const found = ratio(colour, under);
    if (found < needed - 0.005) bad.add(`${what} ${el.getAttribute("class") ?? el.tagName} ${colour} on ${under}: ${found.toFixed(2)}`);
  };
  for (const el of document.querySelectorAll("svg.map text")) {
    if (el.textContent.trim() && seen(el)) check(el, style(el).fill, ground(el), 4.5, "text");
    if (parseFloat(style(el).fontSize) < 11) bad.add(`text ${el.getAttribute("class")} is ${style(el).fontSize}`);
  }
  for (const el of document.querySelectorAll("svg.map use")) {
    if (!seen(el)) continue;
    const [shape, rim, mark] = ["--shape", "--rim", "--mark"].map((name) => style(el).getPropertyValue(name));
    const under = ground(el);
    const hollow = /none|unjudged/.test(el.getAttribute("href"));
    if (hollow || ratio(shape, under) < 3) check(el, rim, under, 3, "shape");
    if (!hollow) check(el, mark, shape, 3, "mark");
  }
  for (const el of document.querySelectorAll("svg.map .spark,svg.map .drv-bar,svg.map .drv-limit,svg.map .drv-none,svg.map .spark-none"))
    if (seen(el)) check(el, style(el).stroke, ground(el), 3, "line");
  for (const el of document.querySelectorAll("svg.map .stripe")) if (seen(el)) check(el, style(el).fill, ground(el), 3, "stripe");
  for (const el of document.querySelectorAll("svg.map .minus path")) if (seen(el)) check(el, style(el).stroke, ground(el), 3, "mark");
  const calm = (el) => el.closest("svg.lit") && !el.closest(".chain");
  for (const el of document.querySelectorAll("svg.map .route"))
    for (const under of calm(el) ? [] : [page, band]) {
      check(el, style(el.querySelector(".line")).stroke, under, 4, "arrow");
      check(el, style(el.querySelector(".head")).fill, under, 4, "head");
    }
  probe.remove();
  return [...bad];
}
