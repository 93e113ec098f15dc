import { takeOpenedNotice } from "@/lib/notices/opened";

export const POST = (request: Request) => takeOpenedNotice(request);
