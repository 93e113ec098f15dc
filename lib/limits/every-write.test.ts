import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { actions } from "@/e2e/access-table";
import { callList } from "../api/calls/call-list";
import { limits, memberLimits, teacherLimits, visitorLimits } from "./table";

/** Every action and every call that writes names its limit in the table, from the day it is born. */

const root = resolve(import.meta.dirname, "../..");
const filesIn = (folder: string, name: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(name))
    .map((path) => readFileSync(join(root, folder, path), "utf8"));

const tables = {
  member: memberLimits,
  teacher: { ...memberLimits, acts: limits.acts },
  user: teacherLimits,
  administrator: teacherLimits,
  visitor: visitorLimits,
};

/** Every action that is written: its name, what makes it one, and the first two words it is given. */
const made = filesIn("lib", "actions.ts").flatMap((text) => [
  ...text.matchAll(/export const (\w+)Action = (\w+)\(\s*(?:"(\w+)"(?:,\s*"(\w+)")?)?/g),
]);

describe("limits", () => {
  it("are named by every action; what keeps a choice in the browser alone writes nothing", () => {
    const unlimited = made.filter(([, , kind = "", first, second]) => {
      if (kind === "teacherAction" || kind === "administratorAction") return false;
      const table = tables[kind.replace(/Action$/, "") as keyof typeof tables];
      const limit = kind === "memberAction" ? second : first;
      return !(table && limit && limit in table);
    });
    expect(made.map(([, name = ""]) => `${name}Action`).toSorted()).toEqual(Object.keys(actions).toSorted());
    expect(unlimited.map(([, name]) => name).toSorted()).toEqual([
      "chooseJoinAddress",
      "chooseLanguage",
      "chooseTheme",
      "dismissHint",
      "logOut",
    ]);
    expect(unlimited.every(([, , kind]) => kind === "fromHere")).toBe(true);
  });

  it("know an action in a room by its own name, so that no key of one is answered by another", () => {
    const inRooms = made.filter(([, , kind = ""]) => /^(member|teacher)Action$/.test(kind));
    expect(inRooms.length).toBeGreaterThan(20);
    expect(inRooms.filter(([, name, , said]) => said !== name)).toEqual([]);
  });

  it("are named by every call of the API that writes", () => {
    const handlers = [...filesIn("app/api/v1", "route.ts"), ...filesIn("lib/server", "hot-calls.ts")];
    const writes = handlers.flatMap((text) => [
      ...text.matchAll(/^ *(?:.*calls\(\{ )?"?(?:POST|PUT|PATCH|DELETE)\b[^"\n]*"?: (?=(.*\n?.*))/gm),
    ]);
    const named = writes.filter(([, value = ""]) => !/^(hotCalls|refuse)\b/.test(value));
    const bare = named.filter(([, value = ""]) => {
      const [, kind = "", limit = ""] =
        /^(\w+?)(?:File)?(?:Write|Delete)(?:<[^(]*>)?\(\s*"(\w+)"/.exec(value) ?? [];
      const table = kind === "teacher" ? teacherLimits : tables[kind as keyof typeof tables];
      return !(table && limit in table);
    });
    // It ends the very token it is sent with, and so is sent once.
    expect(bare.map(([, value = ""]) => value.trim().split("\n")[0])).toEqual(["async (asked) => {"]);
    expect(named).toHaveLength(Object.keys(callList).filter((call) => !call.startsWith("GET ")).length);
  });

  it("are counted: none stands in the table for show", () => {
    const sources = filesIn("lib", ".ts").join("\n");
    const idle = Object.keys(visitorLimits).filter(
      (name) => !RegExp(`(overLimit|allowanceOf)\\(\\s*"${name}"`).test(sources),
    );
    expect(idle).toEqual([]);
  });
});
