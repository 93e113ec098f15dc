import { ownFormat, ownRubric } from "../identities";
import { roomFile } from "./room-file";

/** A right body for each call, so that one wrong field at a time gets as far as it can. */
export const rights: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  signUp: { name: "Ms Okafor", email: "okafor@school.example", password: "chalk and debate" },
  issueToken: { email: "okafor@school.example", password: "chalk and debate", label: "a program" },
  changePassword: { current: "not her password", next: "chalk and debates" },
  invite: { email: "kim@school.example" },
  changeTeacher: { isAdministrator: false, isDisabled: false },
  makeResetLink: {},
  askForPassword: { email: "okafor@school.example" },
  resetPassword: { password: "chalk and debates" },
  addMotion: { title: "T", language: "en", text: "One.", source: "Us" },
  reviseMotion: { title: "T", source: "Us", text: "Two." },
  copyMotion: {},
  shareMotion: { shared: true },
  createRoom: {
    motionId: "us-rok-alliance",
    title: "T",
    format: "oxford",
    settings: { premoderation: "OFF", choiceCap: 3 },
  },
  createClass: { name: "10B", students: [{ name: "Ada", number: "1" }] },
  changeClass: { name: "10B", students: [{ name: "Ada", number: "1" }] },
  createFormat: ownFormat,
  importRoom: roomFile,
  changeFormat: ownFormat,
  ratePost: { score: 3 },
  askToSpeak: { paragraphId: "nowhere" },
  changeTurn: { call: true },
  noteTurn: { kind: "REBUT", body: "It costs less.", paragraphId: "nowhere" },
  nameScribe: { memberId: null },
  proposeSentence: { text: "Both want peace.", postIds: [] },
  proposePoint: { text: "It tires." },
  choosePoints: { points: ["It tires.", "It takes time."] },
  voiceAgreement: { voice: "not-yet", reason: "Too vague." },
  markRestatement: { mark: "FAIR" },
  joinRoom: { code: "ZZZZZZ", name: "Ada", rejoinKey: "AAAA-AAAA-AAAA-AAAA" },
  changeRoom: {
    title: "T",
    settings: {
      sidePolicy: "BALANCED",
      autoAdvance: false,
      choiceCap: 1,
      names: "REAL",
      writeFirst: null,
      sayItBack: false,
    },
    archived: false,
  },
  assignSides: {
    policy: "OPINION",
    seed: "1",
    keepApart: [["a", "b"]],
    absent: ["a"],
    devilsAdvocates: 1,
    redraw: true,
  },
  inviteCoTeacher: { endsAt: "2099-12-31T15:00:00Z" },
  comeToLead: { name: "Ms Kim" },
  handOverRoom: { memberId: "nobody" },
  giveHomework: { until: "2026-12-04T18:00:00Z" },
  changePhase: { to: "rebuttals" },
  dealGroups: { count: 2, seed: "1" },
  moveGroups: { to: "rebuttals" },
  copyRoom: { title: "T", classId: null, withTeacherPosts: true },
  writePost: {
    paragraphId: "p1",
    kind: "REBUT",
    body: "No.",
    restatement: "You say yes.",
    quote: { exact: "a", prefix: "", suffix: "", start: 0, end: 1 },
    evidence: [{ url: "https://example.org", title: "t", words: "w" }],
  },
  changeRubric: { criteria: ownRubric, evenIfGraded: true },
  saveGrade: {
    levels: { reasons: 1 },
    feedback: "Well said.",
    comments: [{ postId: "p1", text: "Why?" }],
    isReleased: true,
  },
  editPost: { body: "No!" },
  flagPost: { reason: "Rude" },
  castBallot: { stage: "CLOSING", choice: "FOR", credits: ["p1"] },
  moderate: { act: "pin", targetId: "nothing", reason: "why", name: "Eve" },
};

/**
 * Every copy of a body with one value of it, however deep, replaced; of a list the first and the last. The
 * many texts stand only where a text belongs.
 */
export function spoiled(value: unknown, by: unknown): unknown[] {
  const whole = typeof value === "string" || typeof by !== "string" || by === "\u0000" ? [by] : [];
  if (Array.isArray(value)) {
    const ends = value.flatMap((inner, at) => (at === 0 || at === value.length - 1 ? [{ inner, at }] : []));
    return [
      ...whole,
      ...ends.flatMap(({ inner, at }) => spoiled(inner, by).map((other) => value.with(at, other))),
    ];
  }
  if (typeof value !== "object" || value === null) return whole;
  return [
    ...whole,
    ...Object.entries(value).flatMap(([key, inner]) =>
      spoiled(inner, by).map((other) => ({ ...value, [key]: other })),
    ),
  ];
}
