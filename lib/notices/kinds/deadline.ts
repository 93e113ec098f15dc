import { deadlineIn } from "../../debate/notices/deadline";
import type { RoomKind } from "./kind";

/** A phase of days that ends soon. */
export const deadline: RoomKind = {
  kind: "deadline",
  page: "",
  find: (whole, _, __, now) => deadlineIn(whole, now),
};
