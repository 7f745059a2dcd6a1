"use strict";
// What a page of paper cannot do: notes beside their marks, search, contents from everywhere, dark
// colours. The text is whole without any of it.
(() => {
  const root = document.documentElement;
  const bar = document.querySelector(".octavo-bar");
  const main = document.querySelector("main");
  const words = bar.dataset;
  const wide = matchMedia("(min-width: 76rem)");

  const make = (name, classes, text) => {
    const element = document.createElement(name);
    element.className = classes;
    element.textContent = text || "";
    return element;
  };
  const closer = close => {
    const button = make("button", "octavo-close", "\u00d7");
    button.type = "button";
    button.setAttribute("aria-label", words.close);
    button.addEventListener("click", close);
    return button;
  };
  const target = link => document.getElementById(decodeURIComponent(link.hash.slice(1)));
  // Copies stand beside what they are copies of: ids and what tells of places in the text go.
  const copy = element => {
    const copied = element.cloneNode(true);
    copied.querySelectorAll("[id]").forEach(each => each.removeAttribute("id"));
    copied.removeAttribute("id");
    return copied;
  };

  // Colours: the system's, until the reader says otherwise. Where nothing may be kept it holds for
  // this page alone.
  const dark = bar.querySelector(".octavo-dark");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const kept = (() => { try { return localStorage.getItem("octavo-colours"); } catch { return null; } })();
  const colour = choice => {
    root.classList.toggle("octavo-night", choice === "dark");
    root.classList.toggle("octavo-day", choice === "light");
    dark.setAttribute("aria-pressed", String(choice ? choice === "dark" : system.matches));
  };
  colour(kept);
  system.addEventListener("change", () => colour(root.classList.contains("octavo-night") ? "dark"
    : root.classList.contains("octavo-day") ? "light" : null));
  dark.addEventListener("click", () => {
    const choice = dark.getAttribute("aria-pressed") === "true" ? "light" : "dark";
    const own = (choice === "dark") !== system.matches;
    colour(own ? choice : null);
    try {
      if (own) {
        localStorage.setItem("octavo-colours", choice);
      } else {
        localStorage.removeItem("octavo-colours");
      }
    } catch { /* it holds for this page only */ }
  });
  dark.hidden = false;

  // Notes: in the margin beside the mark where there is one, else below its line; at the foot of
  // small screens.
  const box = make("div", "octavo-note");
  box.setAttribute("role", "dialog");
  box.tabIndex = -1;
  let asked = null;
  const closeNote = () => {
    if (asked) {
      box.remove();
      asked.removeAttribute("aria-expanded");
      asked.focus({ preventScroll: true });
      asked = null;
    }
  };
  const place = mark => {
    box.style.top = "";
    if (matchMedia("(max-width: 40rem)").matches) {
      return;
    }
    const line = mark.getBoundingClientRect();
    const height = box.offsetHeight;
    const below = innerHeight - line.bottom;
    const top = wide.matches ? Math.max(bar.offsetHeight + 8, Math.min(line.top - 12, innerHeight - height - 8))
      : below < height + 16 && line.top > below ? line.top - height - 10 : line.bottom + 10;
    box.style.top = scrollY + top + "px";
  };
  const openNote = (mark, note) => {
    // A mark within the note that is shown leads on; closing leads back to the text all the same.
    if (!box.contains(mark)) {
      closeNote();
      asked = mark;
    }
    const text = make("div", "octavo-note-text");
    text.append(...copy(note).childNodes);
    text.querySelectorAll(".backlink, .backlinks").forEach(link => link.remove());
    text.lang = note.closest("[lang]").lang;
    box.replaceChildren(text, closer(closeNote));
    box.setAttribute("aria-label", words.note.replace("{0}", mark.textContent));
    document.body.append(box);
    asked.setAttribute("aria-expanded", "true");
    place(asked);
    box.focus({ preventScroll: true });
  };
  document.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const mark = event.target.closest(".note-call a");
    const note = mark && target(mark);
    if (note) {
      event.preventDefault();
      openNote(mark, note);
    } else if (!box.contains(event.target)) {
      closeNote();
    }
  });
  box.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']");
    if (link && !link.closest(".note-call")) {
      closeNote();
    }
  });
  addEventListener("resize", () => asked && place(asked));

  // Contents: the list of the book itself, over the page.
  const contents = bar.querySelector(".octavo-contents");
  if (contents) {
    contents.addEventListener("click", event => {
      const list = target(contents).querySelector("ol");
      if (!list || event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      event.preventDefault();
      const panel = make("dialog", "octavo-panel");
      panel.setAttribute("aria-label", contents.textContent);
      const nav = make("nav", "contents");
      nav.lang = root.lang;
      nav.setAttribute("aria-label", contents.textContent);
      nav.append(copy(list));
      panel.append(closer(() => panel.close()), nav);
      panel.addEventListener("close", () => panel.remove());
      panel.addEventListener("click", pressed => {
        const link = pressed.target.closest("a");
        if (link || pressed.target === panel) {
          panel.close();
        }
        if (link) {
          pressed.preventDefault();
          arrive(target(link));
          history.pushState(null, "", link.hash);
        }
      });
      document.body.append(panel);
      panel.showModal();
    });
  }
  // Whoever goes by keyboard or ear goes on from there.
  const arrive = element => {
    if (!element.hasAttribute("tabindex")) {
      element.tabIndex = -1;
    }
    element.scrollIntoView();
    element.focus({ preventScroll: true });
  };

  // Search: the text is gathered once, without marks of notes and what is not seen, each character
  // in one place, so that what is found in the folded text is found in the page.
  const inline = new Set(("A ABBR B BDI BDO CITE CODE DATA DEL DFN EM I IMG INS KBD MARK Q RUBY S SAMP SMALL SPAN"
    + " STRONG SUB SUP TIME U VAR WBR").split(" "));
  const folds = new Map();
  const foldOne = character => {
    let folded = folds.get(character);
    if (folded === undefined) {
      const bare = character.normalize("NFKD")[0].toLowerCase();
      folded = bare.length === 1 ? bare : character;
      folds.set(character, folded);
    }
    return folded;
  };
  const fold = text => text.toLowerCase().length === text.length && /^[\0-\x7f]*$/.test(text)
    ? text.toLowerCase().replace(/\s/g, " ")
    : Array.from({ length: text.length }, (_, i) => foldOne(text[i])).join("")
      .replace(/\s/g, " ").replace(/[\u2018\u2019\u201b]/g, "'").replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, "\"")
      .replace(/[\u2010-\u2015]/g, "-");
  let index = null;
  const gather = () => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, node =>
      node.nodeType === Node.ELEMENT_NODE && (node.matches("nav, .note-call, .note-comma, .backlink, .backlinks"))
        ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const nodes = [], from = [], starts = [], plain = [];
    let length = 0, block = null;
    const add = (text, node, start) => {
      nodes.push(node);
      from.push(start);
      starts.push(length);
      plain.push(text);
      length += text.length;
    };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        continue;
      }
      let around = node.parentNode;
      while (inline.has(around.tagName)) {
        around = around.parentNode;
      }
      if (around !== block) {
        add("\n", node, 0);
        block = around;
      }
      // Characters that are not seen would part what is one word to the eye.
      const text = node.data;
      let start = 0;
      for (const unseen of text.matchAll(/[\u00ad\u2060\u200b]/g)) {
        add(text.slice(start, unseen.index), node, start);
        start = unseen.index + 1;
      }
      add(text.slice(start), node, start);
    }
    return { nodes, from, starts, text: plain.join(""), folded: plain.map(each => each === "\n" ? each : fold(each)).join("") };
  };
  const at = place => {
    let low = 0, high = index.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (index.starts[middle] <= place) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return [index.nodes[low], index.from[low] + place - index.starts[low]];
  };
  const range = (place, length) => {
    const found = document.createRange();
    found.setStart(...at(place));
    const [node, last] = at(place + length - 1);
    found.setEnd(node, last + 1);
    return found;
  };

  const form = bar.querySelector(".octavo-search");
  const field = form.querySelector("input");
  const results = make("section", "octavo-results");
  const status = make("p", "octavo-found");
  const list = make("ol", "");
  const more = make("button", "octavo-more", words.more);
  const page = 50;
  let places = [], query = "", before = null;
  results.setAttribute("aria-label", field.getAttribute("aria-label"));
  results.hidden = true;
  status.setAttribute("role", "status");
  more.type = "button";
  form.append(results);
  const glow = window.Highlight ? new Highlight() : null;
  if (glow) {
    CSS.highlights.set("octavo-found", glow);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("::highlight(octavo-found) { background: var(--octavo-glow); color: var(--octavo-glow-ink); }");
    document.adoptedStyleSheets = [sheet];
  }
  const closeResults = () => {
    results.hidden = true;
    if (glow) {
      glow.clear();
    }
  };
  // What stands beside what was found, in whole words where the script has spaces between them.
  const leading = place => {
    const start = index.text.lastIndexOf("\n", place - 1) + 1;
    const text = index.text.slice(Math.max(start, place - 48), place);
    const cut = place - 48 > start && !/\s/.test(index.text[place - 49]) ? text.search(/\s/) : -1;
    return (place - 48 > start ? "\u2026" : "") + text.slice(cut + 1);
  };
  const trailing = end => {
    const line = index.text.indexOf("\n", end);
    const stop = line < 0 ? index.text.length : line;
    const text = index.text.slice(end, Math.min(stop, end + 64));
    const whole = end + 64 >= stop || /\s/.test(index.text[end + 64]) ? text.length : text.search(/\s\S*$/);
    return text.slice(0, whole < 0 ? text.length : whole) + (end + 64 < stop ? "\u2026" : "");
  };
  const entry = place => {
    const end = place + query.length;
    const link = make("a", "");
    const section = at(place)[0].parentElement.closest("main > *");
    link.href = "#" + section.id;
    link.dir = "auto";
    const found = make("mark", "", index.text.slice(place, end));
    link.append(make("span", "octavo-where", section.getAttribute("aria-label") || ""),
      leading(place), found, trailing(end));
    link.addEventListener("click", event => {
      event.preventDefault();
      show(place);
    });
    const item = make("li", "");
    item.append(link);
    return item;
  };
  const show = place => {
    const found = range(place, query.length);
    const element = found.startContainer.parentElement;
    if (glow) {
      glow.clear();
      glow.add(found);
    }
    if (!wide.matches) {
      results.hidden = true;
    }
    arrive(element.closest("p, li, h1, h2, h3, h4, h5, h6, td, th, figcaption, dt, dd, pre, div, section"));
    const seen = found.getBoundingClientRect();
    scrollBy(0, seen.top - innerHeight / 3);
  };
  const extend = () => {
    const shown = list.children.length;
    list.append(...places.slice(shown, shown + page).map(entry));
    more.hidden = list.children.length >= places.length;
  };
  const search = () => {
    query = fold(field.value.normalize("NFC").trim());
    if (glow) {
      glow.clear();
    }
    if (query.length === 0) {
      closeResults();
      return;
    }
    index = index || gather();
    places = [];
    for (let place = index.folded.indexOf(query); place >= 0; place = index.folded.indexOf(query, place + query.length)) {
      places.push(place);
    }
    list.replaceChildren();
    extend();
    status.textContent = places.length ? words.found.replace("{0}", String(places.length)) : words.none;
    results.replaceChildren(closer(() => { closeResults(); field.focus(); }), status, list, more);
    results.hidden = false;
    results.scrollTop = 0;
  };
  more.addEventListener("click", () => {
    const next = list.children.length;
    extend();
    list.children[next].firstChild.focus();
  });
  field.addEventListener("input", search);
  field.addEventListener("focus", () => { index = index || gather(); });
  form.addEventListener("submit", event => {
    event.preventDefault();
    if (results.hidden) {
      search();
    }
    if (places.length) {
      list.querySelector("a").focus();
    }
  });
  form.addEventListener("keydown", event => {
    const links = Array.from(list.querySelectorAll("a"));
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step && !results.hidden && links.length) {
      event.preventDefault();
      const next = links.indexOf(document.activeElement) + step;
      (next < 0 ? field : links[Math.min(next, links.length - 1)]).focus();
    }
  });
  form.hidden = false;
  addEventListener("keydown", event => {
    if (event.key === "Escape" && asked) {
      event.preventDefault();
      closeNote();
    } else if (event.key === "Escape" && (!results.hidden || form.contains(document.activeElement))) {
      event.preventDefault();
      field.value = "";
      closeResults();
      (before && before.isConnected ? before : document.body).focus({ preventScroll: true });
      field.blur();
    } else if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey
        && !event.target.closest("input, textarea, [contenteditable]")) {
      event.preventDefault();
      before = document.activeElement;
      field.focus();
      field.select();
    }
  });
  if (window.requestIdleCallback) {
    addEventListener("load", () => requestIdleCallback(() => { index = index || gather(); }));
  }
})();
