import { hashRequest } from "../auth/secrets";

/** A motion and since when it is shared, which together make one link; shared anew it has another. */
type Shared = Readonly<{ id: string; sharedAt: Date }>;

/** What the link to a shared motion ends with. It follows from the server's secret and is kept nowhere. */
export const shareToken = ({ id, sharedAt }: Shared): string =>
  `${id}.${hashRequest(JSON.stringify(["share", id, sharedAt.toISOString()])).slice(0, 32)}`;

/** The motion that a link names, whether or not it is shared by it. */
export const motionIdIn = (token: string): string => token.slice(0, Math.max(0, token.lastIndexOf(".")));
