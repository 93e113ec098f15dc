import { describe, expect, it } from "vitest";
import { isLikeTeacher } from "./like-a-teacher";

const okafor = ["Ms Okafor"];
const kim = ["김민준 선생님", "Mr Kim"];

describe("a name that a class would take for a teacher's", () => {
  it.each([
    "ms. okafor",
    "Ms.Okafor",
    "MsOkafor",
    "Mrs Okafor",
    "Okafor",
    "m s  o k a f o r",
    "Мѕ 0kafοr",
    "Okafor쌤",
    "Teacher",
    "The Teacher 2",
    "t e a c h e r",
    "tеаcher",
    "TEACHER!",
    "Moderator",
    "rnoderator",
    "admin",
    "Admin 1",
    "adm1n",
    "Administrator",
    "선생님",
    "선 생 님",
    "우리 선생님",
    "담임쌤",
    "관리자",
    "사회자",
    "교사",
    "T3acher",
    "7each3r",
    "te4cher",
    "T€@CHER",
    "TЗacher", // Cyrillic Ze
    "Téacher",
    "T̈ëạçhêr",
    "Ŧeacħer",
    "t3ácher 5",
    "M0d3rat0r",
    "4dm1n",
    "@dm!n",
    "Prof3550r",
    "선생 님",
    "선.생~님",
    "선생님2",
    "쌤!",
    "Ms Okáför",
    "0k4for",
    "M5 Ok@for",
  ])("is %j", (name) => expect(isLikeTeacher(name, okafor)).toBe(true));

  it.each(["김민준", "김민준 선생님", "김민준샘", "김민준님", "Kim", "Mr. Kim", "mr kim"])(
    "is %j, where these teach",
    (name) => expect(isLikeTeacher(name, kim)).toBe(true),
  );

  it("is hers without her accents, too", () => {
    for (const name of ["Jose Nunez", "José Núñez", "Mr J0sé Nunez"])
      expect(isLikeTeacher(name, ["Señor José Núñez", "José Núñez"])).toBe(true);
  });
});

describe("a teacher by a part of their name", () => {
  it.each(["Ms Okafor", "ms. okafor", "Okafor쌤", "Mrs Ada"])("is %j, where Ada Okafor teaches", (name) =>
    expect(isLikeTeacher(name, ["Ada Okafor"])).toBe(true),
  );
  it.each(["Ada", "Okafor", "Ada Kim", "Ms Ada Kim"])("is not %j, where Ada Okafor teaches", (name) =>
    expect(isLikeTeacher(name, ["Ada Okafor"])).toBe(false),
  );
});

describe("a student's own name", () => {
  it.each([
    "Ada",
    "Ada Okafor",
    "Okafora",
    "Kim",
    "김민준",
    "한샘",
    "이은샘",
    "박교사랑",
    "Badminton",
    "Adminda",
    "Teach",
    "Mo",
    "Miss",
    "Missy",
    "Judge Lee",
    "Ms",
    "👩‍🏫",
    "선희",
    "서연",
    "Theo 3",
    "Teagan",
    "Téa",
    "Matt 34",
    "Ada 5",
    "Adam 1",
    "R3becca",
    "Thea Cher",
    "Ok",
    "5",
    "$",
    "मीना",
    "서연 7",
    "선우 4",
  ])("%j is none", (name) => expect(isLikeTeacher(name, okafor)).toBe(false));

  it("is none by a mark that tells names apart, or by a number", () => {
    expect(isLikeTeacher("मेना", ["मीना"])).toBe(false);
    expect(isLikeTeacher("Student 3", ["Ms E", "Student 8"])).toBe(false);
  });

  it("is none where the teacher's is a title alone", () => {
    for (const name of ["Ada", "Mr", "님"]) expect(isLikeTeacher(name, ["Teacher", "선생님"])).toBe(false);
  });
});
