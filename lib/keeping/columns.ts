/**
 * What a column holds: `teacher` or `student` says something of that person (a judge is counted with the
 * students); `link` is an id or a hash that stands for a person, or for what they did, by another row alone;
 * `content` is an essay, a plan or a setting; `technical` is about nobody.
 */
const holdings = ["teacher", "student", "link", "content", "technical"] as const;
export type Holding = (typeof holdings)[number];

/** The kinds of what is stored, as the privacy sheet lists them: why it is kept and until when. */
export const kinds = [
  "accounts",
  "sessions",
  "tokens",
  "links",
  "essays",
  "rooms",
  "classes",
  "seats",
  "posts",
  "votes",
  "moderation",
  "events",
  "receipts",
  "grades",
  "housekeeping",
] as const;
export type Kind = (typeof kinds)[number];

type Table = Readonly<{ kind: Kind } & Partial<Record<Holding, string>>>;

/** Every column of every table, each once. A test holds this list against the database. */
export const tables: Readonly<Record<string, Table>> = {
  Teacher: {
    kind: "accounts",
    teacher:
      "email name passwordHash administratorSince disabledAt totpSecret totpSince totpStep " +
      "wrongTries wrongTriedAt createdAt",
    link: "id",
    technical: "version",
  },
  RecoveryCode: { kind: "accounts", teacher: "hash usedAt", link: "teacherId", technical: "id" },
  NoticeMail: {
    kind: "accounts",
    teacher: "isOn hour timeZone language upTo lookedAt retryAt",
    link: "teacherId",
  },
  Session: {
    kind: "sessions",
    teacher: "browser createdAt expiresAt",
    link: "id teacherId",
    technical: "version",
  },
  Token: {
    kind: "tokens",
    link: "id hash roomId memberId createdAt expiresAt revokedAt teacherId",
    technical: "version label",
  },
  TeacherToken: {
    kind: "tokens",
    teacher: "label",
    link: "id hash teacherId createdAt expiresAt revokedAt",
    technical: "version",
  },
  Door: { kind: "rooms", link: "key roomId", technical: "expiresAt" },
  Mutex: { kind: "housekeeping", technical: "name" },
  Invitation: {
    kind: "links",
    teacher: "email",
    link: "hash madeById createdAt expiresAt usedAt",
    technical: "id",
  },
  PasswordReset: { kind: "links", link: "hash teacherId createdAt expiresAt usedAt", technical: "id" },
  Motion: {
    kind: "essays",
    link: "ownerId",
    content: "id title language source theme level prompts translationOfId createdAt sharedAt hasPoints",
  },
  Revision: { kind: "essays", content: "id motionId number title source isOfClass createdAt" },
  Paragraph: { kind: "essays", content: "revisionId id position kind number side text words" },
  Format: { kind: "essays", link: "ownerId", content: "id title position phases" },
  Rubric: { kind: "essays", link: "ownerId", content: "id title criteria createdAt" },
  Phrase: { kind: "grades", link: "ownerId", content: "id text createdAt" },
  Room: {
    kind: "rooms",
    link: "id code ownerId classId groupOfId movedById",
    content:
      "title revisionId formatId phases phaseIndex phaseStartedAt phaseEndsAt pausedAt sidePolicy choiceCap " +
      "devilsAdvocates premoderation names writeFirst sayItBack wallFirst wallSeenAt holdsResults namesWait " +
      "freeNames wordFilter ownWords groupNumber dealtAt stems isAutoAdvancing archivedAt createdAt results " +
      "told broughtRatings wantedPosts wantedReplies rubric graded",
  },
  Cursor: { kind: "rooms", link: "roomId", technical: "seq number" },
  Lock: { kind: "rooms", link: "roomId byId", content: "reason createdAt" },
  Reveal: { kind: "rooms", link: "roomId byId", content: "phaseIndex createdAt" },
  Ending: { kind: "rooms", link: "roomId", content: "noticedAt" },
  Class: { kind: "classes", link: "ownerId", content: "id name createdAt" },
  ClassStudent: {
    kind: "classes",
    student: "name nameKey number pin createdAt",
    link: "id classId",
    technical: "position",
  },
  Member: {
    kind: "seats",
    student: "role side name nameKey pseudonym isNameWaiting joinedAt",
    teacher: "endsAt",
    link: "roomId id teacherId classStudentId groupId rejoinKeyHash cameFrom",
    technical: "version isCounted",
  },
  Presence: { kind: "seats", student: "seenAt", link: "roomId memberId" },
  OpenStreams: { kind: "seats", student: "opened seenAt", link: "roomId memberId", technical: "process" },
  SeenNotices: { kind: "seats", student: "upTo", link: "roomId memberId" },
  Absence: { kind: "seats", student: "createdAt", link: "roomId memberId byId" },
  Digest: { kind: "seats", student: "createdAt", link: "roomId memberId" },
  Placement: { kind: "seats", student: "former side createdAt", link: "roomId memberId byId" },
  KeepApart: { kind: "seats", student: "createdAt", link: "roomId memberId otherId byId" },
  SideDraw: {
    kind: "seats",
    student: "former",
    link: "roomId id byId",
    content: "policy seed isSwapped createdAt undoneAt",
  },
  CoTeacherLink: {
    kind: "links",
    link: "roomId hash madeById usedById createdAt expiresAt endsAt",
    technical: "id",
  },
  Return: { kind: "seats", link: "roomId id memberId hash askedAt" },
  Post: {
    kind: "posts",
    student:
      "kind side body language restatement quote evidence isFirst isSpoken isHeld createdAt editedAt withdrawnAt " +
      "paragraphId phaseKey phaseIndex anchor quotedBefore origin words",
    link: "roomId id authorId parentId key",
    technical: "seq",
  },
  PostVersion: { kind: "posts", student: "body replacedAt", link: "roomId postId id" },
  Pin: { kind: "posts", student: "createdAt", link: "roomId postId byId" },
  FairnessMark: { kind: "posts", student: "mark createdAt", link: "roomId postId byId" },
  Ballot: { kind: "votes", student: "stage choice side castAt", link: "roomId memberId" },
  Homework: {
    kind: "votes",
    student: "until opening closing createdAt endedAt",
    link: "roomId memberId byId",
  },
  Rating: { kind: "votes", student: "score side phaseIndex createdAt", link: "roomId postId memberId" },
  Credit: { kind: "votes", link: "roomId memberId postId" },
  Sentence: {
    kind: "posts",
    student: "text phaseIndex isHeld createdAt",
    link: "roomId id authorId",
    content: "counted",
  },
  ProposedPoint: {
    kind: "posts",
    student: "text isHeld verdict reason createdAt",
    link: "roomId id authorId",
  },
  SpeakingTurn: {
    kind: "posts",
    student: "phaseIndex state side askedAt startedAt endsAt endedAt",
    link: "roomId id memberId paragraphId postId noteId notedById",
  },
  Scribe: { kind: "seats", student: "createdAt", link: "roomId memberId byId" },
  SentencePost: { kind: "posts", link: "roomId sentenceId postId" },
  Voice: { kind: "votes", student: "voice reason createdAt", link: "roomId sentenceId memberId" },
  SentenceReview: {
    kind: "moderation",
    student: "verdict reason createdAt",
    link: "roomId sentenceId byId",
  },
  Flag: { kind: "moderation", student: "reason createdAt resolvedAt", link: "roomId postId byId" },
  Mute: { kind: "moderation", student: "reason createdAt", link: "roomId memberId byId" },
  Removal: { kind: "moderation", student: "reason createdAt", link: "roomId memberId byId" },
  Hiding: { kind: "moderation", student: "reason createdAt", link: "roomId postId byId" },
  Review: { kind: "moderation", student: "verdict reason createdAt", link: "roomId postId byId" },
  ModerationEntry: {
    kind: "moderation",
    student: "act reason createdAt",
    link: "roomId id targetId byId",
  },
  Grade: {
    kind: "grades",
    student: "levels feedback releasedAt changedAt told",
    link: "roomId memberId byId",
  },
  Remark: { kind: "grades", student: "text createdAt", link: "roomId postId byId" },
  Event: { kind: "events", link: "roomId seq type subjectId createdAt", technical: "number toldTo" },
  Receipt: { kind: "receipts", link: "place caller key bodyHash value createdAt" },
  Allowance: { kind: "housekeeping", link: "key", technical: "points expire" },
  Misses: { kind: "housekeeping", link: "key", technical: "misses at looking lookedAt" },
  PolicyReport: { kind: "housekeeping", technical: "day directive source count" },
  Pruning: { kind: "housekeeping", technical: "id begunAt endedAt" },
};

/** The columns of a table, with what each holds. */
export const columnsOf = (table: Table): readonly Readonly<{ name: string; holding: Holding }>[] =>
  holdings.flatMap((holding) => (table[holding]?.split(" ") ?? []).map((name) => ({ name, holding })));
