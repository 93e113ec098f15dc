import { ownClass } from "../identities";
import { must, write } from "../school";
import type { Scene } from "./scene";

const longWord = "Donaudampfschifffahrtsgesellschaft".repeat(4).slice(0, 120);

/** The pages that are open to all. */
export const visitor: Scene = {
  name: "a visitor",
  open: async ({ person, room }) => {
    const { code } = await room({ title: "Period 4 · World politics" });
    const full = await room({ title: longWord });
    return {
      page: await person(),
      views: [
        { name: "home", path: "/" },
        { name: "join-unknown-code", path: "/join?code=no" },
        { name: "join", path: `/join/${code}` },
        { name: "join-long-title", path: `/join/${full.code}` },
        { name: "join-no-such-room", path: "/join/222222" },
        { name: "login", path: "/login" },
        { name: "signup", path: "/signup" },
        { name: "forgot", path: "/forgot" },
        { name: "reset-over", path: "/reset/nothing" },
        { name: "invited-over", path: "/invited/nothing" },
        { name: "help", path: "/help" },
        { name: "help-teacher", path: "/help/teacher" },
        { name: "help-student", path: "/help/student" },
        { name: "notices-of-nobody", path: "/notices" },
        { name: "notices-stop", path: `/notices/stop/nobody.${"0".repeat(64)}` },
        { name: "privacy", path: "/privacy" },
        { name: "away", path: "/away" },
        { name: "not-found", path: "/nowhere" },
        { name: "no-such-room", path: "/rooms/nowhere" },
      ],
    };
  },
};

/** The pages of a teacher, outside of a room. */
export const teacher: Scene = {
  name: "a teacher",
  open: async ({ okafor, room }) => {
    const debate = await room({
      title: "Period 4 · World politics",
      proposition: ["Ada"],
      opposition: ["Ben"],
      phase: "rebuttals",
      settings: { premoderation: "ALL" },
    });
    await write(debate, "Ada", { body: "Is it dear?" });
    const { teacher: okaforTeacher } = await room({ title: longWord });
    const ofClass = await must("POST", "/api/v1/classes", { token: okaforTeacher.token, body: ownClass });
    const student = (ofClass.students as readonly Readonly<{ id: string }>[])[0]?.id ?? "";
    return {
      page: await okafor(),
      views: [
        { name: "rooms", path: "/rooms" },
        { name: "rooms-new", path: "/rooms/new" },
        {
          name: "rooms-new-more",
          path: "/rooms/new",
          act: (page, say) => page.getByText(say("rooms.new.more"), { exact: true }).click(),
        },
        { name: "rooms-import", path: "/rooms/new/import?refused=not-a-room" },
        { name: "search", path: "/search?q=alliance" },
        { name: "search-none", path: "/search?q=xyzzy&state=archived" },
        { name: "motions", path: "/motions" },
        { name: "motions-new", path: "/motions/new" },
        {
          name: "motions-new-file",
          path: "/motions/new",
          act: async (page, say) => {
            const file = "lib/motion-files/samples/good/en-libreoffice.docx";
            await page.getByLabel(say("motion.file.choose")).setInputFiles(file);
            await page.getByRole("button", { name: say("motion.editing.undo") }).waitFor();
          },
        },
        { name: "motions-none", path: "/motions?q=xyzzy&theme=ART&level=1&language=ko&own=1" },
        {
          name: "motion",
          path: "/motions/ko-us-rok-alliance",
          act: (page, say) => page.getByText(say("library.prompts"), { exact: true }).click(),
        },
        { name: "motion-of-the-start-page", path: "/motions/us-rok-alliance" },
        {
          name: "classes",
          path: "/classes",
          act: async (page, say) => {
            await page.getByLabel(say("classes.name")).fill("10B");
            await page.getByLabel(say("classes.roster")).fill("1. Ada\n2. Ben\n3. Ada\n4. Cy, Dae");
            await page.getByRole("button", { name: say("classes.read") }).click();
            await page.locator("#understood").waitFor();
          },
        },
        { name: "class", path: `/classes/${ofClass.id}?student=${student}` },
        { name: "class-cards", path: `/classes/${ofClass.id}/cards` },
        { name: "notices", path: "/notices" },
        { name: "home-of-a-teacher", path: "/" },
        { name: "formats", path: "/formats" },
        { name: "format", path: "/formats/oxford" },
        { name: "settings", path: "/settings" },
      ],
    };
  },
};
