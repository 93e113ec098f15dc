import { expect, it } from "vitest";
import { isDesignShown } from "./design-page";

it("shows the page of the design in development and where a test asks for it, and never in a school", () => {
  expect(isDesignShown({ NODE_ENV: "development" })).toBe(true);
  expect(isDesignShown({ NODE_ENV: "production", SHOW_DESIGN: "1" })).toBe(true);
  expect(isDesignShown({ NODE_ENV: "production" })).toBe(false);
  expect(isDesignShown({ NODE_ENV: "production", SHOW_DESIGN: "0" })).toBe(false);
});
