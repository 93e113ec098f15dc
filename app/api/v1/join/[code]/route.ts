import { json } from "@/lib/api/answers";
import { calls } from "@/lib/api/route";
import { visitorRead } from "@/lib/api/visitor-calls";
import { knockForSeats } from "@/lib/seats/knock";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: visitorRead((caller, { code }) => knockForSeats(String(code), caller), json),
});
