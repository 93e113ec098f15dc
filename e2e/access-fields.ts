import { newToken } from "@/lib/auth/secrets";
import { ownClass, ownFormat } from "./identities";
import { roomFile } from "./odd/room-file";

/** At what everything is tried: a room, somebody in it, a post, and what else is named by an id. */
export type Target = Readonly<{
  roomId: string;
  code: string;
  memberId: string;
  otherId: string;
  postId: string;
  paragraphId: string;
  formatId: string;
}>;

/** What a call of the access table is sent; `name` is somebody's who joins. */
export function bodyOf(line: string, { code, memberId, postId, paragraphId }: Target, name: string): unknown {
  const bodies: Readonly<Record<string, unknown>> = {
    "POST /api/v1/motions": { title: "Homework does harm", language: "en", text: "One paragraph." },
    "PUT /api/v1/motions/[motionId]": { text: "Another paragraph." },
    "POST /api/v1/formats": ownFormat,
    "PUT /api/v1/formats/[formatId]": ownFormat,
    "POST /api/v1/classes": ownClass,
    "PUT /api/v1/classes/[classId]": ownClass,
    "PUT /api/v1/posts/[postId]/rating": { score: 4 },
    "PUT /api/v1/posts/[postId]/restatement": { mark: "FAIR" },
    "POST /api/v1/rooms": { motionId: "us-rok-alliance", title: "Another room" },
    "POST /api/v1/rooms/import": roomFile,
    "POST /api/v1/join": { code, name },
    "POST /api/v1/teachers": {
      name: "New",
      email: `${crypto.randomUUID()}@school.example`,
      password: "chalk and debate",
    },
    "PUT /api/v1/me/password": { current: "a wrong password", next: "chalk and debates" },
    "PATCH /api/v1/teachers/[teacherId]": { isDisabled: true },
    "POST /api/v1/teachers/[teacherId]/reset-link": {},
    "POST /api/v1/invitations": {},
    "POST /api/v1/password-resets": { email: `${crypto.randomUUID()}@school.example` },
    "PUT /api/v1/password-resets/[token]": { password: "chalk and debates" },
    "POST /api/v1/tokens": { email: `${crypto.randomUUID()}@school.example`, password: "a wrong password" },
    "POST /api/v1/rooms/[roomId]/moderation": { act: "pin", targetId: postId },
    "POST /api/v1/rooms/[roomId]/sides": { memberId: memberId, side: "OPPOSITION" },
    "POST /api/v1/rooms/[roomId]/phase": { extendSeconds: 60 },
    "POST /api/v1/rooms/[roomId]/posts": { paragraphId, kind: "QUESTION", body: "May I?" },
    "PUT /api/v1/rooms/[roomId]/ballot": { stage: "OPENING", choice: "FOR" },
    "POST /api/v1/posts/[postId]/flag": { reason: "Look at this" },
    "PATCH /api/v1/posts/[postId]": { body: "Other words" },
    "PATCH /api/v1/rooms/[roomId]": { title: "Another title" },
  };
  return bodies[line];
}

