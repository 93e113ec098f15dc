/**
 * One task of a guide: the picture that shows it, and the labels its steps name, by the keys of their words.
 */
type Task = Readonly<{ name: string; picture: string; labels: Readonly<Record<string, string>> }>;

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
        mute: "why.act.mute",
        restore: "post.acts.restore",
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
      labels: { settings: "room.links.settings", home: "takeHome.title", copy: "rooms.copy" },
    },
  ],
  student: [
    {
      name: "join",
      picture: "join",
      labels: { code: "app.home.code", name: "join.name", join: "join.join" },
    },
    { name: "argue", picture: "room-arguments", labels: { post: "post.post" } },
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
  ],
} as const satisfies Readonly<Record<string, readonly Task[]>>;

export type Guide = keyof typeof guides;
export const guideNames = Object.keys(guides) as readonly Guide[];
