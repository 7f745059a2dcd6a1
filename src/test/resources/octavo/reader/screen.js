'use strict';
/*
 * What is wrong with a document in the columns of a screen. epub.js sets it in columns side by side,
 * one or two for each screen, half a gap from the edges of theirs; what stands beyond its column is
 * cut off at the edge of the screen or printed over the next page.
 */
const screenFaults = (document, layout) => {
  // A hair's breadth, for sizes that are no whole pixels.
  const TOLERANCE = 1.5;
  const CONTRAST = 4.5;
  const REPLACED = 'img, svg, math, video, audio, object, canvas';
  const window = document.defaultView;
  const faults = [];
  // Where the first column is, if not at the edge; what is seen above its top.
  const {origin = 0, above = TOLERANCE} = layout;

  const named = element => {
    const words = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
    const name = element.className ? '.' + (element.className.baseVal || element.className) : '';
    return element.localName + name + ' "' + words + '"';
  };

  // A box of no size is not seen.
  const boxFault = box => {
    if (box.width === 0 || box.height === 0) return '';
    const place = Math.floor((box.left - origin + TOLERANCE) / layout.pageWidth);
    const column = origin + place * layout.pageWidth;
    const left = column + layout.gap / 2;
    const right = column + layout.pageWidth - layout.gap / 2;
    if (box.left < left - TOLERANCE) return Math.round(left - box.left) + ' px before its column';
    if (box.right > right + TOLERANCE) return Math.round(box.right - right) + ' px too wide';
    if (box.bottom > layout.height + TOLERANCE || box.top < -above) return 'not on the screen';
    return '';
  };

  const place = (element, boxes) => {
    const fault = [...boxes].map(boxFault).find(found => found);
    if (fault) faults.push(named(element) + ': ' + fault);
  };

  // White at the end of a line of code hangs beyond it, and is not seen.
  const wordBoxes = node => [...node.data.matchAll(/\S+/g)].flatMap(word => {
    const range = document.createRange();
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    return [...range.getClientRects()];
  });

  const channels = colour => (colour.match(/[\d.]+/g) || []).map(Number);

  const luminance = colour => {
    const [red, green, blue] = colour.map(value => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const page = () =>
    matchMedia('(prefers-color-scheme: dark)').matches ? [17, 17, 17] : [255, 255, 255];

  const background = element => {
    for (let each = element; each; each = each.parentElement) {
      const colour = channels(window.getComputedStyle(each).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour.slice(0, 3);
    }
    return page();
  };

  const opacity = element => {
    let product = 1;
    for (let each = element; each; each = each.parentElement) {
      product *= Number(window.getComputedStyle(each).opacity);
    }
    return product;
  };

  const contrast = element => {
    const behind = background(element);
    const [red, green, blue, alpha = 1] = channels(window.getComputedStyle(element).color);
    const share = alpha * opacity(element);
    const seen = [red, green, blue].map((value, i) => value * share + behind[i] * (1 - share));
    const [darker, lighter] = [luminance(seen), luminance(behind)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
  };

  const text = node => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = range.getClientRects();
    const element = node.parentElement;
    if (!boxes.length || element.closest('svg, math')) return;
    if ([...boxes].some(boxFault)) place(element, wordBoxes(node));
    const ratio = contrast(element);
    if (ratio < CONTRAST) faults.push(named(element) + ': a contrast of ' + ratio.toFixed(2));
  };

  const visit = element => {
    const style = window.getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden') return;
    // The room of an inline box beside its text is white, and wide enough for a finger.
    if (element !== document.body && (style.display !== 'inline' || element.matches(REPLACED))) {
      place(element, element.getClientRects());
    }
    if (element.matches(REPLACED)) return;
    // epub.js gives the body an overflow of its own.
    if (element !== document.body && /auto|scroll/.test(style.overflowX)) return;
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && node.data.trim()) text(node);
      if (node.nodeType === Node.ELEMENT_NODE) visit(node);
    }
  };

  visit(document.body);
  const beyond = document.documentElement.scrollWidth - window.innerWidth;
  if (beyond > TOLERANCE) faults.push('the document is ' + beyond + ' px wider than its columns');
  return faults;
};
