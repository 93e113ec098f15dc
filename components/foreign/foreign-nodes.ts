/** What others have put in the place of a text: what a translator made of it, or a reading aid. */
const standIns = new WeakMap<Node, readonly ChildNode[]>();

/**
 * Lets React go on where others change the page: a browser's translator puts `<font>` in the place of a text,
 * reading aids wrap words or take nodes away. React then asks for a node to be taken out of, or to be put
 * before one in, a parent that no longer has it, which is an error and would end the page. Here the same is
 * done where the node, or what stands in its place, is now; and a text that React changes while it is off the
 * page comes back into its place, so that a clock or a count never stands still.
 * To be called once, before anything is drawn.
 */
export function liveWithForeignNodes(): void {
  const observer = new MutationObserver(note);
  const settle = () => note(observer.takeRecords());
  observer.observe(document, { childList: true, subtree: true });

  function note(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (record.type === "characterData") putBack(record.target);
      for (const text of record.removedNodes) {
        if (text.nodeType !== Node.TEXT_NODE || text.isConnected) continue;
        const there = inPlaceOf(record, records);
        if (there.length === 0) continue;
        standIns.set(text, there);
        observer.observe(text, { characterData: true });
      }
    }
  }

  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (child.parentNode === this) return removeChild.call(this, child) as T;
    settle();
    for (const node of standIns.get(child) ?? [child as unknown as ChildNode]) takeOut(node, this);
    return child;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    if (before === null || before.parentNode === this) return insertBefore.call(this, node, before) as T;
    settle();
    return insertBefore.call(this, node, childOf(this, standIns.get(before)?.[0] ?? before)) as T;
  };
}

/** What was put in the place of a node that was taken away: by the same change, or by one beside it. */
function inPlaceOf(taken: MutationRecord, records: readonly MutationRecord[]): readonly ChildNode[] {
  const { target, previousSibling: before, nextSibling: after } = taken;
  const isBeside = (one: MutationRecord) =>
    (one.previousSibling === before && one.nextSibling === after) ||
    [...one.addedNodes].some((node) => node === before || node === after);
  const beside = records.filter((one) => one !== taken && one.target === target && isBeside(one));
  const added = [taken, ...beside].map((one) => [...one.addedNodes].filter(({ isConnected }) => isConnected));
  return (added.find((nodes) => nodes.length > 0) ?? []) as ChildNode[];
}

/** A text that was changed while something else stands in its place. */
function putBack(text: Node): void {
  const [first, ...others] = standIns.get(text) ?? [];
  standIns.delete(text);
  if (text.isConnected || !first?.isConnected) return;
  first.replaceWith(text);
  for (const node of others) node.remove();
}

/** Takes a node off the page, with what was wrapped around it alone. */
function takeOut(node: ChildNode, parent: Node): void {
  let around = node.parentNode;
  node.remove();
  while (around instanceof Element && around !== parent && !around.hasChildNodes()) {
    const empty = around;
    around = around.parentNode;
    empty.remove();
  }
}

/** The child of a parent that a node stands in; null where it stands elsewhere. */
function childOf(parent: Node, node: Node): Node | null {
  let child: Node | null = node;
  while (child && child.parentNode !== parent) child = child.parentNode;
  return child;
}
