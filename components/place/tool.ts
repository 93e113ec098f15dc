/** The forms that open below a post, as the page's address names them. */
export const toolNames = ["reply", "edit", "withdraw", "flag", "hide", "reject", "author"] as const;
export type ToolName = (typeof toolNames)[number];

/** The one form that is open below a post. */
export type Tool = Readonly<{ name: ToolName; postId: string }>;
