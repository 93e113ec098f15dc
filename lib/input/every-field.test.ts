import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ownRubric } from "../../e2e/identities";
import { filledFile } from "../../e2e/odd/room-file";
import { nothings, oddTexts, pastedTexts } from "../../e2e/odd-texts";
import { passGate } from "../debate/text/gate";
import { refusalOf } from "./faults";

/**
 * Every schema of every concept, found by its file: each has whole inputs here, and a text is put into each
 * field of these that a person or a program can type into.
 */
const modules = import.meta.glob<Record<string, unknown>>("../*/schemas.ts", { eager: true });
const schemas = Object.entries(modules).flatMap(([path, exported]) =>
  Object.entries(exported).flatMap(([name, schema]) =>
    schema instanceof z.ZodType && name.endsWith("Schema")
      ? [[`${path.split("/")[1]}/${name}`, schema] as const]
      : [],
  ),
);

const phase = {
  key: "lobby",
  title: "Lobby",
  minutes: null,
  autoAdvance: false,
  allows: {
    post: { PROPOSITION: [], OPPOSITION: ["REBUT"] },
    reply: false,
    rate: false,
    ballot: null,
    swap: false,
    reveals: false,
  },
  writeFirst: null,
  sayItBack: false,
};
const quote = { exact: "Allies", prefix: "", suffix: " pay.", start: 0, end: 6 };
const post = { kind: "REBUT", body: "No.", restatement: "Allies pay." };
const evidence = { url: "https://school.org", title: "A title", words: "Words" };
const account = { email: "ada@school.org", password: "a long password" };
const link = "a".repeat(43);
const motion = { title: "Homework does harm", language: "en", text: "It takes time.", source: "A paper" };
const { text: _, ...untold } = motion;
const essay = [
  { kind: "PARAGRAPH", text: "It takes time." },
  { kind: "LEFT_OUT", text: "Page 1" },
];
const { language: __, ...revised } = motion;
const settings = {
  premoderation: "OFF",
  sidePolicy: "BALANCED",
  devilsAdvocates: "0",
  names: "REAL",
  writeFirst: "",
  choiceCap: "2",
  autoAdvance: "on",
  sayItBack: "on",
  wallFirst: "on",
  namesWait: "on",
  freeNames: "on",
  wantedPosts: "3",
  wantedReplies: "1",
  wordFilter: "on",
  ownWords: "numpty",
  stems: "OWN",
  stemsREBUT: "But …",
  stemsSUPPORT: "Because …",
  stemsQUESTION: "Why …?",
  stemsCONCEDE: "True, …",
};
const stems = { REBUT: ["But …"], SUPPORT: ["Because …"], QUESTION: ["Why …?"], CONCEDE: ["True, …"] };

