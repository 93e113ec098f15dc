import { chromium } from "@playwright/test";
import { hireTeacher, logInByForm, openRoom, write, baseUrl, moveTo } from "./school";
import { demoClass, playLesson } from "./played-lesson";
const upTo = (process.argv[2] ?? "rebuttals") as "rebuttals";
const teacher = await hireTeacher();
const session = await logInByForm(teacher);
const browser = await chromium.launch({ executablePath: process.env.CHROME });
const room = await openRoom(teacher, demoClass);
await playLesson(room, upTo);
const empty = await openRoom(teacher, { proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
const only = await openRoom(teacher, { proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
await write(only, "Ben", { kind: "REBUT", paragraph: 3, body: "훈련은 전쟁을 막기 위해서 하는 거예요. 훈련이 없으면 군대는 아무것도 할 수 없고, 그러면 북한이 더 쉽게 도발할 수 있어요. 그래서 이 글의 주장은 순서를 거꾸로 본 것이라고 생각해요. 비용만 이야기하고 평화의 값은 이야기하지 않았어요. 그리고 지난 칠십 년 동안 전쟁이 없었다는 것도 생각해야 해요." });
const sizes = [[1280,720],[1920,1080],[768,1024],[360,740]] as const;
for (const [name, one] of [["clash", room], ["empty", empty], ["only", only]] as const)
for (const lang of ["en", "ko"] as const) for (const look of ["dark", "light"] as const) for (const [width, height] of sizes) {
  if (name !== "clash" && (width === 768 || (width===1920 && look==="light"))) continue;
  const context = await browser.newContext({ viewport: { width, height }, baseURL: baseUrl, reducedMotion: "reduce" });
  await context.addCookies([{ ...session, url: baseUrl, httpOnly: true }, { name: "crossfloor-join-at", value: "192.0.2.2:41640", url: baseUrl }, { name: "crossfloor-language", value: lang, url: baseUrl }]);
  const page = await context.newPage();
  await page.goto(`/rooms/${one.id}/present${look === "light" ? "?look=light" : ""}`);
  await page.getByRole("timer").waitFor();
  const clash = page.locator(".clash");
  if (name !== "empty") await clash.waitFor();
  if (name === "clash") { await page.keyboard.press("Space"); }
  await page.evaluate(() => document.fonts.ready);
  const sizesOf = await page.evaluate(() => ({ font: getComputedStyle(document.querySelector(".clash") ?? document.body).fontSize, h: document.documentElement.scrollHeight, w: document.documentElement.scrollWidth }));
  console.log(name, lang, look, width, height, JSON.stringify(sizesOf));
  await page.screenshot({ path: `/tmp/h/clash.pics/${name}-${lang}-${look}-${width}.png`, fullPage: true });
  await context.close();
}
await browser.close();
