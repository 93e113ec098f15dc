import type { Page } from "@playwright/test";
import { demoClass, playLesson } from "../played-lesson";
import { moderate, must, write } from "../school";
import { ownVoices } from "./own-voices";
import type { Scene, View } from "./scene";

/** Something like what is said on paragraph 2 of the demo. */
const alike =
  "Stopping the drills did not help: two months after the big ones were ended North Korea was firing missiles " +
  "again, and then it blew up the liaison office at Kaesong.";

/** All that words can be set as. */
const setPost =
  "It is **wrong** for *three* reasons, see [the treaty](https://example.org/treaty):\n" +
  "- Drills frighten nobody.\n- They were agreed.\n\n1. **중요(important)**해요.\n2. *훈련*은 훈련이에요.\n\n" +
  "> excessive readiness drills";

/** A student in the middle of a debate, with all that they can open. */
export const student: Scene = {
  name: "a student",
  open: async ({ room, enter }) => {
    const debate = await room(demoClass);
    await playLesson(debate, "rebuttals");
    await write(debate, "Ben", { body: setPost, paragraph: 7 });
    const { page } = await enter(debate, "Ada");
    const at = (path: string) => `/rooms/${debate.id}${path}`;
    return {
      page,
      views: [
        { name: "room", path: at("?p=2") },
        {
          name: "room-arguments",
          path: at("?p=2"),
          act: async (on) => {
            await on.setViewportSize({ width: 360, height: 740 });
            await on.locator("button[name=p]").nth(2).click();
          },
        },
        {
          name: "room-source",
          path: at("?p=2#arguments"),
          act: async (on, say) => {
            await on.getByLabel(say("post.body")).fill("A number would show it.");
            await on.getByText(say("post.evidence.add")).first().click();
          },
        },
        {
          name: "room-stems",
          path: at("?p=3#arguments"),
          act: async (on, say) => {
            await on.getByLabel(say("post.body")).click();
            await on.getByText(say("post.stems"), { exact: true }).click();
          },
        },
        {
          name: "room-similar",
          path: at("?p=2#arguments"),
          act: async (on, say) => {
            await on.getByLabel(say("post.body")).fill(alike);
            await on.getByRole("button", { name: say("post.similar.found") }).click();
          },
        },
        { name: "room-set", path: at("?p=7#arguments") },
        {
          name: "room-aloud",
          path: at("?p=2"),
          act: async (on, say) => {
            await on.evaluate(ownVoices);
            await on.getByRole("button", { name: say("aloud.paragraph").replace("{number}", "2") }).click();
            await on.getByRole("region", { name: say("aloud.label") }).waitFor();
          },
        },
        {
          name: "room-for-you",
          path: at(""),
          act: (on, say) => on.getByRole("button", { name: say("forYou.title") }).click(),
        },
        {
          name: "room-help",
          path: at(""),
          act: (on, say) => on.getByRole("button", { name: say("room.help.title") }).click(),
        },
        { name: "flow", path: at("/flow") },
        { name: "map", path: at("/map"), act: (on) => on.locator(".react-flow__node").first().waitFor() },
        { name: "map-list", path: at("/map?view=list") },
        { name: "results-not-yet", path: at("/results") },
        { name: "no-permission", path: at("/students") },
      ],
    };
  },
};

/** A student under all the rules a format can have, before anybody has written. */
export const gated: Scene = {
  name: "a student behind a gate",
  open: async ({ room, enter }) => {
    const settings = { names: "PSEUDONYM", writeFirst: "PARAGRAPH", sayItBack: true };
    const debate = await room({ ...demoClass, phase: "openings", settings });
    await write(debate, "Ada", { kind: "SUPPORT", body: "Costs are harms." });
    const { page } = await enter(debate, "Ben");
    const at = (path: string) => `/rooms/${debate.id}${path}`;
    return {
      page,
      views: [
        { name: "room-gate", path: at("?p=1#arguments") },
        { name: "room-empty", path: at("?p=2#arguments") },
        { name: "flow-empty", path: at("/flow") },
        { name: "map-empty", path: at("/map") },
      ],
    };
  },
};

/** A student who may not write, for one reason after the other; the last ends the visit. */
export const refused: Scene = {
  name: "a student who may not write",
  open: async ({ room, enter }) => {
    const debate = await room({ ...demoClass, phase: "openings" });
    await write(debate, "Ben", { kind: "REBUT", body: "Costs are not harms. ".repeat(40).trim() });
    const { page } = await enter(debate, "Ada");
    const { memberId } = debate.seat("Ada");
    const path = `/rooms/${debate.id}?p=1`;
    const { token } = debate.teacher;
    const api = `/api/v1/rooms/${debate.id}`;
    /** A state that comes to an open page while one looks: what brings it, and what the page then says. */
    const view = (name: string, change: (on: Page) => Promise<unknown>, said: string): View => ({
      name,
      path,
      act: async (on, say) => {
        await change(on);
        await on.getByText(say(said)).first().waitFor();
      },
    });
    return {
      page,
      views: [
        view("room-offline", (on) => on.context().setOffline(true), "room.connection.offline"),
        view("room-muted", () => moderate(debate, "mute", memberId), "room.now.muted"),
        view(
          "room-paused",
          () => must("POST", `${api}/phase`, { token, body: { pause: true } }),
          "room.now.paused",
        ),
        view(
          "room-locked",
          () => must("POST", `${api}/moderation`, { token, body: { act: "lock" } }),
          "room.now.locked",
        ),
        view(
          "room-archived",
          () => must("PATCH", api, { token, body: { archived: true } }),
          "room.now.archived",
        ),
        {
          name: "room-removed",
          path,
          act: async (on) => {
            await moderate(debate, "remove", memberId);
            await on.getByText("Because of the lesson").waitFor();
          },
        },
      ],
    };
  },
};
