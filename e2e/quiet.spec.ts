import { expect, test } from "./fixtures";
import { baseUrl } from "./school";

test("a page asks nobody but its own server, and keeps what others could read off it to itself", async ({
  person,
  room,
  enter,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const visitor = await person();
  const ben = await enter(debate, "Ben");
  const asked: string[] = [];
  for (const page of [visitor, ben.page])
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
  for (const path of ["/", "/login", "/signup", `/join/${debate.code}`]) {
    const response = await visitor.goto(path);
    const headers = response?.headers() ?? {};
    expect(headers["content-security-policy"], path).toMatch(/script-src[^;]*'nonce-/);
    expect(headers["content-security-policy"], path).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
  }
  const own = await ben.page.reload();
  expect(own?.headers()["cache-control"]).toContain("no-store");
  expect(new Set(asked)).toEqual(new Set([new URL(baseUrl).origin]));
  console.log(`figure: nothing leaves the school | 0 of ${asked.length} requests went elsewhere`);
});
