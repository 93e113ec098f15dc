import type { Status } from "../vocabulary";

/** How something stands that waited for the teacher, or that the teacher let through or took away. */
export const reviewedStatus = (
  isHeld: boolean,
  verdict: "APPROVED" | "REJECTED" | null | undefined,
): Extract<Status, "PUBLISHED" | "PENDING" | "HIDDEN"> =>
  verdict === "REJECTED" ? "HIDDEN" : isHeld && !verdict ? "PENDING" : "PUBLISHED";
