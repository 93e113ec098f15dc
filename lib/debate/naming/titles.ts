import { longest } from "../text/limits";
import { codePointLength } from "../text/text";

/** A room's title with what tells it from others that are opened with it; as much of it as a title may be. */
export function titleWith(title: string, ending: string): string {
  const end = ` · ${ending}`;
  const most = longest.roomTitle - codePointLength(end);
  return `${Array.from(title).slice(0, Math.max(0, most)).join("").trimEnd()}${end}`;
}