/** The fields of an action of the access table; what is not named here takes the room alone. */
export function fieldsOf(
  action: string,
  { roomId, code, memberId, otherId, postId, paragraphId, formatId }: Target,
): Readonly<Record<string, string>> {
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    signUpAction: { name: "", email: "no", password: "" },
    logInAction: { email: `${crypto.randomUUID()}@school.example`, password: "a wrong password" },
    joinRoomAction: { code: "222222", name: "Nobody" },
    joinSeatAction: { code: "222222", seatId: "nobody", pin: "0000" },
    rosterAction: { name: "10B", roster: "12, Ada", act: "read" },
    renameClassAction: { classId: "nobody", name: "10B" },
    deleteClassAction: { classId: "nobody" },
    changeStudentAction: { classId: "nobody", studentId: "nobody", name: "Ada", number: "" },
    renewPinAction: { classId: "nobody", studentId: "nobody" },
    removeStudentAction: { classId: "nobody", studentId: "nobody" },
    comeBackAction: { code: "222222", name: "Nobody", ask: "yes" },
    takeSeatAction: { code },
    letBackInAction: { roomId, returnId: "nobody" },
    turnAwayAction: { roomId, returnId: "nobody" },
    showCodeAction: { code: "123456" },
    askForLinkAction: { email: "nobody@school.example" },
    resetPasswordAction: { token: newToken(), password: "chalk and debate" },
    endEverywhereAction: {},
    forgetWrongTriesAction: {},
    changePasswordAction: { password: "a wrong password", newPassword: "chalk and debates" },
    beginSecondFactorAction: { password: "a wrong password" },
    turnOnSecondFactorAction: { code: "123456" },
    renewRecoveryCodesAction: { password: "a wrong password" },
    turnOffSecondFactorAction: { password: "a wrong password" },
    inviteAction: { email: "" },
    endInvitationAction: { invitationId: "nobody" },
    makeResetLinkAction: { teacherId: "nobody" },
    changeTeacherAction: { teacherId: "nobody", isDisabled: "true" },
    changeMailWishAction: { isOn: "on", hour: "16", timeZone: "UTC" },
    stopMailAction: { token: `nobody.${"0".repeat(64)}` },
    seeAllAction: { until: "2026-11-30T07:00:00.000Z" },
    changeNameAction: { name: "Ms Okafor" },
    createTokenAction: { label: "gradebook" },
    revokeTokenAction: { tokenId: "not-a-token" },
    deleteAccountAction: { password: "a wrong password" },
    addMotionAction: { title: "", language: "en", text: "", source: "" },
    changeKindsAction: { motionId: "us-rok-alliance", revision: "1", "kinds[]": "PARAGRAPH" },
    addPointsAction: { title: "" },
    addPairAction: { title: "" },
    reviseMotionAction: {
      motionId: "us-rok-alliance",
      base: "1",
      title: "Another",
      source: "",
      text: "One paragraph.",
    },
    copyMotionAction: { motionId: "no-such-motion" },
    copySharedAction: { token: "no-such-motion.0" },
    shareMotionAction: { motionId: "us-rok-alliance", shared: "true" },
    deleteMotionAction: { motionId: "us-rok-alliance" },
    createRoomAction: { motionId: "us-rok-alliance", title: "", formatId: "oxford" },
    copyFormatAction: { formatId: "oxford", title: "" },
    changeFormatAction: { formatId, title: ownFormat.title, phases: JSON.stringify(ownFormat.phases) },
    deleteFormatAction: { formatId },
    ratePostAction: { roomId, postId, score: "4" },
    markRestatementAction: { roomId, postId, mark: "FAIR" },
    deadlineAction: {
      roomId,
      endsAt: new Date(Date.now() + 86_400_000).toISOString().slice(0, 16),
      offset: "0",
    },
    writePostAction: { roomId, paragraphId, kind: "QUESTION", body: "May I?" },
    flagPostAction: { roomId, postId, reason: "Look at this" },
    editPostAction: { roomId, postId, body: "Other words" },
    withdrawPostAction: { roomId, postId },
    castBallotAction: { roomId, stage: "OPENING", choice: "FOR" },
    mergeSeatsAction: { roomId, keptId: "nobody", otherId: memberId },
    deleteStudentAction: { roomId, memberId: "nobody" },
    moderateAction: { roomId, act: "pin", targetId: postId },
    chooseSideAction: { roomId, side: "OPPOSITION" },
    assignSidesAction: { roomId, policy: "MANUAL" },
    keepApartAction: { roomId, apart: `${memberId} ${otherId}` },
    placeMemberAction: { roomId, memberId, side: "OPPOSITION" },
    movePhaseAction: { roomId, to: "replies" },
    pauseAction: { roomId, paused: "true" },
    extendAction: { roomId, seconds: "60" },
    changeRoomAction: { roomId, title: "Another title" },
    namesWaitAction: { roomId, namesWait: "false" },
    archiveRoomAction: { roomId, archived: "true" },
    moveRoomAction: { roomId, revision: "99" },
    resetRejoinKeyAction: { roomId, memberId: otherId },
  };
  return all[action] ?? { roomId };
}
