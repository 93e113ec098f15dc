/** The ids of the points that are debated, in order, after a press ("p1 up"). What comes in comes last. */
export function movedBy(order: readonly string[], press: string): readonly string[] {
  const [id = "", move] = press.split(" ");
  const at = order.indexOf(id);
  const rest = order.filter((other) => other !== id);
  if (move === "out") return rest;
  if (move === "in") return [...rest, id];
  const by = move === "up" ? -1 : move === "down" ? 1 : 0;
  return at === -1 ? order : rest.toSpliced(Math.max(0, at + by), 0, id);
}
