import { isSameRubric, type Rubric, type ShippedRubric, shippedRubrics } from "../debate/grading/rubric";
import type { Shipped } from "../i18n/shipped-rubrics";

/** A room's criteria, of one that ships in the language of those that are given. */
export const rubricFrom = (stored: unknown, shipped: Shipped): Rubric =>
  Array.isArray(stored) ? (stored as Rubric) : shipped[shippedOf(stored)].criteria;

/** Which of those that ship is kept; the usual one where none is said. */
export const shippedOf = (stored: unknown): ShippedRubric =>
  shippedRubrics.find((id) => id === stored) ?? shippedRubrics[0];

/** What to keep of criteria: one that ships is read by everybody in their own language. */
export const toStore = (criteria: Rubric, inAll: readonly Shipped[]): ShippedRubric | Rubric =>
  shippedRubrics.find((id) => inAll.some((shipped) => isSameRubric(shipped[id].criteria, criteria))) ??
  criteria;