/** Whole inputs of each schema, with every field filled in. */
const whole: Readonly<Record<string, readonly object[]>> = {
  "administration/invitationSchema": [{ email: account.email }],
  "administration/invitationFormSchema": [{ email: account.email }],
  "administration/invitationTargetSchema": [{ invitationId: "i1" }],
  "administration/teacherTargetSchema": [{ teacherId: "t1" }],
  "administration/teacherChangeSchema": [{ isAdministrator: true, isDisabled: false }],
  "administration/teacherChangeFormSchema": [
    { teacherId: "t1", isAdministrator: "true", isDisabled: "false" },
  ],
  "auth/signUpSchema": [{ name: "Ada", ...account, invitation: link }],
  "auth/signUpFormSchema": [{ name: "Ada", ...account, invitation: link, next: "/rooms" }],
  "auth/codeFormSchema": [{ code: "123456", next: "/rooms" }],
  "auth/nextAuthSchema": [{ ...account, code: "123456" }],
  "auth/passwordChangeSchema": [{ current: "a long password", next: "a longer password" }],
  "auth/passwordFormSchema": [{ password: "a long password", newPassword: "a longer password" }],
  "asides/openingSchema": [{ itemId: "p1" }],
  "auth/credentialsSchema": [account],
  "auth/logInFormSchema": [{ ...account, next: "/rooms" }],
  "auth/tokenSchema": [{ ...account, label: "A program", code: "123456" }],
  "auth/newTokenSchema": [{ label: "A program" }],
  "auth/tokenTargetSchema": [{ tokenId: "t1" }],
  "auth/nameSchema": [{ name: "Ada" }],
  "auth/deletionSchema": [{ password: "a long password" }],
  "ballots/ballotSchema": [{ stage: "CLOSING", choice: "FOR", credits: ["p1"] }],
  "classes/classSchema": [
    { name: "10B", students: [{ id: "s1", name: "Ada", number: "12" }] },
    { name: "10B", csv: "12, Ada" },
  ],
  "classes/rosterFormSchema": [{ name: "10B", classId: "c1", roster: "12, Ada", act: "read" }],
  "classes/classTargetSchema": [{ classId: "c1" }],
  "classes/classNameSchema": [{ classId: "c1", name: "10B" }],
  "classes/studentTargetSchema": [{ classId: "c1", studentId: "s1" }],
  "classes/studentSchema": [{ classId: "c1", studentId: "s1", name: "Ada", number: "12" }],
  "formats/formatPhaseSchema": [phase],
  "formats/formatSchema": [{ title: "Oxford", phases: [phase] }],
  "formats/formatFormSchema": [{ formatId: "f1", title: "Oxford", phases: JSON.stringify([phase]) }],
  "formats/formatTargetSchema": [{ formatId: "f1" }],
  "formats/copyFormatSchema": [{ formatId: "f1", title: "Oxford" }],
  "joining/newcomerSchema": [{ code: "ABC-DEF", name: "Ada" }],
  "joining/joinSchema": [{ code: "ABC-DEF", name: "Ada", rejoinKey: "" }],
  "co-teachers/coTeacherSchema": [{ endsAt: "2026-11-30T15:00:00Z" }],
  "co-teachers/coTeacherFormSchema": [{ until: "day", day: "2026-11-30", offset: "-540" }],
  "co-teachers/coTeacherLinkTargetSchema": [{ linkId: "l1" }],
  "co-teachers/leadSchema": [{ name: "Ms Kim" }],
  "co-teachers/leadFormSchema": [{ token: link, name: "Ms Kim" }],
  "co-teachers/ownerSchema": [{ memberId: "m1" }],
  "members/memberTargetSchema": [{ memberId: "m1" }],
  "members/nothingSchema": [{}],
  "merging/mergeSchema": [{ keptId: "m1", otherId: "m2" }],
  "moderation/moderationSchema": [{ act: "rename", targetId: "m1", reason: "Unkind", name: "Ada" }],
  "moderation-log/logSchema": [
    {
      ...{ acts: "posts", by: "m1", student: "m2", from: "2026-11-30", to: "2026-11-30", offset: "-540" },
      ...{ words: "Unkind", page: "2", names: "pseudonyms" },
    },
  ],
  "moderation/manySchema": [{ act: "hide", targetIds: ["p1"], reason: "Unkind" }],
  "moderation/manyFormSchema": [{ act: "hide", targetIds: ["p1"], reason: "Unkind", canned: "" }],
  "moderation/undoSchema": [{ at: "2026-11-30T09:00:00.000Z" }],
  "moderation/moderationFormSchema": [{ act: "rename", targetId: "m1", reason: "Unkind", name: "Ada" }],
  "motions/kindsSchema": [{ motionId: "m1", revision: "1", kinds: ["PARAGRAPH"] }],
  "motions/motionSchema": [
    motion,
    { ...untold, paragraphs: ["It takes time."] },
    { ...motion, against: "It helps." },
    { ...untold, points: ["It takes time.", "It tires."] },
  ],
  "motions/motionFormSchema": [motion, { ...untold, parts: JSON.stringify(essay) }],
  "notice-mail/mailWishSchema": [{ isOn: "on", hour: "16", timeZone: "Asia/Seoul" }],
  "notice-mail/stopMailSchema": [{ token: `t1.${"0".repeat(64)}` }],
  "notices/allSeenSchema": [{ until: "2026-11-30T07:00:00.000Z" }],
  "notices/openedSchema": [{ until: "2026-11-30T07:00:00.000Z", roomId: "r1", kind: "answers" }],
  "policy-reports/policyReportSchema": [
    { "csp-report": { "effective-directive": "img-src", "blocked-uri": "https://elsewhere.example/a" } },
    [{ type: "csp-violation", body: { effectiveDirective: "img-src", blockedURL: "inline" } }],
  ],
  "posts/postSchema": [
    { ...post, paragraphId: "p1", quote, evidence: [evidence] },
    { ...post, parentId: "p1", quote, evidence: [evidence] },
  ],
  "posts/postFormSchema": [
    {
      ...post,
      paragraphId: "p1",
      quote: JSON.stringify(quote),
      evidenceUrl: [evidence.url],
      evidenceTitle: [evidence.title],
      evidenceWords: [evidence.words],
    },
    { ...post, parentId: "p1", quote: "", evidenceUrl: [], evidenceTitle: [], evidenceWords: [] },
  ],
  "posts/editSchema": [{ postId: "p1", body: "No." }],
  "posts/withdrawSchema": [{ postId: "p1" }],
  "posts/flagSchema": [{ postId: "p1", reason: "Unkind" }],
  "groups/groupsSchema": [{ count: 4, seed: "7" }],
  "groups/groupsFormSchema": [{ count: "4", seed: "7" }],
  "groups/leadingFormSchema": [{ leads: "true" }],
  "groups/moveGroupsFormSchema": [{ to: "next", left: "r1 lobby" }],
  "groups/pauseGroupsFormSchema": [{ paused: "true" }],
  "opening/newRoomsSchema": [
    {
      motionId: "m1",
      title: "Class 3b",
      format: "oxford",
      settings: { stems, ownWords: ["numpty"] },
      classIds: ["c1"],
      copyOf: "r1",
      withTeacherPosts: true,
    },
  ],
  "opening/newRoomFormSchema": [
    {
      key: "a".repeat(24),
      motionId: "m1",
      title: "Class 3b",
      formatId: "oxford",
      classIds: ["c1"],
      copyOf: "r1",
      withTeacherPosts: "on",
      ...settings,
    },
  ],
  "opening/copySchema": [{ title: "Class 3b", classId: "c1", withTeacherPosts: true }],
  "posts/markSchema": [{ postId: "p1", mark: "FAIR" }],
  "ground/sentenceSchema": [{ text: "Both want peace.", postIds: ["p1"] }],
  "ground/sentenceFormSchema": [{ text: "Both want peace.", postIds: ["p1"] }],
  "ground/voiceSchema": [{ sentenceId: "s1", voice: "not-yet", reason: "Too vague." }],
  "ground/voiceFormSchema": [{ sentenceId: "s1", voice: "not-yet", reason: "Too vague." }],
  "ground/sentenceReviewSchema": [{ sentenceId: "s1", verdict: "hide", reason: "Unkind." }],
  "points/pointSchema": [{ text: "It tires." }],
  "points/chosenSchema": [{ points: ["It tires.", "It takes time."] }],
  "points/chosenFormSchema": [{ order: "p2 own-1", "text-own-1": "It tires.", "text-p2": "It takes time." }],
  "points/pointReviewSchema": [{ pointId: "p1", verdict: "hide", reason: "Unkind." }],
  "ratings/ratingSchema": [{ postId: "p1", score: 4 }],
  "ratings/ratingFormSchema": [{ postId: "p1", score: "4" }],
  "resets/forgotSchema": [{ email: account.email }],
  "resets/newPasswordSchema": [{ password: account.password }],
  "resets/resetSchema": [{ token: link, password: account.password }],
  "returning/comeBackSchema": [{ code: "ABC-DEF", name: "Ada", rejoinKey: "", ask: "yes" }],
  "returning/waitingSchema": [{ code: "ABC-DEF" }],
  "returning/returnTargetSchema": [{ returnId: "r1" }],
  "motion-kinds/pointsFormSchema": [
    { ...untold, writer: "teacher", points: ["It takes time.", "It tires."] },
  ],
  "motion-kinds/pairFormSchema": [{ ...motion, against: "It helps." }],
  "rubrics/roomRubricSchema": [{ criteria: ownRubric, evenIfGraded: true }],
  "rubrics/roomRubricFormSchema": [{ criteria: JSON.stringify(ownRubric), evenIfGraded: "true" }],
  "rubrics/rubricFormSchema": [{ rubricId: "r1", title: "Mine", criteria: JSON.stringify(ownRubric) }],
  "rubrics/rubricTargetSchema": [{ rubricId: "r1" }],
  "grades/gradeSchema": [
    {
      levels: { reasons: 1 },
      feedback: "Well said.",
      comments: [{ postId: "p1", text: "Why?" }],
      isReleased: true,
    },
  ],
  "grades/gradeFormSchema": [
    {
      memberId: "m1",
      ...Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`level${at}`, `c${at} 1`])),
      feedback: "Well said.",
      remarkOn: ["p1"],
      remark: ["Why?"],
    },
  ],
  "grades/releaseFormSchema": [{ memberId: "m1", isReleased: "true" }],
  "grades/phraseSchema": [{ text: "Well said." }],
  "grades/phraseTargetSchema": [{ phraseId: "p1" }],
  "revisions/revisionSchema": [
    { title: motion.title, source: motion.source, text: motion.text },
    { text: motion.text, against: "It helps." },
    { paragraphs: ["It takes time."] },
  ],
  "revisions/revisionFormSchema": [{ ...revised, motionId: "m1", base: "1", against: "It helps." }],
  "revisions/motionTargetSchema": [{ motionId: "m1" }],
  "revisions/sharedTargetSchema": [{ token: "m1.0" }],
  "revisions/shareSchema": [{ shared: true }],
  "revisions/shareFormSchema": [{ motionId: "m1", shared: "true" }],
  "rooms/moveRoomFormSchema": [{ revision: "2" }],
  "rooms/newRoomSchema": [
    {
      motionId: "m1",
      title: "Class 3b",
      format: "oxford",
      settings: { stems, ownWords: ["numpty"] },
      classId: "c1",
    },
  ],
  "rooms/doorFormSchema": [{ namesWait: "true" }, { freeNames: "false" }],
  "rooms/roomChangeSchema": [{ title: "Class 3b", settings: { stems, ownWords: ["numpty"] } }],
  "rooms/roomChangeFormSchema": [{ title: "Class 3b", ...settings }],
  "rooms/archiveFormSchema": [{ archived: "true" }],
  "rooms/phaseSchema": [{ to: "next", from: "lobby" }, { endsAt: "2026-11-24T09:00:00Z" }],
  "rooms/moveFormSchema": [{ to: "next", from: "lobby" }],
  "rooms/pauseFormSchema": [{ paused: "true" }],
  "rooms/extendFormSchema": [{ seconds: "60" }],
  "rooms/deadlineFormSchema": [{ endsAt: "2026-11-24T09:00", offset: "0" }],
  "seats/seatSchema": [{ code: "ABC-DEF", seatId: "s1", pin: "0417" }],
  "seats/joinCallSchema": [
    { code: "ABC-DEF", name: "Ada", rejoinKey: "" },
    { code: "ABC-DEF", seatId: "s1", pin: "0417" },
  ],
  "second-factor/firstCodeSchema": [{ code: "123456" }],
  "second-factor/passwordAgainSchema": [{ password: "a long password" }],
  "sides/assignSchema": [{ policy: "BALANCED", seed: "7", keepApart: [["a", "b"]], absent: ["c"] }],
  "sides/placeSchema": [{ memberId: "m1", side: "PROPOSITION", role: "STUDENT" }],
  "sides/sidesSchema": [
    { policy: "BALANCED", seed: "7", keepApart: [["a", "b"]], absent: ["c"] },
    { memberId: "m1", side: "PROPOSITION", role: "STUDENT" },
    { apart: ["a", "b"] },
    { together: ["a", "b"] },
  ],
  "exports/roomFileSchema": [filledFile],
  "search/roomSearchSchema": [{ q: "alliance", page: 0 }],
  "exports/exportSchema": [{ format: "json", names: "real" }],
  "sides/assignFormSchema": [{ policy: "BALANCED", seed: "7", redraw: "ask", devilsAdvocates: "0" }],
  "sides/apartSchema": [{ apart: ["a", "b"] }, { together: ["a", "b"] }],
  "sides/apartFormSchema": [{ apart: "a b" }, { together: "a b" }],
  "sides/undoFormSchema": [{ asked: "a".repeat(64) }],
  "sides/placeFormSchema": [{ memberId: "m1", side: "PROPOSITION", role: "STUDENT", absent: "true" }],
  "homework/homeworkSchema": [{ until: "2026-12-04T18:00:00Z" }],
  "homework/homeworkFormSchema": [{ day: "2026-12-04", offset: "-540" }],
  "sides/chooseSideSchema": [{ side: "PROPOSITION" }],
  "student-data/studentTargetSchema": [{ memberId: "m1" }],
};

