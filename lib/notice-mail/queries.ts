import { db } from "../db/client";

/** What a teacher wants by mail. */
export type MailWish = Readonly<{ isOn: boolean; hour: number; timeZone: string }>;

/** The wish of a teacher; null where they never said. */
export const findMailWish = (teacherId: string): Promise<MailWish | null> =>
  db.noticeMail.findUnique({ where: { teacherId }, select: { isOn: true, hour: true, timeZone: true } });
