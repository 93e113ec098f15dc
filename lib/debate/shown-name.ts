import type { MemberRow, PostRow } from "./rows";
import type { Naming } from "./vocabulary";

type Named = Pick<MemberRow, "name" | "pseudonym" | "role" | "isNameWaiting">;

/**
 * What the class calls somebody: a pseudonym where names are hidden, or while this one waits. Only a teacher
 * has none, and nothing to hide.
 */
export const shownName = ({ name, pseudonym, role, isNameWaiting }: Named, names: Naming): string =>
  role === "TEACHER" || (names === "REAL" && !isNameWaiting) ? name : (pseudonym ?? "—");

/** The same for who wrote a post. */
export const shownAuthor = (row: PostRow, names: Naming): string =>
  shownName(
    {
      name: row.authorName,
      pseudonym: row.authorPseudonym,
      role: row.authorRole,
      isNameWaiting: row.isAuthorNameWaiting,
    },
    names,
  );
