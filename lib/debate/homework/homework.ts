/**
 * What an absent student does after the lesson (domain.md, "Homework"), as far as it decides what somebody
 * sees. It knows nothing else of a room, so that everything may ask it.
 */

type Choice = "FOR" | "AGAINST" | "UNDECIDED";

/** The key of the phase of who is at homework, which no format can have: its keys are plain letters. */
export const homeworkKey = "~homework";

/** Whether a phase is somebody's homework. */
export const isHomework = ({ key }: Readonly<{ key: string }>): boolean => key === homeworkKey;

/** The homework of an absent student, with the votes that they cast in it, which count nowhere. */
export type HomeworkRow = Readonly<{
  until: Date;
  opening: Choice | null;
  closing: Choice | null;
  isOver: boolean;
}>;

/** The same as it is seen; over only in the teacher's view. */
export type HomeworkView = Readonly<{ until: string; isFinished: boolean; isOver?: boolean }>;

/** What a member's row says of who came late or was absent. */
export type LateRow = Readonly<{
  /** Came when writing had begun, and has not put the digest away. */
  hasDigest?: boolean;
  /** Null for all who have none. */
  homework?: HomeworkRow | null;
}>;

/** The digest is one's own alone; homework also the teacher's to see. Neither is there where there is none. */
export type LateView = Readonly<{ hasDigest?: true; homework?: HomeworkView }>;

/** What a viewer sees of who came late or was absent; a student of their homework only while it lasts. */
export function seeLate({ hasDigest, homework }: LateRow, viewer: "teacher" | "owner" | "watcher"): LateView {
  const isShown = homework && (viewer === "teacher" || !homework.isOver);
  return {
    ...(hasDigest && viewer === "owner" && { hasDigest }),
    ...(isShown && { homework: viewOf(homework) }),
  };
}

const viewOf = ({ until, closing, isOver }: HomeworkRow): HomeworkView => ({
  until: until.toISOString(),
  isFinished: closing !== null,
  ...(isOver && { isOver }),
});

/** Of a post: written as homework, after the lesson, so that it is no part of the lesson's flow. */
export type AfterLesson = Readonly<{ isHomework?: true }>;

/** How a post came about that was not written in the lesson: as homework, or as a speaking turn's note. */
export type CameAbout = AfterLesson & Readonly<{ isSpoken?: true }>;

export const marksOf = ({
  isHomework,
  isSpoken,
}: Readonly<{ isHomework?: boolean; isSpoken?: boolean }>): CameAbout => ({
  ...(isHomework && { isHomework }),
  ...(isSpoken && { isSpoken }),
});

/**
 * Whether the class is shown a post because of it: who does homework was absent, so that where names are
 * hidden it would say who wrote it.
 */
export const isForClass = (post: Readonly<{ isHomework?: boolean }>, names: "REAL" | "PSEUDONYM"): boolean =>
  names === "REAL" || !post.isHomework;

/** Whether a flow has homework in it: that of somebody at it, and no other. */
export type HomeworkCounting = Readonly<{ hasHomework?: boolean }>;

/** Whether a post counts in a flow. */
export const countsIn =
  ({ hasHomework }: HomeworkCounting) =>
  ({ status, isHomework }: AfterLesson & Readonly<{ status: string }>): boolean =>
    status === "PUBLISHED" && (hasHomework || !isHomework);

type Votes = Readonly<Record<"OPENING" | "CLOSING", Choice | null>>;

/** Somebody's own votes, with those of their homework where the lesson left none. */
export const withHomework = (
  { OPENING, CLOSING }: Votes,
  homework: HomeworkRow | null | undefined,
): Votes => ({
  OPENING: OPENING ?? homework?.opening ?? null,
  CLOSING: CLOSING ?? homework?.closing ?? null,
});

type Step = Readonly<{ allows: Readonly<{ ballot: string | null }> }>;

/** Whether results are kept from a member: somebody at homework has to vote the last time first. */
export const isKeptFromResults = ({ homework }: LateRow, steps: readonly Step[]): boolean =>
  !!homework &&
  !homework.isOver &&
  homework.closing === null &&
  steps.some(({ allows }) => allows.ballot === "CLOSING");
