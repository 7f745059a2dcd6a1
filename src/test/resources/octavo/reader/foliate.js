/*
 * What a reading system on the web does around foliate-js: shows the book in pages or as a scroll,
 * follows its links, shows a note where its mark is touched. Addresses are those of the archive:
 * "EPUB/text/one.xhtml#note-1".
 */
import '/foliate/view.js';
import { FootnoteHandler } from '/foliate/footnotes.js';

const OPS = 'http://www.idpf.org/2007/ops';
// The page at night, as reading systems set it: the book is told by the media query alone.
const NIGHT = '@media (prefers-color-scheme: dark) { html { background: #111; color: #ddd } }';
const FRAMES = 3;
const LINE = 20;
// How long anything may take on the slowest machine.
const SECONDS = 90;
const LOADING = 'not there yet';
// The box of a note's mark is that of its type, whose figure is not as high; over it there is a margin.
const ABOVE = 6;
const view = document.createElement('foliate-view');
const popup = document.getElementById('popup');
const notes = new FootnoteHandler();
const documents = new Map();
let popsUp = false;
let followed = [];

const frame = () => new Promise(done => requestAnimationFrame(done));

// A browser tells foliate-js of the size of its page in the first frame, be it hidden or detached, and
// it sets its page anew then: it throws if a document has begun to load by that time and has no root yet.
const measured = async () => {
  await frame();
  await frame();
};

const has = (element, type) =>
  (element.getAttributeNS(OPS, 'type') || '').split(/\s+/).includes(type);

const shown = () => view.renderer.getContents()[0];

// What cuts off the pages before and behind, or scrolls.
const container = () => shown().doc.defaultView.frameElement.parentElement.parentElement;

const parsed = async index => {
  if (!documents.has(index)) documents.set(index, await view.book.sections[index].createDocument());
  return documents.get(index);
};

const leadsSomewhere = async href => {
  const place = href && view.book.resolveHref(href);
  if (!place || place.index < 0) return false;
  return place.anchor(await parsed(place.index)) !== null;
};

// The box of an element that is shown, from the edges of the screen.
const boxOf = element => {
  const outer = element.ownerDocument.defaultView.frameElement.getBoundingClientRect();
  const box = [...element.getClientRects()].find(each => each.width > 0 && each.height > 0)
    || element.getBoundingClientRect();
  return new DOMRect(outer.x + box.x, outer.y + box.y, box.width, box.height);
};

// Fonts and images move what stands after them. Those of a document that is taken away meanwhile
// never come, and what was to be told of them is never said.
const loaded = async doc => {
  let isDone = false;
  const images = [...doc.images].map(image => image.decode().catch(() => {}));
  Promise.all([doc.fonts.ready, ...images]).then(() => { isDone = true; });
  const end = performance.now() + SECONDS * 1000;
  while (!isDone && doc.defaultView?.frameElement?.isConnected) {
    await frame();
    if (performance.now() > end) throw new Error('fonts or images are not there in time');
  }
};

/* Waits until what is shown has not changed for some frames. */
const settled = async () => {
  let before = '';
  for (let same = 0; same < FRAMES;) {
    await loaded(shown().doc);
    await frame();
    const root = shown().doc.documentElement;
    const {x, y} = boxOf(root);
    const now = [shown().index, x, y, root.scrollWidth, root.scrollHeight].join();
    same = now === before ? same + 1 : 0;
    before = now;
  }
};

// In pages a blank one comes before the first.
const isAtStart = () =>
  view.renderer.scrolled ? view.renderer.start < 2 : view.renderer.page <= 1;

/* What keeps a place of the book from being seen, or nothing. */
const hidden = href => {
  const place = view.book.resolveHref(href);
  if (shown().index !== place.index) return 'another document is shown';
  const element = place.anchor(shown().doc);
  if (element === null) return LOADING;
  if (element === 0) return isAtStart() ? '' : 'not at its start';
  const {left, top, right, bottom} = container().getBoundingClientRect();
  const box = boxOf(element);
  // Its head where it is long, for that goes on over the page.
  const x = box.x + Math.min(box.width / 2, LINE);
  const y = box.y + Math.min(box.height / 2, LINE);
  const isSeen = x >= left && x < right && y >= top && y < bottom;
  return isSeen ? '' : 'at ' + Math.round(x) + ', ' + Math.round(y);
};

/* Waits until a place of the book is on the screen; refused if it is not once all stands still. */
const arrival = async href => {
  const end = performance.now() + SECONDS * 1000;
  for (let tries = 0; tries < 20 && performance.now() < end;) {
    await settled();
    const why = hidden(href);
    if (!why) return;
    // foliate-js knows of a document before it is there.
    if (why !== LOADING) tries++;
  }
  throw new Error(href + ': ' + hidden(href));
};

const survey = async (section, index) => {
  const doc = await parsed(index);
  const links = [...doc.querySelectorAll('a[href]')].map(link => {
    const href = section.resolveHref(link.getAttribute('href'));
    return {
      id: link.id,
      target: view.book.isExternal(href) ? '' : href,
      isReference: has(link, 'noteref'),
      isBack: link.getAttribute('role') === 'doc-backlink',
      note: (link.closest('.note') || {id: ''}).id,
      within: (link.closest('h1, h2, h3, h4, h5, h6, table, figcaption') || {localName: ''}).localName
    };
  });
  return {
    href: section.id,
    characters: doc.body.textContent.trim().length,
    pictures: doc.querySelectorAll('img, svg').length,
    ids: [...doc.querySelectorAll('[id]')].map(element => element.id),
    tabled: [...doc.querySelectorAll('.note[id]:has(table)')].map(note => note.id),
    links
  };
};

