import RoomNotFound from "../rooms/not-found";

/**
 * What a browser without a seat or a session finds at a room's address. The proxy gives it there, as 404: a
 * page of its own is drawn on the server, so it works without script, which notFound() does not.
 */
export default function LostPage() {
  return <RoomNotFound />;
}
