/** One step of a criterion: how far somebody has come, in words, and what that counts. */
export type Level = Readonly<{ title: string; points: number }>;

/** What is looked at. A level is known by its place, a criterion by its id, whatever they are called. */
export type Criterion = Readonly<{ id: string; title: string; levels: readonly Level[] }>;

export type Rubric = readonly Criterion[];

/** The levels that somebody was given, by criterion id. */
export type Levels = Readonly<Record<string, number>>;

/** The rubrics that ship, the usual one first. */
export const shippedRubrics = ["whole", "argument", "evidence", "clash", "civility"] as const;
export type ShippedRubric = (typeof shippedRubrics)[number];

/** How many criteria a rubric has, how many levels each, how many points a level. */
export const sizes = { criteria: [1, 8], levels: [2, 6], points: [0, 100] } as const;

/** The fields of criteria that have the id of one before them. */
export const rubricFaults = (rubric: Rubric): readonly string[] =>
  rubric.flatMap(({ id }, at) =>
    rubric.findIndex((other) => other.id === id) < at ? [`criteria.${at}.id`] : [],
  );

/** The level that was given for a criterion; null where none was, or it is there no more. */
export const levelOf = ({ id, levels }: Criterion, given: Levels): Level | null => {
  const at = Object.hasOwn(given, id) ? given[id] : undefined;
  return at === undefined ? null : (levels[at] ?? null);
};

/** Those of some levels that a rubric has. */
export const levelsIn = (rubric: Rubric, given: Levels): Levels =>
  Object.fromEntries(
    rubric.flatMap((criterion) =>
      levelOf(criterion, given) ? [[criterion.id, given[criterion.id] ?? 0] as const] : [],
    ),
  );

/** Whether there is a level for every criterion. */
export const isComplete = (rubric: Rubric, given: Levels): boolean =>
  rubric.every((criterion) => levelOf(criterion, given) !== null);

export type Score = Readonly<{ points: number; of: number }>;

/** The points of some levels, and the most there could be for their criteria; null without any. */
export function scoreOf(rubric: Rubric, given: Levels): Score | null {
  const found = rubric.flatMap((criterion) => {
    const level = levelOf(criterion, given);
    const most = Math.max(...criterion.levels.map(({ points }) => points));
    return level ? [{ points: level.points, of: most }] : [];
  });
  const sum = (key: keyof Score) => found.reduce((all, score) => all + score[key], 0);
  return sum("of") === 0 ? null : { points: sum("points"), of: sum("of") };
}

/** How many grades lose a level by a change, and in how many one says or counts something else. */
export type Effect = Readonly<{ lost: number; other: number }>;

/**
 * What a change of a rubric does to grades that were given. `before` is the rubric as it was, in each of the
 * languages it ships in: a level that says the same as in any of them is the same.
 */
export function effectOf(before: readonly Rubric[], after: Rubric, grades: readonly Levels[]): Effect {
  const [former = []] = before;
  const say = (rubric: Rubric, id: string, given: Levels): string | null => {
    const criterion = rubric.find((one) => one.id === id);
    const level = criterion && levelOf(criterion, given);
    return level ? JSON.stringify([criterion.title, level.title, level.points]) : null;
  };
  const count = (isSo: (given: Levels, id: string) => boolean) =>
    grades.filter((given) => former.some(({ id }) => say(former, id, given) !== null && isSo(given, id)))
      .length;
  return {
    lost: count((given, id) => say(after, id, given) === null),
    other: count((given, id) => {
      const now = say(after, id, given);
      return now !== null && !before.some((rubric) => say(rubric, id, given) === now);
    }),
  };
}

/** Whether two rubrics are the same to the word. */
export const isSameRubric = (one: Rubric, other: Rubric): boolean => plain(one) === plain(other);

const plain = (rubric: Rubric): string =>
  JSON.stringify(
    rubric.map(({ id, title, levels }) => [id, title, levels.map((level) => [level.title, level.points])]),
  );
