"use strict";
(() => {
  const $ = (selector) => document.querySelector(selector);
  const root = document.documentElement;
  const anchors = JSON.parse($("#anchors").textContent);
  const cards = [...document.querySelectorAll(".line")];
  const byId = new Map(cards.map((card) => [card.dataset.id, card]));
  const speakers = [...document.querySelectorAll(".speaker")];
  const filters = $(".filters");
  const passage = $("#passage");
  const narrow = matchMedia("(max-width: 63.99rem)");
  let current = null;

  /* Where words stand. Selectors count code points, the DOM counts UTF-16 units. */

  function units(text, points) {
    let at = 0;
    for (; points > 0 && at < text.length; points -= 1) at += text.codePointAt(at) > 0xffff ? 2 : 1;
    return at;
  }

  function textNodes(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes;
  }

  // The ranges of one selector pair, one for each text node that it touches.
  function ranges(sheet, [{ start, end }]) {
    const found = [];
    for (const piece of sheet.querySelectorAll(".piece")) {
      const begin = Number(piece.dataset.begin);
      const first = Math.max(start, begin) - begin;
      const last = Math.min(end, Number(piece.dataset.end)) - begin;
      if (first >= last) continue;
      const text = piece.textContent;
      const from = units(text, first);
      const to = units(text, last);
      let passed = 0;
      for (const node of textNodes(piece)) {
        const low = Math.max(from - passed, 0);
        const high = Math.min(to - passed, node.length);
        if (low < high) {
          const range = document.createRange();
          range.setStart(node, low);
          range.setEnd(node, high);
          found.push(range);
        }
        passed += node.length;
      }
    }
    return found;
  }

  // Blank stretches between pieces are not in the document, so blanks do not count.
  const bare = (text) => text.replace(/\s+/gu, "");
  const stands = (sheet, pair) => bare(ranges(sheet, pair).join("")) === bare(pair[1].exact);

  /* Tints: CSS custom highlights, which leave the text alone, or else <mark>. */

  const drawn = window.Highlight && window.CSS && CSS.highlights;
  const ORDER = ["other", "content", "hand", "source", "cue"];

  function paint(sheet, kind, pairs) {
    if (drawn) {
      const highlight = new Highlight(...pairs.flatMap((pair) => ranges(sheet, pair)));
      highlight.priority = ORDER.indexOf(kind);
      CSS.highlights.set(kind, highlight);
    } else if (kind !== "other") {
      // Each pair is looked up anew: the marks before it have split the text.
      for (const pair of pairs) for (const range of ranges(sheet, pair)) mark(range, kind);
    }
  }

  function mark(range, kind) {
    const words = range.startContainer.splitText(range.startOffset);
    words.splitText(range.toString().length || words.length);
    const element = document.createElement("mark");
    element.className = kind;
    words.replaceWith(element);
    element.append(words);
  }

  function unpaint() {
    if (drawn) CSS.highlights.clear();
    for (const element of passage.querySelectorAll("mark")) {
      const parent = element.parentNode;
      element.replaceWith(...element.childNodes);
      parent.normalize();
    }
  }

  /* Opening a statement. */

  function turn(sheet) {
    unpaint();
    for (const other of passage.querySelectorAll(".sheet")) other.classList.toggle("current", other === sheet);
    root.classList.toggle("opened", Boolean(sheet));
    $(".invitation").hidden = Boolean(sheet);
    $(".bar").hidden = !sheet;
    $("#brief").inert = Boolean(sheet) && narrow.matches;
  }

  function choose(card) {
    for (const other of cards) {
      other.classList.toggle("current", other === card);
      other.querySelector(".open").setAttribute("aria-expanded", String(other === card));
    }
    current = card;
    const shown = visible();
    const place = shown.indexOf(card);
    $("#back").disabled = place <= 0;
    $("#forth").disabled = place === shown.length - 1;
    $(".legend").hidden = !card;
  }

  function show(id, { focus = true, instant = false } = {}) {
    const card = byId.get(id);
    if (!card) return;
    if (card.hidden) clear();
    const anchor = anchors[id];
    const sheet = document.getElementById(anchor.sheet);
    turn(sheet);
    choose(card);
    const name = card.closest(".speaker").querySelector("h2 bdi").textContent;
    const isolated = document.createElement("bdi");
    isolated.textContent = name;
    $("#opened").replaceChildren(isolated, ` · ${card.dataset.act}, ${card.querySelector(".mode").textContent}`);
    const chain = card.querySelector(".chain");
    $("#hands").replaceChildren(...(chain ? chain.cloneNode(true).childNodes : []));
    $("#hands").hidden = !chain;
    const good = anchor.content.every((pair) => stands(sheet, pair));
    const offsets = anchor.content.map(([{ start, end }]) => `${start}–${end}`).join(", ");
    $("#checked").className = good ? "" : "amiss";
    $("#checked").textContent = good
      ? `Checked: the words stand at characters ${offsets}.`
      : `The words do not stand at characters ${offsets}. Make this brief again.`;
    const same = Object.keys(anchors).filter((other) => other !== id && anchors[other].sheet === anchor.sheet);
    const tints = { ...anchor, other: same.flatMap((other) => anchors[other].content) };
    for (const pair of [...anchor.content, ...anchor.source, ...anchor.cue]) unfold(sheet, pair);
    for (const kind of ORDER) {
      paint(sheet, kind, tints[kind]);
      $(`.legend .${kind}`).hidden = tints[kind].length === 0;
    }
    reveal(sheet, anchor.content[0] ?? anchor.cue[0] ?? anchor.source[0], instant);
    card.scrollIntoView({ block: "nearest", behavior: instant ? "instant" : "auto" });
    if (focus) $("#opened").focus({ preventScroll: true });
  }

  function unfold(sheet, pair) {
    for (const range of ranges(sheet, pair)) {
      const folded = range.startContainer.parentElement.closest("details");
      if (folded) folded.open = true;
    }
  }

  // The words come to rest a third of the way down, below the bar.
  function reveal(sheet, pair, instant) {
    const range = pair && ranges(sheet, pair)[0];
    if (!range) return;
    const bar = $(".bar").offsetHeight;
    const room = passage.clientHeight - bar;
    const top = range.getBoundingClientRect().top - passage.getBoundingClientRect().top;
    const calm = instant || matchMedia("(prefers-reduced-motion: reduce)").matches;
    passage.scrollTo({ top: passage.scrollTop + top - bar - room / 3, behavior: calm ? "instant" : "smooth" });
  }

  // A page opened from the list of pages, with no statement chosen.
  function leaf(id) {
    const sheet = document.getElementById(id);
    turn(sheet);
    choose(null);
    $("#opened").textContent = sheet.getAttribute("aria-label");
    $("#hands").hidden = true;
    $("#checked").className = "";
    $("#checked").textContent = "";
    passage.scrollTo({ top: 0, behavior: "instant" });
    $("#opened").focus({ preventScroll: true });
  }

  function close() {
    const card = current;
    turn(null);
    choose(null);
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
    if (card) card.querySelector(".open").focus({ preventScroll: true });
  }

  function go(id) {
    if (wanted() !== id) history.pushState(null, "", `#s=${encodeURIComponent(id)}`);
    show(id);
  }

  function wanted() {
    try {
      return location.hash.startsWith("#s=") ? decodeURIComponent(location.hash.slice(3)) : null;
    } catch {
      return null;
    }
  }

  function step(by) {
    const shown = visible();
    const next = shown[shown.indexOf(current) + by];
    if (next) go(next.dataset.id);
  }

  /* Filters. */

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();
  const texts = new Map(cards.map((card) => [
    card,
    plain(`${card.closest(".speaker").querySelector("header").textContent} ${card.textContent}`),
  ]));
  const visible = () => cards.filter((card) => !card.hidden);

  function sift() {
    const { text, speaker, act, outlet, unnamed, direct } = filters.elements;
    const sought = plain(text.value).split(/\s+/).filter(Boolean);
    for (const group of speakers) {
      const fits = (!speaker.value || group.dataset.speaker === speaker.value)
        && (!unnamed.checked || group.classList.contains("unnamed"));
      for (const card of group.querySelectorAll(".line")) {
        card.hidden = !(fits
          && (!act.value || card.dataset.act === act.value)
          && (!outlet.value || card.dataset.outlet === outlet.value)
          && (!direct.checked || card.dataset.mode === "direct")
          && sought.every((word) => texts.get(card).includes(word)));
      }
      group.hidden = !group.querySelector(".line:not([hidden])");
    }
    const shown = visible().length;
    const all = shown === cards.length;
    const every = document.querySelector(".event") ? "statements and events" : "statements";
    $("#shown").textContent = all ? `All ${shown} ${every}` : `${shown} of ${cards.length} ${every}`;
    filters.querySelector("[type=reset]").hidden = all;
    $(".none").hidden = shown > 0;
    choose(current);
  }

  function clear() {
    filters.reset();
    sift();
  }

  /* Hands on the page. */

  root.classList.add("js");
  for (const element of document.querySelectorAll(".filters, .open, .link, .invitation")) element.hidden = false;
  filters.addEventListener("input", sift);
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("reset", () => setTimeout(sift));
  $("#back").addEventListener("click", () => step(-1));
  $("#forth").addEventListener("click", () => step(1));
  $("#close").addEventListener("click", close);
  narrow.addEventListener("change", () => { $("#brief").inert = root.classList.contains("opened") && narrow.matches; });
  addEventListener("hashchange", () => {
    const id = wanted();
    if (id !== null) show(id);
    else if (!location.hash && root.classList.contains("opened")) close();
  });
  addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, select")) return;
    if (event.key === "Escape" && root.classList.contains("opened")) close();
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
  document.addEventListener("click", (event) => {
    const page = event.target.closest("[data-sheet]");
    if (page) {
      event.preventDefault();
      leaf(page.dataset.sheet);
      return;
    }
    const card = event.target.closest(".line");
    const button = event.target.closest("button");
    // Words that somebody selects in order to copy them are left alone.
    if (card && (button || (!event.target.closest("a") && !String(getSelection())))) go(card.dataset.id);
  });
  sift();
  const id = wanted();
  if (id !== null) show(id, { instant: true });
})();
