import { takeOpened } from "@/lib/asides/opened";

export const POST = async (request: Request, { params }: RouteContext<"/rooms/[roomId]/opened">) =>
  takeOpened(request, (await params).roomId);
