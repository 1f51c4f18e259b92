// What of the page is cut, covered or beside the window, one sentence each.
return (async () => {
  await document.fonts.ready;
  const faults = [];
  const page = document.documentElement;
  const told = text => `“${text.trim().slice(0, 60)}”`;
  if (page.scrollWidth > page.clientWidth) {
    faults.push(`the page is ${page.scrollWidth} px wide in a window of ${page.clientWidth}`);
  }

  const hides = overflow => overflow === 'hidden' || overflow === 'clip';
  for (const element of document.body.querySelectorAll('*:not(svg, svg *)')) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const seen = box.width > 1 && box.height > 1 && element.textContent.trim() !== '';
    if (seen && hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1
        || seen && hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1) {
      faults.push(`${element.tagName} cuts ${told(element.textContent)}`);
    }
  }

  // Text beside the window, or over its neighbour; what has a scroll bar of its own may be longer.
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (texts.currentNode.data.trim() !== '' && !parent.closest('svg, .scroll, .skip') && parent.checkVisibility()) {
      range.selectNodeContents(texts.currentNode);
      for (const line of range.getClientRects()) {
        if (line.left < -1 || line.right > page.clientWidth + 1) {
          faults.push(`beside the window: ${told(texts.currentNode.data)}`);
        }
      }
    }
  }

  // The ink of a chart's letters, in the units of its drawing.
  const pen = document.createElement('canvas').getContext('2d');
  const ink = text => {
    const style = getComputedStyle(text);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const measured = pen.measureText(text.textContent);
    const line = text.getBBox();
    const base = text.y.baseVal.getItem(0).value;
    return {
      left: line.x, right: line.x + line.width,
      top: base - measured.actualBoundingBoxAscent, bottom: base + measured.actualBoundingBoxDescent
    };
  };
  for (const chart of document.querySelectorAll('figure svg')) {
    if (chart.getBoundingClientRect().width > 0) {
      const sheet = chart.viewBox.baseVal;
      const labels = [...chart.querySelectorAll('text')].map(text => ({ name: text.textContent, box: ink(text) }));
      labels.forEach(({ name, box }, place) => {
        if (box.left < 0 || box.top < 0 || box.right > sheet.width + 0.5 || box.bottom > sheet.height) {
          faults.push(`beyond the chart: ${told(name)}`);
        }
        for (const other of labels.slice(0, place)) {
          if (box.left < other.box.right && other.box.left < box.right
              && box.top < other.box.bottom && other.box.top < box.bottom) {
            faults.push(`${told(name)} covers ${told(other.name)}`);
          }
        }
      });
    }
  }
  return faults;
})();
