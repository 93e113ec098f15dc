/**
 * How our server, which takes it off whatever comes from outside, says that a browser's seat or session is
 * none in the room whose page it asks for.
 */
export const nobodyHeader = "x-crossfloor-nobody";
