/** What other people's programs do to a page. To be run in it: each goes on with whatever comes later. */

/** As a browser's translator: every text gives its place to two nested elements with other words. */
export function translatePage(): void {
  const untouched = "script, style, textarea, font, [translate=no]";
  const translate = (text: Text) => {
    const words = text.data.trim();
    if (!words || !text.parentElement || text.parentElement.closest(untouched)) return;
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    inner.textContent = `«${text.data}»`;
    outer.append(inner);
    text.replaceWith(outer);
  };
  const walk = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text) texts.push(node);
    if (root instanceof Text) texts.push(root);
    for (const text of texts) translate(text);
  };
  walk(document.body);
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records)
      for (const node of type === "characterData" ? [target] : addedNodes) walk(node);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}

/** As a reading aid: the text stays, inside an element of the program's own, put before it first. */
export function wrapWords(): void {
  const wrap = (text: Text) => {
    if (
      !text.data.trim() ||
      !text.parentElement ||
      text.parentElement.closest("script, style, textarea, mark-aid")
    )
      return;
    const aid = document.createElement("mark-aid");
    text.before(aid);
    aid.append(text);
  };
  const walk = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text) texts.push(node);
    if (root instanceof Text) texts.push(root);
    for (const text of texts) wrap(text);
  };
  walk(document.body);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) walk(node);
  }).observe(document.body, { childList: true, subtree: true });
}
