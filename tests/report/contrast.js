() => {
  const parse = (text) => {
    const found = text.match(/rgba?\(([^)]+)\)/);
    if (!found) return null;
    const [r, g, b, a = 1] = found[1].split(/[ ,/]+/).map(Number);
    return { r, g, b, a };
  };
  const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ratio = (one, two) => {
    const [low, high] = [light(one), light(two)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (el) => {
    for (let at = el; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour && colour.a > 0.99) return colour;
    }
    return { r: 255, g: 255, b: 255 };
  };
  const bad = [];
  for (const el of document.querySelectorAll("body *")) {
    if (el.closest("svg,[hidden],.hush,.skip,option,script,style") || !el.checkVisibility()) continue;
    const own = Array.from(el.childNodes).some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || el.matches(":disabled")) continue;
    const style = getComputedStyle(el);
    const found = ratio(parse(style.color), ground(el));
    if (found < 4.5) bad.push(`${el.tagName}.${el.className}: ${found.toFixed(2)} ${el.textContent.trim().slice(0, 30)}`);
    if (parseFloat(style.fontSize) < 11) bad.push(`${el.tagName}.${el.className}: ${style.fontSize}`);
  }
  const probe = document.body.appendChild(document.createElement("i"));
  const seen = (el) => el.checkVisibility() && el.getClientRects().length > 0;
  const named = (el, name) => {
    probe.style.color = "";
    probe.style.color = getComputedStyle(el).getPropertyValue(name).trim();
    return parse(getComputedStyle(probe).color);
  };
  const shown = (el, colour, under, what) => {
    const found = ratio(colour, under);
    if (found < 3) bad.push(`${what} ${el.tagName}.${el.getAttribute("class")}: ${found.toFixed(2)}`);
  };
  for (const el of document.querySelectorAll("button:not(:disabled),select")) {
    if (seen(el)) shown(el, parse(getComputedStyle(el).borderTopColor), ground(el.parentElement), "edge");
  }
  for (const el of document.querySelectorAll("main .i use")) {
    if (!seen(el.parentElement)) continue;
    const [shape, rim, under] = [named(el, "--shape"), named(el, "--rim"), ground(el.closest("svg").parentElement)];
    const hollow = /none|unjudged/.test(el.getAttribute("href"));
    if (hollow || ratio(shape, under) < 3) shown(el, rim, under, "shape");
    if (!hollow) shown(el, named(el, "--mark"), shape, "mark");
  }
  for (const el of document.querySelectorAll(".sp .ln,.c-plot .ln,.c-plot .aim,.bars-foot,.mk-open")) {
    if (seen(el)) shown(el, parse(getComputedStyle(el).stroke), ground(el.closest("svg").parentElement), "line");
  }
  for (const el of document.querySelectorAll("main .fill,.mk-full,main .stripe rect,.bar.now rect")) {
    const rim = parse(getComputedStyle(el).stroke);
    const under = ground(el.closest("svg").parentElement);
    if (seen(el) && !(rim && ratio(rim, under) >= 3)) shown(el, parse(getComputedStyle(el).fill), under, "fill");
  }
  probe.remove();
  return [...new Set(bad)];
}
