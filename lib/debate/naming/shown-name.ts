type Named = Readonly<{ name: string; pseudonym: string | null; role: string; isNameWaiting: boolean }>;

type Authored = Readonly<{
  authorId: string;
  authorName: string;
  authorPseudonym: string | null;
  authorRole: string;
  isAuthorNameWaiting: boolean;
}>;

/**
 * What the class calls somebody: a pseudonym where names are hidden, or while this one waits. Only a teacher
 * has none, and nothing to hide.
 */
const shownName = ({ name, pseudonym, role, isNameWaiting }: Named, names: "REAL" | "PSEUDONYM"): string =>
  role === "TEACHER" || (names === "REAL" && !isNameWaiting) ? name : (pseudonym ?? "—");

/**
 * What stands for somebody where the class cannot be shown their id, which it may have seen beside their
 * name: it is made of the pseudonym, and so tells nothing more.
 */
export const shownId = (
  { id, pseudonym, role }: Pick<Named, "pseudonym" | "role"> & Readonly<{ id: string }>,
  names: "REAL" | "PSEUDONYM",
): string =>
  names === "REAL" || role === "TEACHER" || pseudonym === null
    ? id
    : `as-${[...pseudonym].map((sign) => sign.codePointAt(0)?.toString(36)).join("-")}`;

/** The mark of a name that waits. */
export const waitsOf = ({ isNameWaiting }: Pick<Named, "isNameWaiting">) =>
  isNameWaiting ? ({ isNameWaiting: true } as const) : {};

/**
 * Who somebody is, as the class is shown it. Where all names are hidden, nobody is told whose would be shown
 * later: it says who came when.
 */
export const shownMember = (member: Named & Readonly<{ id: string }>, names: "REAL" | "PSEUDONYM") => ({
  id: shownId(member, names),
  name: shownName(member, names),
  ...(names === "REAL" ? waitsOf(member) : {}),
});

/** Who wrote a post, as the class is shown it. */
export const shownAuthor = (
  { authorId, authorName, authorPseudonym, authorRole, isAuthorNameWaiting }: Authored,
  names: "REAL" | "PSEUDONYM",
): Readonly<{ memberId: string; name: string }> => {
  const author = { id: authorId, name: authorName, pseudonym: authorPseudonym, role: authorRole };
  const isNameWaiting = isAuthorNameWaiting;
  return { memberId: shownId(author, names), name: shownName({ ...author, isNameWaiting }, names) };
};
