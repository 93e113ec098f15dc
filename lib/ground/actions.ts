"use server";

import { memberAction, teacherAction } from "../members/action";
import { proposeSentence, reviewSentence, voiceAgreement } from "./commands";
import { sentenceFormSchema, sentenceReviewSchema, voiceFormSchema } from "./schemas";

export const proposeSentenceAction = memberAction(
  "proposeSentence",
  "sentences",
  sentenceFormSchema,
  proposeSentence,
);

export const voiceAgreementAction = memberAction("voiceAgreement", "voices", voiceFormSchema, voiceAgreement);

export const reviewSentenceAction = teacherAction("reviewSentence", sentenceReviewSchema, reviewSentence);
