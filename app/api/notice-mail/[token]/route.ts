import { stopByOneClick, toStopPage } from "@/lib/notice-mail/one-click";

type Context = RouteContext<"/api/notice-mail/[token]">;

export const GET = async (_: Request, { params }: Context) => toStopPage((await params).token);
export const POST = async (_: Request, { params }: Context) => stopByOneClick((await params).token);
