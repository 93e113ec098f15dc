import { calls } from "@/lib/api/route";
import { visitorWrite } from "@/lib/api/visitor-calls";
import { joinRoom } from "@/lib/joining/commands";
import { joinSchema } from "@/lib/joining/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: visitorWrite(joinSchema, (input, { address, receipt }) =>
    joinRoom(input, { address, browserId: null, seat: null, receipt }),
  ),
});
