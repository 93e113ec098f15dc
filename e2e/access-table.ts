/**
 * Who gets what, a line for every page, route and action of the build, a column for each of `identities`:
 * stranger · outsider · student · muted · removed · judge · teacher · colleague
 *
 * Pages and routes answer with a status, "out" is the page that says one was removed. Actions answer with
 * what their form shows. "-" is not tried: it would end what the other lines need, and has a test of its own.
 */

export const pages: Readonly<Record<string, string>> = {
  "/page": "200 200 200 200 200 200 200 200",
  "/away/page": "200 200 200 200 200 200 200 200",
  "/lost/page": "200 200 200 200 200 200 200 200",
  "/join/page": "200 200 200 200 200 200 200 200",
  "/join/[code]/page": "200 200 200 200 200 200 200 200",
  "/join/[code]/back/page": "307 307 307 307 307 307 307 307",
  "/login/page": "200 200 200 200 200 200 307 307",
  "/login/code/page": "307 307 307 307 307 307 307 307",
  "/signup/page": "200 200 200 200 200 200 307 307",
  "/forgot/page": "200 200 200 200 200 200 200 200",
  "/reset/[token]/page": "200 200 200 200 200 200 200 200",
  "/invited/[token]/page": "200 200 200 200 200 200 200 200",
  "/lead/[token]/page": "307 307 307 307 307 307 200 200",
  "/help/page": "200 200 200 200 200 200 200 200",
  "/help/teacher/page": "200 200 200 200 200 200 200 200",
  "/help/student/page": "200 200 200 200 200 200 200 200",
  "/notices/page": "200 200 200 200 200 200 200 200",
  "/notices/stop/[token]/page": "200 200 200 200 200 200 200 200",
  "/privacy/page": "200 200 200 200 200 200 200 200",
  "/admin/page": "307 307 307 307 307 307 404 404",
  "/admin/stored/page": "307 307 307 307 307 307 404 404",
  "/motions/page": "307 307 307 307 307 307 200 200",
  "/motions/new/page": "307 307 307 307 307 307 200 200",
  "/motions/[motionId]/page": "307 307 307 307 307 307 200 404",
  "/motions/shared/[token]/page": "307 307 307 307 307 307 404 404",
  "/formats/page": "307 307 307 307 307 307 200 200",
  "/formats/[formatId]/page": "307 307 307 307 307 307 200 404",
  "/classes/page": "307 307 307 307 307 307 200 200",
  "/classes/[classId]/page": "307 307 307 307 307 307 200 404",
  "/classes/[classId]/cards/page": "307 307 307 307 307 307 200 404",
  "/rooms/page": "307 307 307 307 307 307 200 200",
  "/rooms/new/import/page": "307 307 307 307 307 307 200 200",
  "/search/page": "307 307 307 307 307 307 200 200",
  "/rooms/new/page": "307 307 307 307 307 307 200 200",
  "/rooms/new/made/page": "307 307 307 307 307 307 404 404",
  "/rubrics/page": "307 307 307 307 307 307 200 200",
  "/rubrics/[rubricId]/page": "307 307 307 307 307 307 404 404",
  "/ui/page": "200 200 200 200 200 200 200 200",
  "/settings/page": "307 307 307 307 307 307 200 200",
  "/rooms/[roomId]/page": "404 404 200 200 out 200 200 404",
  "/rooms/[roomId]/results/page": "404 404 200 200 out 200 200 404",
  "/rooms/[roomId]/work/page": "404 404 200 200 out 404 404 404",
  "/rooms/[roomId]/flow/page": "404 404 200 200 out 200 200 404",
  "/rooms/[roomId]/ground/page": "404 404 200 200 out 200 200 404",
  "/rooms/[roomId]/points/page": "404 404 200 200 out 200 200 404",
  "/rooms/[roomId]/map/page": "404 404 200 200 out 200 200 404",
  "/rooms/[roomId]/search/page": "404 404 200 200 out 200 200 404",
  "/rooms/[roomId]/moderate/page": "404 404 404 404 out 404 200 404",
  "/rooms/[roomId]/moderate/log/page": "404 404 404 404 out 404 200 404",
  "/rooms/[roomId]/students/page": "404 404 404 404 out 404 200 404",
  "/rooms/[roomId]/students/merge/page": "404 404 404 404 out 404 200 404",
  "/rooms/[roomId]/groups/page": "404 404 404 404 out 404 200 404",
  "/rooms/[roomId]/students/[memberId]/page": "404 404 404 404 out 404 200 404",
  "/rooms/[roomId]/grades/page": "404 404 404 404 out 404 200 404",
  "/rooms/[roomId]/grades/print/page": "404 404 404 404 out 404 200 404",
  "/rooms/[roomId]/rubric/page": "404 404 404 404 out 404 200 404",
  "/rooms/[roomId]/view/page": "404 404 404 404 out 404 200 404",
  "/rooms/[roomId]/present/page": "404 404 404 404 out 404 200 404",
  "/rooms/[roomId]/settings/page": "404 404 404 404 out 404 200 404",
};