/** Fields that keep what they are given, each with the rule that reads it. */
const asGiven: readonly (readonly [field: RegExp, reason: string])[] = [
  [/^(password|newPassword|current)$/, "only NFC and well-formed: nobody sees it"],
  [/^(roster|csv)$/, "a roster is read line by line (lib/classes/reading), and kept as names and numbers"],
  [/^next$/, "a path of this site, or none (lib/auth/next-path)"],
  [/^(posts\.0\.)?quote(\.|$)/, "is in the paragraph word for word, or is refused (lib/debate/anchors)"],
  [/^(phases\.0\.)?key$/, "small letters (lib/debate/formats), or the format is impossible"],
  [/^(to|from)$/, "is the key of a phase of the room, or there is no such phase"],
];

/** Fields in which something must be seen. */
const required =
  /^(name|email|body|title|text|paragraphs\.0|code|phases\.0\.title|evidence\.0\.url)$|^reason$/;
const optionalHere =
  /^classes\/rosterForm.* name$|^(moderation|ground|points)\/.* reason$|^administration\/.* email$/;

type Path = readonly (string | number)[];
type Shape = Readonly<{
  properties?: Readonly<Record<string, Shape>>;
  items?: Shape;
  prefixItems?: readonly Shape[];
  anyOf?: readonly Shape[];
  oneOf?: readonly Shape[];
  type?: string | readonly string[];
  enum?: unknown;
  const?: unknown;
}>;

