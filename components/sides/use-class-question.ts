"use client";

import { useState } from "react";
import type { FormState } from "@/lib/members/form";
import { questionOf } from "./question-of";

/**
 * What a form's answer asks the teacher: `question` until she says no to it, and whether it `isQuestion` at
 * all, which is no fault to show.
 */
export function useClassQuestion(state: FormState) {
  const [leftAt, setLeftAt] = useState(0);
  const found = questionOf(state);
  return {
    question: found?.nonce === leftAt ? null : found,
    isQuestion: found !== null,
    leave: () => setLeftAt(found?.nonce ?? 0),
  };
}
