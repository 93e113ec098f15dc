import { calls } from "@/lib/api/route";
import { visitorWrite } from "@/lib/api/visitor-calls";
import { joinRoom } from "@/lib/members/commands";
import { joinSchema } from "@/lib/rooms/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: visitorWrite(joinSchema, (input, { address, receipt }) => joinRoom(input, { address, browserId: null, seat: null, receipt })),
});