const flat = entries => (entries || []).flatMap(entry => [entry, ...flat(entry.subitems)]);

const linkIn = (element, target) => {
  const section = view.book.sections[shown().index];
  return element.localName === 'a'
    ? element
    : [...element.querySelectorAll('a')]
      .find(link => section.resolveHref(link.getAttribute('href')) === target);
};

notes.addEventListener('before-render', ({detail}) => {
  const {renderer} = detail.view;
  popup.replaceChildren(detail.view);
  renderer.setAttribute('flow', 'scrolled');
  renderer.setStyles(NIGHT);
  const goTo = renderer.goTo.bind(renderer);
  renderer.goTo = async target => {
    await measured();
    return goTo(target);
  };
});

// Shown only now, for the size that it gets by that makes foliate-js set its page anew, too.
notes.addEventListener('render', ({detail}) => {
  popup.hidden = false;
  popup.dataset.of = detail.href;
  popup.note = detail.view;
});

view.addEventListener('link', event => {
  if (popsUp) notes.handle(view.book, event)?.catch(trouble => console.error(trouble));
  if (!event.defaultPrevented) followed.push(event.detail.href);
});

globalThis.reader = {
  /* Opens the book, "paginated" or "scrolled"; notes pop up where that is wanted. */
  async open(flow, canPopUp) {
    popsUp = canPopUp;
    document.getElementById('screen').append(view);
    await view.open('/book.epub');
    view.renderer.setAttribute('flow', flow);
    view.renderer.setStyles(NIGHT);
    await measured();
    await view.init({});
    await settled();
  },

  /* What every document of the spine holds. */
  survey: () => Promise.all(view.book.sections.map(survey)),

  /* The entries of "toc", "pageList" or "landmarks", those below an entry behind it. */
  entries: list => flat(view.book[list]).map(({label, href}) => ({label, href})),

  /* The links of a document as entries. */
  async links(href) {
    const section = view.book.sections[view.book.resolveHref(href).index];
    const doc = await section.createDocument();
    return [...doc.querySelectorAll('a[href]')].map(link => ({
      label: link.textContent.trim(),
      href: section.resolveHref(link.getAttribute('href'))
    }));
  },

  /* Of some addresses those that lead nowhere. */
  async dead(addresses) {
    const dead = [];
    for (const href of addresses) if (!await leadsSomewhere(href)) dead.push(href);
    return dead;
  },

  /* Shows a place of the book, as the list of contents does; refused if it is not seen then. */
  async show(href) {
    this.putAway();
    await view.goTo(href);
    await arrival(href);
  },

  /* Shows where the text begins, and says which document that is. */
  async showTextStart() {
    await view.goToTextStart();
    await settled();
    return view.book.sections[shown().index].id;
  },

  /* The label of the page of print that the page on the screen begins in or after. */
  pageLabel: () => view.lastLocation.pageItem?.label ?? '',

  arrival,

  /* Follows a link: the element at an address, or that within it which leads to a target. */
  async follow(href, target) {
    const element = linkIn(view.book.resolveHref(href).anchor(shown().doc), target);
    element.click();
    await frame();
  },

  /* The addresses of the links that were followed since this was asked last. */
  followed() {
    const links = followed;
    followed = [];
    return links;
  },

  /* What the note at an address says that was popped up. */
  async popUp(href) {
    while (popup.hidden || popup.dataset.of !== href) await frame();
    // foliate-js colours the page of the note a frame later, and must not be told to close before.
    await frame();
    await frame();
    return popup.note.renderer.getContents()[0].doc.body.innerText;
  },

  putAway() {
    popup.note?.close();
    delete popup.note;
    delete popup.dataset.of;
    popup.replaceChildren();
    popup.hidden = true;
  },

  /* The text at an address, as it is seen when shown. */
  text: href => view.book.resolveHref(href).anchor(shown().doc).innerText,

  /* What is wrong with a document as it is shown, a sentence each. */
  async faults(href) {
    await view.goTo(href);
    await settled();
    const {doc} = shown();
    const page = doc.documentElement;
    if (view.renderer.scrolled) {
      const {left} = doc.body.getBoundingClientRect();
      const {width} = page.getBoundingClientRect();
      return screenFaults(doc, {pageWidth: width, gap: 2 * left, height: Infinity});
    }
    // The columns as they are: a book of hundreds drifts from where foliate-js wants them.
    const boxes = [...doc.body.getClientRects()];
    const edge = parseFloat(getComputedStyle(page).paddingLeft);
    const {width, height} = container().getBoundingClientRect();
    const pages = (boxes.length - 1) * (boxes[0].left > boxes[boxes.length - 1].left ? -1 : 1);
    return screenFaults(doc, {
      pageWidth: pages
        ? (boxes[boxes.length - 1].left - boxes[0].left) / pages
        : width / view.renderer.columnCount,
      origin: boxes[0].left - edge,
      gap: 2 * edge,
      above: ABOVE,
      height
    });
  }
};
