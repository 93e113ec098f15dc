// Preloaded into the app (node --import): its clock goes wrong by as many milliseconds as a file says.
import { readFileSync } from "node:fs";

const now = () => TrueDate.now() + Number(readFileSync(process.env.CLOCK_WRONG_BY, "utf8"));
const TrueDate = Date;

globalThis.Date = new Proxy(TrueDate, {
  construct: (_, given) => new TrueDate(...(given.length === 0 ? [now()] : given)),
  get: (date, name) => (name === "now" ? now : date[name]),
});
