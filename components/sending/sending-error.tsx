"use client";

import { SeatNotice } from "./seat-notice";
import { SubmitError } from "./submit-error";
import type { Lost } from "./use-sending";

type Props = Readonly<{ lost: Lost | null; message: string | null }>;

/** Why a form of the room was not taken, and what to do next. */
export function SendingError({ lost, message }: Props) {
  return lost && typeof lost === "object" ? (
    <SeatNotice refusal={lost} />
  ) : (
    <SubmitError notSent={lost} message={message} />
  );
}
