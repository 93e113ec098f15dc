import { classSchema } from "../../classes/schemas";
import { classesShape, classShape, hereShape, seatsShape } from "../../classes/shapes";
import { type Calls, gone, made, ok } from "../call";

/** Classes, the seats their students come to, and who is here. */
export const classCalls: Calls = {
  "GET /api/v1/classes": {
    name: "listClasses",
    says: "The teacher's classes.",
    who: "teacher",
    answer: ok(classesShape),
  },
  "POST /api/v1/classes": {
    name: "createClass",
    says: "Keeps a class, of students or of a roster that holds them; each student is given a PIN. A roster that cannot be read whole is refused, with what is wrong by line: `csv.7`. The body may be 256 KiB.",
    who: "teacher",
    body: classSchema,
    answer: made(classShape),
    refusals: ["too-many-classes"],
  },
  "GET /api/v1/classes/{classId}": {
    name: "readClass",
    says: "A class with its students and their PINs; null for one that the server's key no longer opens.",
    who: "teacher",
    answer: ok(classShape),
  },
  "PUT /api/v1/classes/{classId}": {
    name: "changeClass",
    says: "Replaces a class. A student is known by id, else by name, and keeps their PIN; who is left out is taken out; who is new has a seat in every open room of the class.",
    who: "teacher",
    body: classSchema,
    answer: ok(classShape),
  },
  "DELETE /api/v1/classes/{classId}": {
    name: "deleteClass",
    says: "Deletes a class with its names and PINs. Its rooms stay.",
    who: "teacher",
    answer: gone,
  },
  "GET /api/v1/join/{code}": {
    name: "listSeats",
    says: "The title of the room behind a code and, where it is for a class, the names to choose from.",
    who: "all",
    answer: ok(seatsShape),
    refusals: ["no-such-code", "too-many"],
  },
  "GET /api/v1/rooms/{roomId}/presence": {
    name: "readPresence",
    says: "Who is here: has a stream open, or had one a minute ago.",
    who: "member",
    answer: ok(hereShape),
    refusals: ["not-allowed", "removed"],
  },
};
