/**
 * The columns of a post `p` with all that decides who sees it, but for what they are counted by, and the
 * joins that they need. A post that is read alone and one that is read with its room have the same.
 */
export const postColumns = `p.id, p."paragraphId", p."parentId", p.kind, p.side, p."authorId", p.key, p.body, p.language,
    p.restatement, mark.mark, p."isFirst", p.quote, p.anchor, p."quotedBefore", p.evidence, p."isHeld", p."createdAt", p."editedAt",
    p."withdrawnAt", p."phaseIndex", p."phaseKey" = '~homework' AS "isHomework", p."isSpoken", p.seq, h."postId" IS NOT NULL AS "isHidden", h.reason AS "hiddenReason",
    v.verdict, v.reason AS "verdictReason", pin."postId" IS NOT NULL AS "isPinned"`;

export const postJoins = `
  LEFT JOIN "Hiding" h ON h."roomId" = p."roomId" AND h."postId" = p.id
  LEFT JOIN "Review" v ON v."roomId" = p."roomId" AND v."postId" = p.id
  LEFT JOIN "FairnessMark" mark ON mark."roomId" = p."roomId" AND mark."postId" = p.id
  LEFT JOIN "Pin" pin ON pin."roomId" = p."roomId" AND pin."postId" = p.id`;
