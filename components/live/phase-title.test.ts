import { describe, expect, it } from "vitest";
import { homeworkKey } from "@/lib/debate/homework/homework";
import words from "@/messages/en.json";
import aWeek from "@/prisma/formats/a-week.json";
import oxford from "@/prisma/formats/oxford.json";
import workshop from "@/prisma/formats/rebuttal-workshop.json";
import spoken from "@/prisma/formats/spoken-debate.json";
import academic from "@/prisma/formats/structured-academic-controversy.json";
import commonGround from "@/prisma/formats/toward-common-ground.json";
import { shippedTitles } from "./phase-title";

describe("the titles of phases", () => {
  it("are known and have words for every phase that ships", () => {
    const shipped = [oxford, academic, workshop, aWeek, commonGround, spoken].flatMap(({ phases }) =>
      phases.map(({ key, title }) => [key, title] as const),
    );
    expect(shippedTitles).toEqual({ ...Object.fromEntries(shipped), [homeworkKey]: "Homework" });
    expect(words.phases).toEqual(shippedTitles);
  });

  it("have a format around them whose title has words too", () => {
    const titles = [oxford, academic, workshop, aWeek, commonGround, spoken].map(
      ({ id, title }) => [id, title] as const,
    );
    expect(words.formats.titles).toEqual(Object.fromEntries(titles));
  });
});
