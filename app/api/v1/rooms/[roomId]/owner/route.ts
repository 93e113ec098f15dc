import { nothing } from "@/lib/api/answers";
import { memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { handOver } from "@/lib/owners/commands";
import { ownerSchema } from "@/lib/co-teachers/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PUT: memberWrite("acts", ownerSchema, handOver, nothing),
});
