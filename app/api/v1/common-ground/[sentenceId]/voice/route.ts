import { nothing } from "@/lib/api/answers";
import { memberWrite } from "@/lib/api/member-calls";
import { calls, type Handler } from "@/lib/api/route";
import { voiceAgreement } from "@/lib/ground/commands";
import { findRoomOfSentence } from "@/lib/ground/queries";
import { voiceSchema } from "@/lib/ground/schemas";

/** In the room of the sentence, as one of its members. */
const voice: Handler = async (asked, { sentenceId }) => {
  const id = typeof sentenceId === "string" ? sentenceId : "";
  const inRoom = memberWrite(
    "voices",
    voiceSchema.omit({ sentenceId: true }),
    (member, said) => voiceAgreement(member, { ...said, sentenceId: id }),
    nothing,
  );
  return inRoom(asked, { roomId: (await findRoomOfSentence(id)) ?? "" });
};

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PUT: voice,
});