/** The names of the fields that a schema takes text in, as its JSON schema says: "evidence.0.url". */
function textFields(shape: Shape, path: Path = []): readonly string[] {
  if (shape.enum !== undefined || shape.const !== undefined) return [];
  const parts = [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].flatMap((part) => textFields(part, path));
  const named = Object.entries(shape.properties ?? {}).flatMap(([name, part]) =>
    textFields(part, [...path, name]),
  );
  const listed = shape.items ? textFields(shape.items, [...path, 0]) : [];
  const placed = (shape.prefixItems ?? []).flatMap((part, at) => textFields(part, [...path, at]));
  return [
    ...parts,
    ...named,
    ...listed,
    ...placed,
    ...([shape.type].flat().includes("string") ? [path.join(".")] : []),
  ];
}

const partsOf = (field: string): Path =>
  field.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));

function valueAt(value: unknown, [part, ...rest]: Path): unknown {
  if (part === undefined || value === null || typeof value !== "object") return value;
  return valueAt((value as Record<string | number, unknown>)[part], rest);
}

function withText(value: unknown, [part, ...rest]: Path, text: string): unknown {
  if (part === undefined) return text;
  if (Array.isArray(value)) return value.map((one, at) => (at === part ? withText(one, rest, text) : one));
  const fields = value as Record<string, unknown>;
  return { ...fields, [part]: withText(fields[part], rest, text) };
}

