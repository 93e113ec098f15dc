/**
 * One task of a guide: the picture that shows it, if there is one, and the labels its steps name, by the
 * keys of their words.
 */
export type Task = Readonly<{ name: string; picture?: string; labels: Readonly<Record<string, string>> }>;

/**
 * The guides: what somebody does, in order. A step names a label as a slot, which is filled with what the
 * interface says, so that a label has one name. Pictures are views of e2e/scenes.
 */
export const guides = {
  teacher: [
    {
      name: "open",
      picture: "rooms-new",
      labels: {
        create: "rooms.create",
        motion: "rooms.new.motion",
        format: "rooms.new.format",
        more: "rooms.new.more",
        submit: "rooms.new.submit",
      },
    },
    {
      name: "letIn",
      picture: "teacher-lobby",
      labels: { present: "room.links.present", assign: "room.teacher.assign", start: "room.teacher.start" },
    },
    {
      name: "lead",
      picture: "teacher-room",
      labels: { next: "room.teacher.next", pause: "room.teacher.pause", students: "room.links.students" },
    },
    {
      name: "moderate",
      picture: "moderate",
      labels: {
        moderate: "room.links.moderate",
        approve: "post.acts.approve",
        hide: "why.act.hide",
        restore: "post.acts.restore",
        mute: "why.act.mute",
        unmute: "students.unmute",
      },
    },
    {
      name: "debrief",
      picture: "results",
      labels: { results: "room.links.results", present: "room.links.present", flow: "room.links.flow" },
    },
    {
      name: "keep",
      picture: "rooms",
      labels: { copy: "rooms.copy", settings: "room.links.settings", archive: "roomSettings.archive" },
    },
    {
      name: "takeHome",
      labels: {
        settings: "room.links.settings",
        home: "takeHome.title",
        pseudonyms: "takeHome.form.pseudonyms",
        bring: "bring.link",
      },
    },
    {
      name: "groups",
      picture: "groups",
      labels: {
        students: "room.links.students",
        deal: "groups.toMake",
        make: "groups.make.submit",
        next: "groups.all.next",
        results: "room.links.results",
      },
    },
    {
      name: "points",
      labels: {
        points: "revisions.kinds.names.points",
        writers: "revisions.kinds.writers.class",
        propose: "room.links.points",
        take: "points.move.in",
        use: "points.use",
      },
    },
    {
      name: "ground",
      picture: "room-ground",
      labels: { format: "formats.titles.toward-common-ground", ground: "room.links.ground" },
    },
    {
      name: "late",
      labels: { digest: "digest.title", students: "room.links.students", absent: "homework.panel" },
    },
    {
      name: "grade",
      picture: "grade-student",
      labels: {
        students: "room.links.students",
        rubric: "students.toRubric",
        grades: "students.toGrades",
        release: "grades.release",
        work: "takeHome.work.title",
      },
    },
    {
      name: "together",
      picture: "lead",
      labels: {
        settings: "room.links.settings",
        teachers: "coTeachers.title",
        link: "coTeachers.makeLink",
        come: "lead.come",
        today: "coTeachers.for.today",
      },
    },
  ],
  student: [
    {
      name: "join",
      picture: "join",
      labels: { code: "app.home.code", name: "join.name", join: "join.join" },
    },
    {
      name: "argue",
      picture: "room-arguments",
      labels: {
        rebut: "post.kinds.REBUT",
        support: "post.kinds.SUPPORT",
        question: "post.kinds.QUESTION",
        concede: "post.kinds.CONCEDE",
        post: "post.post",
      },
    },
    { name: "answer", picture: "room-for-you", labels: { forYou: "forYou.title", reply: "post.reply" } },
    { name: "vote", picture: "room-vote", labels: { vote: "room.vote", cast: "ballot.cast" } },
    {
      name: "look",
      picture: "results-student",
      labels: { results: "room.links.results", work: "takeHome.work.title" },
    },
    {
      name: "comeBack",
      picture: "join-name-taken",
      labels: { code: "app.home.code", notices: "notices.title" },
    },
    { name: "propose", labels: { points: "room.links.points", send: "points.send" } },
    {
      name: "agree",
      picture: "room-ground",
      labels: {
        ground: "room.links.ground",
        send: "ground.send",
        agree: "ground.voices.agree",
        notYet: "ground.voices.not-yet",
      },
    },
    { name: "wasAbsent", labels: { digest: "digest.title", homework: "homework.title" } },
    {
      name: "feedback",
      labels: { results: "room.links.results", work: "takeHome.work.title", grade: "grades.own" },
    },
  ],
} as const satisfies Readonly<Record<string, readonly Task[]>>;

export type Guide = keyof typeof guides;
export const guideNames = Object.keys(guides) as readonly Guide[];
