'use strict';
/*
 * What a reading system on the web does around epub.js: shows the book page by page, follows its
 * links, and, where it can, shows a note where its mark is touched and leaves the footnotes out of
 * the text. Addresses are as in the package document: "text/one.xhtml#note-1".
 */
const reader = (() => {
  const OPS = 'http://www.idpf.org/2007/ops';
  // epub.js shows documents as HTML, which knows no namespaces.
  const HIDING = 'aside[epub\\:type~="footnote"] { display: none }';
  // The page at night, as reading systems set it: the book is told by the media query alone.
  const NIGHT = '@media (prefers-color-scheme: dark) { html { background: #111; color: #ddd } }';
  const FRAMES = 3;
  const followed = [];
  let book;
  let rendition;
  let popsUp = false;

  const has = (element, type) => {
    const types = element.getAttributeNS(OPS, 'type') || element.getAttribute('epub:type') || '';
    return types.split(/\s+/).includes(type);
  };

  const absolute = (section, link) => {
    const url = new URL(link.getAttribute('href'), 'http://book/' + section.href);
    return url.origin === 'http://book' ? decodeURIComponent(url.pathname.slice(1) + url.hash) : '';
  };

  const split = address => {
    const hash = address.indexOf('#');
    return hash < 0 ? [address, ''] : [address.slice(0, hash), address.slice(hash + 1)];
  };

  const sectionOf = contents => book.spine.get(contents.sectionIndex);

  const contentsOf = href => rendition.getContents().find(each => sectionOf(each).href === href);

  // The element at an address, or the link within it that leads to a target.
  const shown = (address, target) => {
    const [href, id] = split(address);
    const contents = contentsOf(href);
    const element = contents && contents.document.getElementById(id);
    return element && target
      ? [...element.querySelectorAll('a')]
        .find(link => absolute(sectionOf(contents), link) === target)
      : element;
  };

  const frame = () => new Promise(done => requestAnimationFrame(done));

  // The middle of an element's first box on the screen.
  const middle = element => {
    const outer = element.ownerDocument.defaultView.frameElement.getBoundingClientRect();
    const box = element.getClientRects()[0];
    return box && {x: outer.x + box.x + box.width / 2, y: outer.y + box.y + box.height / 2};
  };

  const onScreen = point =>
    point && point.x >= 0 && point.x < innerWidth && point.y >= 0 && point.y < innerHeight;

  // Whether epub.js itself says that it is in the document.
  const isAt = address => {
    const location = rendition.currentLocation();
    return location && location.start && location.start.href === split(address)[0];
  };

  // Fonts and images move what stands after them.
  const loaded = async document => {
    await document.fonts.ready;
    await Promise.all([...document.images].map(image => image.decode().catch(() => {})));
  };

  /*
   * Where an element is on the screen, once it has not moved for some frames; rejected if it never
   * is. Where a note goes on over the page, the reader turns it.
   */
  const arrival = async (address, target, seconds) => {
    const end = performance.now() + seconds * 1000;
    let before;
    let same = 0;
    while (performance.now() < end) {
      await frame();
      const element = shown(address, target);
      const now = element && middle(element);
      if (element) await loaded(element.ownerDocument);
      same = now && before && before.x === now.x && before.y === now.y ? same + 1 : 0;
      before = now;
      if (same >= FRAMES && onScreen(now) && isAt(address)) return now;
      if (same >= FRAMES && target && now.x >= innerWidth) {
        await rendition.next();
        same = 0;
      }
    }
    throw new Error(address + ' is not on the screen: ' + JSON.stringify(before));
  };

  // Where images have made a document longer, epub.js makes room for it a little later.
  const widened = async (document, seconds) => {
    const end = performance.now() + seconds * 1000;
    const root = document.documentElement;
    while (root.scrollWidth > document.defaultView.innerWidth && performance.now() < end) {
      await frame();
    }
  };

  const popUp = async (section, link) => {
    const [href, id] = split(absolute(section, link));
    const root = await book.spine.get(href).load(book.load.bind(book));
    const note = root.ownerDocument.getElementById(id);
    const dialog = document.getElementById('popup');
    dialog.replaceChildren(...[...note.childNodes].map(node => document.importNode(node, true)));
    dialog.hidden = false;
    dialog.dataset.of = href + '#' + id;
  };

  const prepare = contents => {
    contents.on('linkClicked', href => followed.push(href));
    contents.addStylesheetCss(NIGHT, 'night');
    if (!popsUp) return;
    contents.addStylesheetCss(HIDING, 'footnotes');
    contents.document.addEventListener('click', event => {
      const link = event.target.closest('a');
      if (link && has(link, 'noteref')) {
        event.preventDefault();
        event.stopPropagation();
        popUp(sectionOf(contents), link);
      }
    }, true);
  };

  const survey = async section => {
    const root = await section.load(book.load.bind(book));
    const links = [...root.querySelectorAll('a[href]')].map(link => ({
      id: link.id,
      target: absolute(section, link),
      isReference: has(link, 'noteref'),
      isBack: link.getAttribute('role') === 'doc-backlink',
      note: (link.closest('.note') || {id: ''}).id,
      within: (link.closest('h1, h2, h3, h4, h5, h6, table, figcaption') || {localName: ''}).localName
    }));
    return {
      href: section.href,
      characters: root.textContent.trim().length,
      pictures: root.querySelectorAll('img, svg').length,
      ids: [...root.querySelectorAll('[id]')].map(element => element.id),
      tabled: [...root.querySelectorAll('.note[id]:has(table)')].map(note => note.id),
      links: links
    };
  };

  // All entries of the contents, those below an entry behind it.
  const entries = list => list.flatMap(entry => [entry, ...entries(entry.subitems)]);

  const begin = () => {
    book = ePub('/book.epub');
    rendition = book.renderTo('screen', {
      width: innerWidth,
      height: innerHeight,
      flow: 'paginated',
      spread: 'auto'
    });
  };

  return {
    /* Opens the book; notes pop up where the reading system is one that can show them so. */
    async open(canPopUp) {
      popsUp = canPopUp;
      begin();
      await book.ready;
      rendition.hooks.content.register(prepare);
      await rendition.display();
    },

    /* How many milliseconds go by from the call that opens the book until a document is painted. */
    async timed(href) {
      const start = performance.now();
      begin();
      await rendition.display(href);
      await loaded(contentsOf(href).document);
      await frame();
      await frame();
      return performance.now() - start;
    },

    /* What every document of the spine holds. */
    async survey() {
      const found = [];
      for (const section of book.spine.spineItems) found.push(await survey(section));
      return found;
    },

    /* Where the entries of the contents lead. */
    contents: () => entries(book.navigation.toc).map(entry => {
      const url = new URL(entry.href, 'http://book/' + book.packaging.navPath);
      return decodeURIComponent(url.pathname.slice(1) + url.hash);
    }),

    /* Which way the book's pages go on: ltr or rtl. */
    direction: () => book.packaging.metadata.direction || 'ltr',

    /* What is wrong with a document as it is shown, a sentence each. */
    async faults(href, seconds) {
      document.getElementById('popup').hidden = true;
      await rendition.display(href);
      const contents = contentsOf(href);
      if (!contents) return ['not shown'];
      await loaded(contents.document);
      await widened(contents.document, seconds);
      return screenFaults(contents.document, rendition.manager.layout);
    },

    /* Turns to the page that follows. */
    next: () => rendition.next(),

    /* Where the first and the last words of a document are, from the left of the screen. */
    ends(href) {
      const {document} = contentsOf(href);
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const boxes = [];
      while (words.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(words.currentNode);
        if (words.currentNode.data.trim()) boxes.push(...range.getClientRects());
      }
      const outer = document.defaultView.frameElement.getBoundingClientRect();
      return [boxes[0], boxes[boxes.length - 1]].map(box => outer.x + box.x + box.width / 2);
    },

    /* How wide the margins at the left and the right are that must be empty. */
    margin: () => rendition.manager.layout.gap / 2,

    /* Shows a place of the book and puts away what popped up. */
    async show(address) {
      document.getElementById('popup').hidden = true;
      await rendition.display(address);
    },

    arrival,

    /* The addresses of the links that were followed. */
    followed: () => followed.map(href => book.path.relative(href)),

    /* What the note shown over the page says, once it is there. */
    async popUp(address, seconds) {
      const dialog = document.getElementById('popup');
      const end = performance.now() + seconds * 1000;
      while (dialog.hidden || dialog.dataset.of !== address) {
        if (performance.now() > end) throw new Error(address + ' does not pop up');
        await frame();
      }
      return dialog.innerText;
    },

    /* The text of a document that is shown, as it is seen. */
    text: href =>
      contentsOf(href).document.body.innerText,

    /* Of each table whether it is in a box that scrolls. */
    boxes: href =>
      [...contentsOf(href).document.querySelectorAll('table')]
        .map(table => getComputedStyle(table.parentElement).overflowY === 'auto'),

    /* Of each table whether its box fades at the side, once it is scrolled so far: 0 to 1. */
    async fades(href, part) {
      const {document} = contentsOf(href);
      const boxes = [...document.querySelectorAll('table')].map(table => table.parentElement);
      boxes.forEach(box => { box.scrollLeft = part * (box.scrollWidth - box.clientWidth); });
      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
      return boxes.map(
        box => parseFloat(getComputedStyle(box).getPropertyValue('--octavo-aside')) > 0);
    },

    /* How high the place of the notes that pop up still is in a document that is shown. */
    heightOfNotes: href =>
      [...contentsOf(href).document.querySelectorAll('.popup-notes')]
        .reduce((sum, notes) => sum + notes.getBoundingClientRect().height, 0)
  };
})();
