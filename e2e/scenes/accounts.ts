import type { Page } from "@playwright/test";
import { baseUrl, hireTeacher, logInByForm } from "../school";
import type { Say, Scene } from "./scene";

/** The pages of an administrator, and those where the links lead that are made there. */
export const administrator: Scene = {
  name: "an administrator",
  open: async ({ person }) => {
    const page = await person();
    const email = process.env.ADMINISTRATOR_EMAIL ?? "";
    const password = process.env.ADMINISTRATOR_PASSWORD ?? "";
    await page.context().addCookies([{ ...(await logInByForm({ email, password })), url: baseUrl }]);
    const name = "Ms Okafor";
    const invite = async (at: Page, say: Say) => {
      await at.getByRole("button", { name: say("admin.invite") }).click();
      await at.getByLabel(say("admin.invitationLink")).waitFor();
    };
    const makeLink = (at: Page, say: Say) =>
      at
        .getByRole("button", { name: say("admin.makeResetLinkNamed").replace("{name}", name) })
        .first()
        .click();
    const follow = async (at: Page, label: string) => at.goto(await at.getByLabel(label).inputValue());
    return {
      page,
      views: [
        { name: "stored", path: "/admin/stored" },
        { name: "admin", path: `/admin?q=${email}`, act: invite },
        {
          name: "invited",
          path: `/admin?q=${email}`,
          act: async (at, say) => {
            await invite(at, say);
            await follow(at, say("admin.invitationLink"));
          },
        },
        {
          name: "reset",
          path: `/admin?q=${email}`,
          act: async (at, say) => {
            await makeLink(at, say);
            await follow(at, say("admin.resetLink").replace("{name}", name));
          },
        },
      ],
    };
  },
};

/** A teacher who sets up a second factor. */
export const careful: Scene = {
  name: "a careful teacher",
  open: async ({ person }) => {
    const page = await person();
    const teacher = await hireTeacher();
    await page.context().addCookies([{ ...(await logInByForm(teacher)), url: baseUrl }]);
    return {
      page,
      views: [
        {
          name: "second-factor",
          path: "/settings",
          act: async (at, say) => {
            const isBegun = await at.getByRole("img", { name: say("safety.keyPicture") }).isVisible();
            if (isBegun) return;
            await at.getByText(say("safety.begin"), { exact: true }).click();
            const form = at.getByRole("form", { name: say("safety.begin") });
            await form.getByLabel(say("safety.currentPassword")).fill(teacher.password);
            await form.getByRole("button", { name: say("safety.confirm") }).click();
            await at.getByRole("img", { name: say("safety.keyPicture") }).waitFor();
          },
        },
      ],
    };
  },
};
