import { expect, it } from "vitest";
import type { PostView } from "@/lib/debate/views";
import { onPaper } from "./on-paper";

it("leaves what a teacher holds or has rejected off the paper, and a student's own on it", () => {
  const posts = (["PUBLISHED", "PENDING", "HIDDEN"] as const).map((status) => ({ body: status, status }));
  const said = (isTeacher: boolean) =>
    onPaper(posts as unknown as readonly PostView[], isTeacher).map(({ body }) => body);
  expect(said(true)).toEqual(["PUBLISHED"]);
  expect(said(false)).toEqual(["PUBLISHED", "PENDING", "HIDDEN"]);
});