/** Every text in what a schema makes of its input, by name. */
function textsIn(value: unknown, path: Path = []): readonly (readonly [field: string, text: string])[] {
  if (typeof value === "string") return [[path.join("."), value]];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, [...path, name]));
}

const isAsGiven = (field: string): boolean => asGiven.some(([pattern]) => pattern.test(field));

it("there is a whole input for every schema, and every field of text is in one", () => {
  expect(schemas.map(([name]) => name).sort()).toEqual(Object.keys(whole).sort());
  const missing = schemas.flatMap(([name, schema]) =>
    [...new Set(textFields(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape))]
      .filter((field) => !whole[name]?.some((input) => typeof valueAt(input, partsOf(field)) === "string"))
      .map((field) => `${name}: ${field}`),
  );
  expect(missing).toEqual([]);
});

describe.each(schemas)("%s", (name, schema) => {
  const inputs = whole[name] ?? [];
  const cases = inputs.flatMap((input) => textsIn(input).map(([field]) => [field, input] as const));
  const read = (input: object, field: string, text: string) =>
    schema.safeParse(withText(input, partsOf(field), text), { reportInput: true });

  it("takes its whole inputs", () => {
    for (const input of inputs) expect(schema.safeParse(input).error?.issues ?? []).toEqual([]);
  });

  it("lets nothing through that the gate has not passed", () => {
    for (const [field, input] of cases)
      for (const odd of [...oddTexts, ...pastedTexts]) {
        const answer = read(input, field, odd.typed);
        if (!answer.success) {
          expect(Object.values(refusalOf(answer.error).errors ?? {}).join()).toMatch(/^[a-z,-]+$/);
          continue;
        }
        for (const [kept, text] of textsIn(answer.data))
          if (!isAsGiven(kept) && !isAsGiven(field))
            expect(passGate(text), `${odd.name} in ${field}`).toEqual({ ok: true, text });
      }
  });

  it("takes what cannot be seen for nothing", () => {
    for (const [field, input] of cases)
      for (const nothing of nothings) {
        if (isAsGiven(field)) continue;
        const answer = read(input, field, nothing);
        if (answer.success)
          for (const [kept, text] of textsIn(answer.data))
            if (!isAsGiven(kept)) expect(text.trim(), JSON.stringify([field, nothing])).toBe(text);
        const isOptional = optionalHere.test(`${name} ${field}`);
        if (required.test(field) && !isOptional)
          expect(answer.success, `${JSON.stringify(nothing)} in ${field}`).toBe(false);
        else if (answer.success) expect(JSON.stringify(answer.data)).not.toContain(JSON.stringify(nothing));
      }
  });
});
