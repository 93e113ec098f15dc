"use server";

import { refresh } from "next/cache";
import { withNewSession } from "../auth/sign-in";
import type { Outcome } from "../debate/outcome";
import { userAction } from "../members/action";
import {
  beginSecondFactor,
  type RecoveryCodes,
  renewRecoveryCodes,
  turnOffSecondFactor,
  turnOnSecondFactor,
} from "./commands";
import { firstCodeSchema, passwordAgainSchema } from "./schemas";

type Codes = RecoveryCodes | null;

export const beginSecondFactorAction = userAction(
  "account",
  passwordAgainSchema,
  async (teacher, password): Promise<Outcome<Codes>> => shownAnew(await beginSecondFactor(teacher, password)),
);
export const turnOnSecondFactorAction = userAction("account", firstCodeSchema, async (teacher, code) =>
  shownAnew(await withNewSession(teacher, (renewed) => turnOnSecondFactor(renewed, code))),
);
export const renewRecoveryCodesAction = userAction(
  "account",
  passwordAgainSchema,
  async (teacher, password): Promise<Outcome<Codes>> =>
    shownAnew(await withNewSession(teacher, (renewed) => renewRecoveryCodes(renewed, password))),
);
export const turnOffSecondFactorAction = userAction(
  "account",
  passwordAgainSchema,
  async (teacher, password): Promise<Outcome<Codes>> =>
    shownAnew(await withNewSession(teacher, (renewed) => turnOffSecondFactor(renewed, password))),
);

/** The page that the form stands on is drawn again with what is true now. */
function shownAnew<T>(outcome: Outcome<T>): Outcome<T> {
  refresh();
  return outcome;
}
