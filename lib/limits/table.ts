/** So many at once, and as many again after so many seconds, for each of those it counts by. */
type Limit = Readonly<{ by: string; points: number; seconds: number }>;

const minute = 60;
const hour = 3600;

/**
 * How much of what a member may do in their room. A program of a student's can loop; hands do not come near.
 * Posts are counted in the room besides: 12 a minute.
 */
export const memberLimits = {
  posts: { by: "member", points: 60, seconds: minute },
  edits: { by: "member", points: 60, seconds: minute },
  ballots: { by: "member", points: 300, seconds: minute },
  ratings: { by: "member", points: 300, seconds: minute },
  restatements: { by: "member", points: 60, seconds: minute },
  flags: { by: "member", points: 20, seconds: minute },
  sentences: { by: "member", points: 20, seconds: minute },
  points: { by: "member", points: 20, seconds: minute },
  turns: { by: "member", points: 20, seconds: minute },
  notes: { by: "member", points: 30, seconds: minute },
  voices: { by: "member", points: 120, seconds: minute },
  openings: { by: "member", points: 30, seconds: minute },
  sides: { by: "member", points: 30, seconds: minute },
  /** Of words in the room, each of which looks through all that its member sees. */
  searches: { by: "member", points: 60, seconds: minute },
  /** Of one's own place in the room: to put a key away, to leave. */
  seats: { by: "member", points: 30, seconds: minute },
  /** What is a teacher's to do, tried by somebody else. */
  tried: { by: "member", points: 60, seconds: minute },
  /** Of files of a room that its teacher takes home. */
  exports: { by: "teacher of the room", points: 20, seconds: minute },
  /** A teacher's acts in a room, by hand or by a program that holds a lesson. */
  acts: { by: "teacher of the room", points: 12_000, seconds: minute },
} as const satisfies Record<string, Limit>;

/** How much a teacher may do outside rooms: essays, formats, rooms, the account, other teachers. */
export const teacherLimits = {
  library: { by: "teacher", points: 1200, seconds: minute },
  account: { by: "teacher", points: 120, seconds: minute },
  /** Each is read in a process of its own, one at a time for a teacher. */
  files: { by: "teacher", points: 30, seconds: minute },
  /** Given back when it was read; where its process died meanwhile, when its time is over. */
  fileAtOnce: { by: "teacher", points: 1, seconds: 2 * minute },
  /** Of files of rooms, each of which is work. */
  imports: { by: "teacher", points: 30, seconds: minute },
} as const satisfies Record<string, Limit>;

/**
 * How much anybody may do. What a class does together is never counted by its address alone, or by so much
 * that a class cannot come near. A browser is one whose name this server gave; all that show none are one at
 * their address, a program.
 */
export const visitorLimits = {
  browsers: { by: "address, of names given", points: 120, seconds: 10 * minute },
  joins: { by: "browser", points: 30, seconds: 10 * minute },
  joinsByBrowser: { by: "room and browser", points: 6, seconds: 10 * minute },
  joinsByAddress: { by: "room, address, and who begins there", points: 200, seconds: 200 },
  returnsByBrowser: { by: "browser", points: 6, seconds: 10 * minute },
  returnsByAddress: { by: "address, of programs", points: 60, seconds: 10 * minute },
  waiting: { by: "browser or address", points: 1200, seconds: 10 * minute },
  keysByBrowser: { by: "room and browser", points: 10, seconds: 10 * minute },
  keysOfBrowsers: { by: "room, of all browsers", points: 60_000, seconds: hour },
  keysByAddress: { by: "room and address, of programs", points: 60, seconds: 10 * minute },
  keysOfPrograms: { by: "room, of all programs", points: 1000, seconds: hour },
  /** Wrong PINs of a class's seats; a right one is given back. */
  pinsByBrowser: { by: "room and browser", points: 10, seconds: 10 * minute },
  pinsOfBrowsers: { by: "room, of all browsers", points: 1000, seconds: hour },
  pinsByAddress: { by: "room and address, of programs", points: 60, seconds: 10 * minute },
  pinsOfPrograms: { by: "room, of all programs", points: 300, seconds: hour },
  passwords: { by: "account and browser", points: 10, seconds: 10 * minute },
  passwordsElsewhere: { by: "account, of browsers it is not known in", points: 50, seconds: hour },
  secondFactors: { by: "account", points: 10, seconds: 10 * minute },
  signUps: { by: "browser", points: 10, seconds: hour },
  signUpsByAddress: { by: "address, of programs", points: 100, seconds: hour },
  links: { by: "browser, or address and account of programs", points: 10, seconds: 10 * minute },
  /** Of what waits, marked as seen: by one press for all, and by each that is opened. */
  notices: { by: "browser, or address of programs", points: 120, seconds: minute },
  linkUses: { by: "link or invitation", points: 10, seconds: 10 * minute },
  policyReports: { by: "browser, or address of programs", points: 120, seconds: minute },
  policyKinds: { by: "browser, or address of programs", points: 10, seconds: hour },
  policyRepeats: { by: "who reports, and what", points: 1, seconds: hour },
} as const satisfies Record<string, Limit>;

export const limits = { ...memberLimits, ...teacherLimits, ...visitorLimits };

export type MemberLimit = keyof typeof memberLimits;
export type TeacherLimit = keyof typeof teacherLimits;
export type VisitorLimit = keyof typeof visitorLimits;
export type LimitName = keyof typeof limits;

/**
 * So many links to a new password work for an account at one time, where they are asked for by mail: in a
 * browser that is known to the account, and in any other.
 */
export const mostLinks = { known: 6, elsewhere: 3 } as const;

/**
 * What wrong guesses at what opens a room cost. An address has two such allowances, for browsers and for
 * programs. The decision of the code's length has the figures.
 */
export const guessPrices = {
  browser: { free: 10, most: 600, forgotten: 5 * minute },
  address: { free: 20, most: 80, forgotten: 5 * minute },
  /** Of one seat's PIN, one try at a time: its student waits a minute at most for what others tried. */
  seat: { free: 3, most: minute, forgotten: minute, atOnce: 1 },
} as const;
