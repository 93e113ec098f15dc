import { describe, expect, it } from "vitest";
import type { RoomSettings } from "@/lib/debate/views";
import { newRoomFormSchema } from "@/lib/opening/schemas";
import { roomChangeFormSchema } from "@/lib/rooms/schemas";
import { usualSettings } from "./settings-fields";

/** A form as the page sends it where every setting differs from the usual one. */
const filled = {
  sidePolicy: "CHOICE",
  choiceCap: "5",
  devilsAdvocates: "2",
  premoderation: "ALL",
  names: "PSEUDONYM",
  writeFirst: "PHASE",
  sayItBack: "on",
  namesWait: "on",
  stems: "NONE",
  ownWords: "numpty",
  wantedPosts: "3",
  wantedReplies: "1",
};

const settings = Object.keys(usualSettings) as (keyof RoomSettings)[];

describe("a room's form", () => {
  const forms = {
    new: newRoomFormSchema.parse({ motionId: "m", title: "Period 4", formatId: "oxford", ...filled })
      .settings,
    change: roomChangeFormSchema.parse({ title: "Period 4", ...filled }).settings,
  };

  it.each(Object.entries(forms))("holds every setting, so that none is lost in a copy: %s", (_, sent) => {
    for (const name of settings) {
      expect(sent, name).toHaveProperty(name);
      expect(sent?.[name], name).not.toEqual(usualSettings[name]);
    }
  });
});