/** The room as its teacher sees it as Ada: nobody else can look on. */
export const watched = "404 404 404 404 404 404 200 404";

/** Routes by what is called; those that write are called with a token, those that read with a cookie too. */
export const routes: Readonly<Record<string, string>> = {
  "GET /api/auth/[...nextauth]": "200 200 200 200 200 200 200 200",
  "GET /icon.svg": "200 200 200 200 200 200 200 200",
  "GET /rooms/[roomId]/again": "404 404 404 404 404 404 404 404",
  "POST /notices/opened": "403 403 403 403 403 403 403 403",
  "GET /api/notice-mail/[token]": "303 303 303 303 303 303 303 303",
  "POST /api/notice-mail/[token]": "404 404 404 404 404 404 404 404",
  "POST /rooms/[roomId]/opened": "404 404 404 404 404 404 404 404",
  "POST /api/policy-reports": "415 415 415 415 415 415 415 415",
  "GET /api/health": "200 200 200 200 200 200 200 200",
  "GET /api/metrics": "401 401 401 401 401 401 401 401",
  "GET /api/v1/[[...path]]": "404 404 404 404 404 404 404 404",
  "GET /api/v1/openapi.json": "200 200 200 200 200 200 200 200",
  "GET /api/v1/formats": "401 403 403 403 403 403 200 200",
  "POST /api/v1/formats": "401 403 403 403 403 403 201 201",
  "GET /api/v1/formats/[formatId]": "401 403 403 403 403 403 200 404",
  "PUT /api/v1/formats/[formatId]": "401 403 403 403 403 403 200 404",
  "DELETE /api/v1/formats/[formatId]": "401 403 403 403 403 403 204 404",
  "GET /api/v1/classes": "401 403 403 403 403 403 200 200",
  "POST /api/v1/classes": "401 403 403 403 403 403 201 201",
  "GET /api/v1/classes/[classId]": "401 403 403 403 403 403 200 404",
  "PUT /api/v1/classes/[classId]": "401 403 403 403 403 403 200 404",
  "DELETE /api/v1/classes/[classId]": "401 403 403 403 403 403 204 404",
  "GET /api/v1/join/[code]": "200 200 200 200 200 200 200 200",
  "GET /api/v1/rooms/[roomId]/presence": "401 404 403 403 403 403 200 404",
  "GET /api/v1/rooms/[roomId]/search": "401 404 400 400 403 400 400 404",
  "GET /api/v1/motions": "401 403 403 403 403 403 200 200",
  "POST /api/v1/motions": "401 403 403 403 403 403 201 201",
  "POST /api/v1/motions/import": "401 403 403 403 403 403 415 415",
  "POST /api/room-files": "403 403 403 403 403 403 403 403",
  "POST /api/motion-files": "403 403 403 403 403 403 403 403",
  "GET /api/v1/motions/[motionId]": "401 403 403 403 403 403 200 404",
  "PUT /api/v1/motions/[motionId]": "401 403 403 403 403 403 200 404",
  "DELETE /api/v1/motions/[motionId]": "401 403 403 403 403 403 - 404",
  "POST /api/v1/motions/[motionId]/copy": "401 403 403 403 403 403 201 404",
  "PUT /api/v1/motions/[motionId]/share": "401 403 403 403 403 403 200 404",
  "GET /api/v1/rooms": "401 403 403 403 403 403 200 200",
  "POST /api/v1/rooms": "401 403 403 403 403 403 201 201",
  "POST /api/v1/rooms/import": "401 403 403 403 403 403 201 201",
  "POST /api/v1/join": "201 201 201 201 201 201 201 201",
  "GET /api/v1/me": "401 200 200 200 200 200 200 200",
  "PUT /api/v1/me/password": "401 403 403 403 403 403 401 401",
  "DELETE /api/v1/me/sessions": "401 403 403 403 403 403 - -",
  "GET /api/v1/teachers": "401 403 403 403 403 403 403 403",
  "PATCH /api/v1/teachers/[teacherId]": "401 403 403 403 403 403 403 403",
  "POST /api/v1/teachers/[teacherId]/reset-link": "401 403 403 403 403 403 403 403",
  "POST /api/v1/invitations": "401 403 403 403 403 403 403 403",
  "POST /api/v1/password-resets": "202 202 202 202 202 202 202 202",
  "PUT /api/v1/password-resets/[token]": "404 404 404 404 404 404 404 404",
  "POST /api/v1/teachers": "201 201 201 201 201 201 201 201",
  "POST /api/v1/tokens": "401 401 401 401 401 401 401 401",
  "DELETE /api/v1/tokens/current": "401 - - - - - - -",
  "GET /api/v1/rooms/[roomId]": "401 404 200 200 403 200 200 404",
  "GET /api/v1/rooms/[roomId]/events": "401 404 200 200 403 200 200 404",
  "GET /api/v1/rooms/[roomId]/results": "401 404 409 409 403 409 409 404",
  "GET /api/v1/rooms/[roomId]/digest": "401 404 200 200 403 200 200 404",
  "GET /api/v1/rooms/[roomId]/homework": "401 404 403 403 403 403 200 404",
  "PUT /api/v1/rooms/[roomId]/homework": "401 404 403 403 403 403 409 404",
  "DELETE /api/v1/rooms/[roomId]/homework": "401 404 403 403 403 403 204 404",
  "GET /api/v1/rooms/[roomId]/flow": "401 404 200 200 403 200 200 404",
  "GET /api/v1/rooms/[roomId]/common-ground": "401 404 200 200 403 200 200 404",
  "POST /api/v1/rooms/[roomId]/common-ground": "401 404 409 409 403 403 403 404",
  "PUT /api/v1/common-ground/[sentenceId]/voice": "401 404 404 404 404 404 404 404",
  "GET /api/v1/rooms/[roomId]/points": "401 404 200 200 403 200 200 404",
  "POST /api/v1/rooms/[roomId]/points": "401 404 409 403 403 403 403 404",
  "PUT /api/v1/rooms/[roomId]/points": "401 404 403 403 403 403 409 404",
  "GET /api/v1/rooms/[roomId]/export": "401 404 403 403 403 403 200 404",
  "GET /api/v1/rooms/[roomId]/annotations": "401 404 200 200 403 200 200 404",
  "GET /api/v1/rooms/[roomId]/balance": "401 404 403 403 403 403 200 404",
  "GET /api/v1/rooms/[roomId]/members/[memberId]/data": "401 404 403 403 403 403 200 404",
  "DELETE /api/v1/rooms/[roomId]/members/[memberId]/data": "401 404 403 403 403 403 - 404",
  "PUT /api/v1/co-teachers/[token]": "401 403 403 403 403 403 404 404",
  "POST /api/v1/rooms/[roomId]/co-teachers": "401 404 403 403 403 403 201 404",
  "DELETE /api/v1/rooms/[roomId]/co-teachers/[memberId]": "401 404 403 403 403 403 404 404",
  "PUT /api/v1/rooms/[roomId]/owner": "401 404 403 403 403 403 404 404",
  "GET /api/v1/rooms/[roomId]/moderation": "401 404 403 403 403 403 200 404",
  "GET /api/v1/rooms/[roomId]/moderation/log": "401 404 403 403 403 403 200 404",
  "POST /api/v1/rooms/[roomId]/moderation": "401 404 403 403 403 403 201 404",
  "POST /api/v1/rooms/[roomId]/sides": "401 404 403 403 403 403 200 404",
  "POST /api/v1/rooms/[roomId]/phase": "401 404 403 403 403 403 200 404",
  "GET /api/v1/rooms/[roomId]/groups": "401 404 403 403 403 403 200 404",
  "POST /api/v1/rooms/[roomId]/groups": "401 404 403 403 403 403 - 404",
  "POST /api/v1/rooms/[roomId]/groups/phase": "401 404 403 403 403 403 404 404",
  "POST /api/v1/rooms/[roomId]/copy": "401 404 403 403 403 403 201 404",
  "POST /api/v1/rooms/[roomId]/posts": "401 404 201 403 403 403 201 404",
  "PUT /api/v1/rooms/[roomId]/ballot": "401 404 409 409 403 409 403 404",
  "POST /api/v1/posts/[postId]/flag": "401 404 403 202 403 202 202 404",
  "PUT /api/v1/posts/[postId]/rating": "401 404 403 200 403 200 403 404",
  "PUT /api/v1/posts/[postId]/restatement": "401 404 404 404 403 404 404 404",
  "PATCH /api/v1/posts/[postId]": "401 404 200 403 403 403 403 404",
  "DELETE /api/v1/posts/[postId]": "401 404 204 403 403 403 403 404",
  "PATCH /api/v1/rooms/[roomId]": "401 404 403 403 403 403 200 404",
  "GET /api/v1/rooms/[roomId]/rubric": "401 404 403 403 403 403 200 404",
  "PUT /api/v1/rooms/[roomId]/rubric": "401 404 403 403 403 403 200 404",
  "GET /api/v1/rooms/[roomId]/grades": "401 404 404 404 403 403 200 404",
  "PUT /api/v1/rooms/[roomId]/grades/[memberId]": "401 404 403 403 403 403 200 404",
  "GET /api/v1/rooms/[roomId]/members/[memberId]/work": "401 404 200 404 403 404 200 404",
  "DELETE /api/v1/rooms/[roomId]": "401 404 403 403 403 403 - 404",
};

