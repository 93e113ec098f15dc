type Named = Readonly<{ name: string; pseudonym: string | null; role: string; isNameWaiting: boolean }>;

type Authored = Readonly<{
  authorName: string;
  authorPseudonym: string | null;
  authorRole: string;
  isAuthorNameWaiting: boolean;
}>;

/**
 * What the class calls somebody: a pseudonym where names are hidden, or while this one waits. Only a teacher
 * has none, and nothing to hide.
 */
export const shownName = (
  { name, pseudonym, role, isNameWaiting }: Named,
  names: "REAL" | "PSEUDONYM",
): string => (role === "TEACHER" || (names === "REAL" && !isNameWaiting) ? name : (pseudonym ?? "—"));

/** The same for who wrote a post. */
export const shownAuthor = (
  { authorName, authorPseudonym, authorRole, isAuthorNameWaiting }: Authored,
  names: "REAL" | "PSEUDONYM",
): string =>
  shownName(
    {
      name: authorName,
      pseudonym: authorPseudonym,
      role: authorRole,
      isNameWaiting: isAuthorNameWaiting,
    },
    names,
  );
