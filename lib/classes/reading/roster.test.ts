import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readName } from "../../debate/naming/names";
import { linesOf, readRoster } from "./roster";

const named = (text: string) => readRoster(text).students.map(({ name, number }) => [name, number]);
const faulty = (text: string) => readRoster(text).faults.map(({ line, fault }) => [line, fault]);

describe("a pasted list", () => {
  it.each([
    ["one name a line", "Ada\r\nKim Min-jun\n\n김서연\n"],
    ["with marks", "- Ada\n• Kim Min-jun\n* 김서연"],
  ])("is read %s", (_, text) =>
    expect(named(text)).toEqual([
      ["Ada", null],
      ["Kim Min-jun", null],
      ["김서연", null],
    ]),
  );

  it.each([
    ["numbered", "1. Ada\n2. Kim Min-jun\n12) 김서연"],
    ["with a number behind", "Ada, 1\nKim Min-jun, 2\n김서연, 12"],
    ["from a spreadsheet", "1\tAda\n2\tKim Min-jun\n12\t김서연"],
    ["with semicolons and headings", "번호;이름\n1;Ada\n2;Kim Min-jun\n12;김서연"],
    ["from a spreadsheet in two columns of names", "1\tAda\t\n2\tKim\tMin-jun\n12\t김서연"],
  ])("is read %s", (_, text) =>
    expect(named(text)).toEqual([
      ["Ada", "1"],
      ["Kim Min-jun", "2"],
      ["김서연", "12"],
    ]),
  );

  it("takes family names before commas, where every line has one", () =>
    expect(named("Lovelace, Ada\n김, 서연")).toEqual([
      ["Ada Lovelace", null],
      ["김서연", null],
    ]));

  it("refuses what may be two names, and what is none, with the line", () => {
    expect(faulty("Ada, Ben, Min-jun\nSeo-yeon")).toEqual([[1, "several"]]);
    expect(faulty("Ada\n12\n\n\u200b \nada@school.org Ada")).toEqual([
      [2, "no-name"],
      [4, "not-a-name"],
      [5, "several"],
    ]);
    expect(faulty(`Ada\n${"x".repeat(41)}`)).toEqual([[2, "too-long"]]);
    expect(faulty(" \n")).toEqual([[0, "empty"]]);
    expect(faulty(Array.from({ length: 501 }, (_, at) => `Student ${at}b`).join("\n"))).toEqual([
      [501, "too-many-students"],
    ]);
  });

  it("names those whom nobody could tell apart", () =>
    expect(readRoster("Ada\nBen\nАdа, 3").faults).toMatchObject([
      { line: 3, fault: "duplicate", about: "Аdа (1)" },
    ]));
});

describe("a OneRoster file", () => {
  const first =
    "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password";
  const second =
    "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns";

  it("of version 1.1 gives its students, and says of all others why not", () => {
    const text = `${first}
"u1",,,true,"o1",student,ada,,"Ada","Lovelace",,"12",ada@x.org,,,,,
"u2",,,true,"o1",teacher,ok,,"Ms","Okafor",,,,,,,,
"u3",tobedeleted,,true,"o1",student,ben,,"Ben","Ito",,,,,,,,
"u4",,,false,"o1",student,cy,,"Cy","Ito",,,,,,,,
"u5",active,,TRUE,"o1",student,sy,,"서연","김",,"9","a
b",,,,,
"u6",,,true,"o1",student,x,,"","",,,,,,,,`;
    expect(named(text)).toEqual([
      ["Ada Lovelace", "12"],
      ["김서연", "9"],
    ]);
    expect(readRoster(text).leftOut).toMatchObject([
      { line: 1, why: "heading" },
      { line: 3, why: "not-student", about: "Ms Okafor" },
      { line: 4, why: "deleted" },
      { line: 5, why: "disabled" },
    ]);
    expect(faulty(text)).toEqual([[8, "no-name"]]);
  });

  it("of version 1.2 gives the names that students prefer", () =>
    expect(named(`${second}\nu1,,,true,a,,Augusta,Lovelace,,12,,,,,,,,,Ada,,,o1,`)).toEqual([
      ["Ada Lovelace", "12"],
    ]));

  it("that holds no people is refused", () =>
    expect(faulty("sourcedId,status,title\nc1,,Class 3b")).toEqual([[1, "not-users"]]));
});

const name = fc
  .string({ unit: fc.constantFrom(..."abcXYZ김서연é'’-., ;\t()12"), minLength: 1, maxLength: 12 })
  .filter((text) => readName(text).ok && /\p{L}/u.test(text));
const ends = fc.constantFrom("\n", "\r\n", "\r");

describe("any roster", () => {
  it("loses no line and no letter: each is of a student, a fault or what is left out", () =>
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), ends, (lines, end) => {
        const { students, faults, leftOut } = readRoster(lines.join(end));
        const unread = [...faults.filter(({ fault }) => fault !== "duplicate"), ...leftOut];
        const told = [...students, ...unread].map(({ line }) => line).sort((a, b) => a - b);
        expect(told).toEqual(lines.map((_, at) => at + 1));
        const kept = [...students.map((one) => one.name), ...unread.map(({ about }) => about)];
        expect(lettersOf(kept)).toBe(lettersOf(lines));
      }),
    ));

  it("is read again as the same students from its own lines", () =>
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), ends, (lines, end) => {
        const once = readRoster(lines.join(end)).students;
        expect(named(linesOf(once))).toEqual(once.map((one) => [one.name, one.number]));
      }),
    ));
});

const lettersOf = (texts: readonly string[]) =>
  [
    ...texts
      .join("")
      .normalize("NFC")
      .replace(/[^\p{L}]/gu, ""),
  ]
    .sort()
    .join("");
