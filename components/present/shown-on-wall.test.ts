import { expect, it } from "vitest";
import type { MemberView } from "@/lib/debate/views";
import { shownOnWall } from "./shown-on-wall";

const ada: MemberView = { id: "7", role: "STUDENT", side: "PROPOSITION", name: "Ada" };
const okafor: MemberView = { id: "1", role: "TEACHER", side: null, name: "Ms Okafor" };

it("calls a student with a hidden name by the pseudonym, and shows real names only where the class does", () => {
  const hidden = shownOnWall([{ ...ada, pseudonym: "Heron" }, okafor]);
  expect(["7", "1", "99"].map(hidden)).toEqual(["Heron", "Ms Okafor", null]);
  expect(shownOnWall([ada, okafor])("7")).toBe("Ada");
});
