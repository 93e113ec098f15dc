import type { Reason } from "../debate/outcome";

/** What can go wrong with a request before any rule is asked. */
type RequestReason =
  | "unauthorized"
  | "not-json"
  | "not-a-form"
  | "method-not-allowed"
  | "unavailable"
  | "broken";

export type ProblemReason = Reason | RequestReason;

/** The HTTP status of every reason, and its title in English. */
export const problemKinds: Readonly<Record<ProblemReason, readonly [status: number, title: string]>> = {
  invalid: [400, "The request does not have the shape this call asks for."],
  unauthorized: [401, "This call needs a token that is valid: Authorization: Bearer <token>."],
  "wrong-password": [401, "The e-mail address or the password is wrong."],
  "wrong-current-password": [401, "The current password is wrong."],
  "second-factor": [401, "This account has a second factor: send `code`, too."],
  "wrong-code": [401, "This code is wrong, over, or was used before."],

  "account-disabled": [403, "An administrator has disabled this account."],
  "class-only": [403, "This room is for its class: send a seat of it and its PIN."],
  "door-closed": [403, "The teacher lets nobody else into this room."],
  "cookies-blocked": [403, "This browser keeps no cookies, so it cannot hold a seat or a session."],
  "judges-do-not-post": [403, "Judges read and vote, but do not post."],
  "lost-seat": [403, "This browser holds no seat in the room any more."],
  muted: [403, "The teacher has muted this member."],
  "not-allowed": [403, "This caller may not do this."],
  "not-author": [403, "Only its author may change a post."],
  "own-post": [403, "A member cannot do this to their own post."],
  "own-room": [403, "The caller teaches this room, and takes no seat in it."],
  "read-only": [403, "A teacher who looks on as a student changes nothing."],
  removed: [403, "The teacher has removed this member from the room."],
  "sides-by-teacher": [403, "The teacher chooses the sides in this room."],
  "signup-closed": [403, "New accounts cannot be made here."],
  "wrong-pin": [403, "This seat is not opened by this PIN, or there is no such seat."],
  "wrong-rejoin-key": [403, "This rejoin key belongs to no member of the room."],

  "link-over": [404, "This link does not work, or no more."],
  "no-such-code": [404, "There is no room with this code."],
  "no-such-name": [404, "Nobody in this room has this name."],
  "return-over": [404, "Nobody let the caller back in within ten minutes."],
  "not-found": [404, "This is not there, or not the caller's to see."],
  "method-not-allowed": [405, "There is no such call at this address."],

  "already-done": [409, "Another teacher of the room has done this, or something else, already."],
  "already-joined": [409, "The caller is already in this room."],
  archived: [409, "The room is archived: it can be read, but not changed."],
  "ballot-closed": [409, "This ballot is not open now."],
  "choice-capped": [409, "This side is full."],
  "duplicate-flag": [409, "The caller has already flagged this post."],
  "email-taken": [409, "There is already an account with this e-mail address."],
  "last-administrator": [409, "The last administrator stays one: name another first."],
  "grades-change": [409, "Grades that were given change by this: say that it is wished all the same."],
  "keep-apart-circle": [
    409,
    "These pairs cannot all be kept apart: between two sides there is no place for all of them.",
  ],
  "groups-at-work": [409, "The groups of this room have begun: they are not dealt anew."],
  "names-fixed": [
    409,
    "A student has posted: names that are hidden stay hidden, and names that were shown cannot be hidden any more.",
  ],
  "name-taken": [409, "Somebody in this room already has this name."],
  "moves-the-class": [409, "This moves students who may have written: say that you have read whom it moves."],
  "nobody-absent": [409, "Nobody is marked as absent who may still finish."],
  "no-draw": [409, "There is no draw of sides to undo."],
  "no-ballots": [409, "Nobody has voted."],
  "not-changeable": [409, "This can not, or no longer, be changed so."],
  "not-revealed": [409, "The results are not revealed yet."],
  "owner-stays": [409, "The owner of a room hands it over before they leave it."],
  "other-seat": [409, "This browser is somebody else in the room now."],
  "parent-not-published": [409, "The post that is answered is not published."],
  paused: [409, "The debate is paused."],
  "essay-changed": [409, "The essay has a newer revision."],
  "motion-in-use": [409, "Rooms debate this motion."],
  "points-chosen": [409, "The points of this motion are chosen."],
  "points-missing": [409, "The debate begins once the points of its motion are chosen."],
  "phase-running": [409, "Students may post in the phase that runs; pause it first."],
  "phase-closed": [409, "The phase that runs now does not allow this."],
  "room-full": [409, "The room has as many members as it can hold."],
  "room-locked": [409, "The teacher has locked this room."],
  "too-many-teachers": [409, "A room has at most 20 teachers, with those who are invited."],
  "too-many-classes": [409, "A teacher has at most 50 classes."],
  "too-few": [409, "Too few members voted both times."],
  "too-few-devils": [409, "Too few members voted so that as many devil's advocates could be had."],

  "too-large": [413, "The body is larger than this call takes, or the text of a file longer than an essay."],
  "not-json": [415, "The body must be application/json in UTF-8."],
  "not-a-form": [415, "The body must be multipart/form-data."],

  "evidence-invalid": [422, "Evidence needs a web address that starts with http:// or https://."],
  "credit-twice": [422, "A post is credited once."],
  encrypted: [422, "The file is locked with a password."],
  "has-macros": [422, "There are macros in the file, which are not taken in."],
  "no-text": [422, "There is no text in the file, as in pictures of pages."],
  "not-what-it-says": [422, "The file is not what its name says, or it is damaged."],
  "too-slow": [422, "Reading the file takes more than ten seconds."],
  "format-impossible": [422, "No debate can be held by this format."],
  "idempotency-mismatch": [422, "This Idempotency-Key was sent before with another request."],
  "kind-not-allowed": [422, "The phase that runs now does not allow this kind of post."],
  "needs-side": [422, "The caller has no side yet."],
  "own-side": [422, "Nobody rebuts or concedes to their own side."],
  "paragraph-not-in-essay": [422, "This paragraph is not in the essay of the room."],
  "quote-mismatch": [422, "The quote does not say what the paragraph says there."],
  "say-it-back": [
    422,
    "In this phase a rebuttal begins with one sentence that restates the point it attacks.",
  ],
  "too-many-credits": [422, "At most three posts are credited."],
  "too-many-points": [422, "A student proposes at most three points in a room."],
  "too-many-sentences": [422, "A student proposes at most five sentences in a phase."],

  "too-many": [429, "Too many requests of this kind."],
  broken: [500, "Something broke on the server. It has been written down."],
  unavailable: [503, "The database cannot be reached now."],
};
