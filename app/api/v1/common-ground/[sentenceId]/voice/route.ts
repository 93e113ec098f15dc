import { nothing } from "@/lib/api/answers";
import { inRoomOf, memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { voiceAgreement } from "@/lib/ground/commands";
import { findRoomOfSentence } from "@/lib/ground/queries";
import { voiceSchema } from "@/lib/ground/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PUT: memberWrite(
    "voices",
    voiceSchema.omit({ sentenceId: true }),
    (member, said, { sentenceId }) => voiceAgreement(member, { ...said, sentenceId }),
    nothing,
    inRoomOf("sentenceId", findRoomOfSentence),
  ),
});
