import { expect, it } from "vitest";
import { initialsOf } from "./initials";

it.each([
  ["Ada", "Ad"],
  ["Ada Lovelace", "AL"],
  ["Ben van den Berg", "BB"],
  ["Min-jun", "Mj"],
  ["O", "O"],
  ["é́lise", "é́l"],
  ["김민준", "민준"],
  ["이준", "이준"],
  ["남궁민수", "민수"],
  ["박 서연", "서연"],
  ["王小明", "小明"],
  ["B2", "B2"],
  ["🦊 Kit", "Ki"],
  ["🦊", "🦊"],
])("%s is %s", (name, initials) => expect(initialsOf(name)).toBe(initials));
