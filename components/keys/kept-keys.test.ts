import { describe, expect, it } from "vitest";
import { asShipped, commandFor, keyOf, readKept, takenBy, withKey } from "./kept-keys";
import { commandsOf } from "./single-keys";

describe("the single keys of a reader", () => {
  it("are as shipped until they are changed", () => {
    expect(commandFor("j", commandsOf.room, asShipped)).toBe("next");
    expect(commandFor("r", commandsOf.room, asShipped)).toBe("write");
    expect(commandFor("r", commandsOf.moderation, asShipped)).toBe("restore");
    expect(commandFor("q", commandsOf.room, asShipped)).toBeNull();
    expect(commandFor("=", commandsOf.map, asShipped), "plus without Shift").toBe("zoomIn");
  });

  it("go by the reader's own key, and no longer by the old one", () => {
    const kept = withKey("m", "next", asShipped);
    expect(commandFor("m", commandsOf.room, kept)).toBe("next");
    expect(commandFor("j", commandsOf.room, kept)).toBeNull();
    expect(commandFor("", commandsOf.room, withKey("", "next", kept))).toBeNull();
  });

  it("do nothing once they are switched off", () => {
    expect(commandFor("j", commandsOf.room, { ...asShipped, isOff: true })).toBeNull();
  });

  it("are not given twice on one page", () => {
    expect(takenBy("k", "next", asShipped)).toBe("previous");
    expect(takenBy("a", "next", asShipped), "on the page of moderation").toBe("approve");
    expect(takenBy("a", "vote", asShipped), "on another page").toBeNull();
    expect(takenBy("j", "next", asShipped)).toBeNull();
  });

  it("are read from the device as far as they make sense", () => {
    const kept = withKey("m", "next", { ...asShipped, isOff: true });
    expect(readKept(JSON.stringify(kept))).toEqual(kept);
    expect(readKept(null)).toEqual(asShipped);
    for (const odd of [
      "{",
      "[]",
      "7",
      "null",
      '{"keys":7}',
      '{"keys":{"next":7,"nobody":"q","vote":"Enter"}}',
    ])
      expect(keyOf("next", readKept(odd)), odd).toBe("j");
    expect(readKept('{"keys":{"vote":"Enter"}}')).toEqual(asShipped);
  });
});
