/** When a room, named so in a statement, was used last: its last event, else its beginning. */
export const lastUseOf = (room: string): string =>
  `coalesce((SELECT last."createdAt" FROM "Cursor" cursor
    JOIN "Event" last ON last."roomId" = cursor."roomId" AND last.seq = cursor.seq
    WHERE cursor."roomId" = ${room}.id), ${room}."createdAt")`;
