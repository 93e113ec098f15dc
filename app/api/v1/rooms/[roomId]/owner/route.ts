import { nothing } from "@/lib/api/answers";
import { memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { ownerSchema } from "@/lib/co-teachers/schemas";
import { handOver } from "@/lib/owners/commands";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PUT: memberWrite("acts", ownerSchema, handOver, nothing),
});