export const actions: Readonly<Record<string, string>> = {
  logOutAction: "- - - - - - - -",
  chooseThemeAction: "- - - - - - - -",
  chooseLanguageAction: "- - - - - - - -",
  chooseJoinAddressAction: "- - - - - - - -",
  dismissHintAction: "- - - - - - - -",
  signUpAction: "invalid invalid invalid invalid invalid invalid invalid invalid",
  logInAction:
    "wrong-password wrong-password wrong-password wrong-password wrong-password wrong-password wrong-password wrong-password",
  joinRoomAction:
    "no-such-code no-such-code no-such-code no-such-code no-such-code no-such-code no-such-code no-such-code",
  comeBackAction:
    "no-such-code no-such-code no-such-code no-such-code no-such-code no-such-code no-such-code no-such-code",
  takeSeatAction:
    "return-over return-over return-over return-over return-over return-over return-over return-over",
  joinSeatAction:
    "no-such-code no-such-code no-such-code no-such-code no-such-code no-such-code no-such-code no-such-code",
  rosterAction: "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed done done",
  renameClassAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-found not-found",
  deleteClassAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-found not-found",
  changeStudentAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-found not-found",
  renewPinAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-found not-found",
  removeStudentAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-found not-found",
  changeMailWishAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-found not-found",
  stopMailAction: "link-over link-over link-over link-over link-over link-over link-over link-over",
  seeAllAction: "done done done done done done done done",
  changeNameAction: "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed done done",
  createTokenAction: "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed done done",
  revokeTokenAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-found not-found",
  deleteAccountAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed wrong-current-password wrong-current-password",
  showCodeAction:
    "→/login?next=%2Frooms →/login?next=%2Frooms →/login?next=%2Frooms →/login?next=%2Frooms →/login?next=%2Frooms →/login?next=%2Frooms →/login?next=%2Frooms →/login?next=%2Frooms",
  askForLinkAction: "not-found not-found not-found not-found not-found not-found not-found not-found",
  resetPasswordAction: "link-over link-over link-over link-over link-over link-over link-over link-over",
  endEverywhereAction: "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed - -",
  forgetWrongTriesAction: "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed done done",
  changePasswordAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed wrong-current-password wrong-current-password",
  beginSecondFactorAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed wrong-current-password wrong-current-password",
  turnOnSecondFactorAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-changeable not-changeable",
  renewRecoveryCodesAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed wrong-current-password wrong-current-password",
  turnOffSecondFactorAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed wrong-current-password wrong-current-password",
  inviteAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed",
  endInvitationAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed",
  makeResetLinkAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed",
  changeTeacherAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed",
  addMotionAction: "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed invalid invalid",
  changeKindsAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-found not-found",
  addPointsAction: "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed invalid invalid",
  addPairAction: "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed invalid invalid",
  reviseMotionAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-found not-found",
  copyMotionAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-found not-found",
  copySharedAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-found not-found",
  shareMotionAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-found not-found",
  deleteMotionAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-found not-found",
  saveRubricAction: "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed invalid invalid",
  keepRubricAction: "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed invalid invalid",
  deleteRubricAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-found not-found",
  addPhraseAction: "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed done done",
  removePhraseAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed not-found not-found",
  createRoomAction: "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed invalid invalid",
  copyFormatAction: "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed invalid invalid",
  changeFormatAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed done not-found",
  deleteFormatAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed →/formats not-found",
  ratePostAction: "lost-seat lost-seat own-post done removed done not-allowed lost-seat",
  markRestatementAction: "lost-seat lost-seat not-found not-found removed not-found not-found lost-seat",
  writePostAction: "lost-seat lost-seat done muted removed judges-do-not-post done lost-seat",
  flagPostAction: "lost-seat lost-seat own-post done removed done done lost-seat",
  editPostAction: "lost-seat lost-seat done not-author removed not-author not-author lost-seat",
  withdrawPostAction: "lost-seat lost-seat done not-author removed not-author not-author lost-seat",
  castBallotAction:
    "lost-seat lost-seat ballot-closed ballot-closed removed ballot-closed not-allowed lost-seat",
  deleteStudentAction:
    "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed not-found lost-seat",
  proposeSentenceAction:
    "lost-seat lost-seat phase-closed phase-closed removed not-allowed not-allowed lost-seat",
  proposePointAction: "lost-seat lost-seat points-chosen muted removed not-allowed not-allowed lost-seat",
  choosePointsAction: "lost-seat lost-seat invalid invalid invalid invalid invalid lost-seat",
  reviewPointAction:
    "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed not-found lost-seat",
  voiceAgreementAction: "lost-seat lost-seat not-found not-found removed not-found not-found lost-seat",
  reviewSentenceAction:
    "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed not-found lost-seat",
  dealClassAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed - lost-seat",
  leadToGroupsAction:
    "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed not-found lost-seat",
  moveGroupsAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed not-found lost-seat",
  pauseGroupsAction:
    "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed not-found lost-seat",
  goToGroupAction: "lost-seat lost-seat not-found not-found removed not-found not-allowed lost-seat",
  mergeSeatsAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed not-found lost-seat",
  moderateManyAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  undoManyAction:
    "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed not-changeable lost-seat",
  moderateAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  chooseSideAction:
    "lost-seat lost-seat sides-by-teacher sides-by-teacher removed not-allowed not-allowed lost-seat",
  hideRejoinKeyAction: "lost-seat lost-seat done done done done done lost-seat",
  assignSidesAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  undoDrawAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed no-draw lost-seat",
  keepApartAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  placeMemberAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  giveHomeworkAction:
    "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed phase-running lost-seat",
  endHomeworkAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  closeDigestAction: "lost-seat lost-seat done done removed done done lost-seat",
  movePhaseAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  pauseAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  showResultsAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  keepWallAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  extendAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  deadlineAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  changeRoomAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  resetRejoinKeyAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  letBackInAction:
    "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed return-over lost-seat",
  turnAwayAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  doorAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  moveRoomAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed not-found lost-seat",
  makeCoTeacherLinkAction:
    "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  endCoTeacherLinkAction:
    "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed not-found lost-seat",
  endLeadAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed not-found lost-seat",
  handOverAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed not-found lost-seat",
  comeToLeadAction:
    "not-allowed not-allowed not-allowed not-allowed not-allowed not-allowed link-over link-over",
  archiveRoomAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  deleteRoomAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed - lost-seat",
  changeRubricAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  saveGradeAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  releaseGradesAction: "lost-seat lost-seat not-allowed not-allowed not-allowed not-allowed done lost-seat",
  // Last, because the seat that is left is worth nothing from then on.
  leaveRoomAction: "lost-seat lost-seat →/ →/ →/ →/ →/ lost-seat",
};
