/**
 * Where the rows of each table are in a database that is distributed over several nodes: docs/decisions says
 * why. A test holds these lists against the database: a new table is named here.
 */

/** By which column a table of a room is distributed: all rows of one room are on one node. */
export const byRoom: Readonly<Record<string, string>> = {
  Room: "id",
  ...Object.fromEntries(
    [
      "Cursor",
      "Event",
      "Lock",
      "Ending",
      "Reveal",
      "Member",
      "Token",
      "CoTeacherLink",
      "Presence",
      "SeenNotices",
      "Mute",
      "Return",
      "Absence",
      "Digest",
      "Homework",
      "Placement",
      "KeepApart",
      "SideDraw",
      "Removal",
      "Post",
      "PostVersion",
      "Hiding",
      "Review",
      "Pin",
      "FairnessMark",
      "Rating",
      "Credit",
      "Flag",
      "Remark",
      "Sentence",
      "SentencePost",
      "Voice",
      "SentenceReview",
      "ProposedPoint",
      "Ballot",
      "Grade",
      "ModerationEntry",
      "SpeakingTurn",
      "Scribe",
      "OpenStreams",
    ].map((table) => [table, "roomId"]),
  ),
  Receipt: "place",
};

/** What is asked for by its own key: what leads to a room, and what is counted of a caller. */
export const byKey: Readonly<Record<string, string>> = {
  Door: "key",
  Allowance: "key",
  Misses: "key",
};

/** On every node, whole: statements about one room join them, or rows of a room refer to them. */
export const onEveryNode: readonly string[] = [
  "Teacher",
  "Session",
  "TeacherToken",
  "Motion",
  "Revision",
  "Paragraph",
  "Class",
  "ClassStudent",
  "Mutex",
];

/** On the node that programs come to, alone: no statement has them and a room's rows in it. */
export const onOneNode: readonly string[] = [
  "RecoveryCode",
  "Invitation",
  "PasswordReset",
  "NoticeMail",
  "Format",
  "Rubric",
  "Phrase",
  "PolicyReport",
  "Pruning",
  "_prisma_migrations",
];

/** Every table that is distributed, by its column. */
export const distributed: Readonly<Record<string, string>> = { ...byRoom, ...byKey };
