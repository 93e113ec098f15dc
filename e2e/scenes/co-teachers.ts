import { hireTeacher, must, openRoom, type Room, type Teacher } from "../school";
import type { Scene } from "./scene";

const linkTo = async ({ id, teacher }: Room, endsAt: string | null): Promise<string> => {
  const body = { endsAt };
  return String(
    (await must("POST", `/api/v1/rooms/${id}/co-teachers`, { token: teacher.token, body })).token,
  );
};

const lead = (token: string, { token: bearer }: Teacher) =>
  must("PUT", `/api/v1/co-teachers/${token}`, { token: bearer, body: {} });

/** Two teachers of one room: the link to it, and who leads it. */
export const coTeachers: Scene = {
  name: "teachers of one room",
  open: async ({ okafor, room }) => {
    const [kim, park] = [await hireTeacher("Ms Kim"), await hireTeacher("Mr Park")];
    const theirs = await openRoom(kim, { title: "Period 4 · World politics" });
    const own = await room({ title: "Period 5 · World politics" });
    const friday = "2099-12-04T15:00:00Z";
    await lead(await linkTo(own, null), kim);
    await lead(await linkTo(own, friday), park);
    await linkTo(own, friday);
    const shared = await openRoom(park, { title: "Period 6 · World politics" });
    await lead(await linkTo(shared, null), own.teacher);
    return {
      page: await okafor(),
      views: [
        { name: "lead", path: `/lead/${await linkTo(theirs, null)}` },
        { name: "lead-today", path: `/lead/${await linkTo(theirs, friday)}` },
        { name: "lead-over", path: "/lead/nothing" },
        { name: "rooms-with", path: "/rooms" },
        { name: "co-teacher-settings", path: `/rooms/${shared.id}/settings` },
        {
          name: "room-teachers",
          path: `/rooms/${own.id}/settings`,
          act: async (page, say) => {
            await page.getByRole("radio", { name: say("coTeachers.for.day") }).click();
            await page.getByLabel(say("coTeachers.lastDay")).fill("2099-12-31");
            await page.getByRole("button", { name: say("coTeachers.makeLink") }).click();
            await page.getByLabel(say("coTeachers.link"), { exact: true }).waitFor();
            for (const question of await page.locator("details.disclosure summary").all())
              if (await question.isVisible()) await question.click();
          },
        },
      ],
    };
  },
};
