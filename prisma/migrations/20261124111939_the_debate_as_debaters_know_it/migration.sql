-- CreateEnum
CREATE TYPE "GateScope" AS ENUM ('PARAGRAPH', 'PHASE');

-- CreateEnum
CREATE TYPE "Naming" AS ENUM ('REAL', 'PSEUDONYM');

-- CreateEnum
CREATE TYPE "Fairness" AS ENUM ('FAIR', 'NOT_QUITE');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "SidePolicy" ADD VALUE 'OPINION';
ALTER TYPE "SidePolicy" ADD VALUE 'CONTRARIAN';

-- AlterTable
ALTER TABLE "Room" ADD COLUMN     "devilsAdvocates" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "names" "Naming" NOT NULL DEFAULT 'REAL',
ADD COLUMN     "sayItBack" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "writeFirst" "GateScope";

-- AlterTable
ALTER TABLE "Ballot" ADD COLUMN     "side" "Side";

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "pseudonym" TEXT;

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "isFirst" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "restatement" TEXT;

-- CreateTable
CREATE TABLE "Absence" (
    "roomId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("roomId","memberId")
);

-- CreateTable
CREATE TABLE "KeepApart" (
    "roomId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeepApart_pkey" PRIMARY KEY ("roomId","memberId","otherId")
);

-- CreateTable
CREATE TABLE "SideDraw" (
    "roomId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "policy" "SidePolicy" NOT NULL,
    "seed" TEXT NOT NULL,
    "former" JSONB NOT NULL,
    "isSwapped" BOOLEAN NOT NULL,
    "byId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "SideDraw_pkey" PRIMARY KEY ("roomId","id")
);

-- CreateTable
CREATE TABLE "Reveal" (
    "roomId" TEXT NOT NULL,
    "phaseIndex" INTEGER NOT NULL,
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reveal_pkey" PRIMARY KEY ("roomId","phaseIndex")
);

-- CreateTable
CREATE TABLE "FairnessMark" (
    "roomId" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "mark" "Fairness" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FairnessMark_pkey" PRIMARY KEY ("roomId","postId")
);

-- CreateTable
CREATE TABLE "Rating" (
    "roomId" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "side" "Side",
    "phaseIndex" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("roomId","postId","memberId","phaseIndex")
);

-- CreateTable
CREATE TABLE "Credit" (
    "roomId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "postId" TEXT NOT NULL,

    CONSTRAINT "Credit_pkey" PRIMARY KEY ("roomId","memberId","postId")
);

-- CreateIndex
CREATE INDEX "SideDraw_roomId_createdAt_idx" ON "SideDraw"("roomId", "createdAt");

-- CreateIndex
CREATE INDEX "Rating_roomId_memberId_idx" ON "Rating"("roomId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_roomId_pseudonym_key" ON "Member"("roomId", "pseudonym");

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_roomId_memberId_fkey" FOREIGN KEY ("roomId", "memberId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeepApart" ADD CONSTRAINT "KeepApart_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeepApart" ADD CONSTRAINT "KeepApart_roomId_memberId_fkey" FOREIGN KEY ("roomId", "memberId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeepApart" ADD CONSTRAINT "KeepApart_roomId_otherId_fkey" FOREIGN KEY ("roomId", "otherId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SideDraw" ADD CONSTRAINT "SideDraw_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reveal" ADD CONSTRAINT "Reveal_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FairnessMark" ADD CONSTRAINT "FairnessMark_roomId_postId_fkey" FOREIGN KEY ("roomId", "postId") REFERENCES "Post"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FairnessMark" ADD CONSTRAINT "FairnessMark_roomId_byId_fkey" FOREIGN KEY ("roomId", "byId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_roomId_postId_fkey" FOREIGN KEY ("roomId", "postId") REFERENCES "Post"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_roomId_memberId_fkey" FOREIGN KEY ("roomId", "memberId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credit" ADD CONSTRAINT "Credit_roomId_postId_fkey" FOREIGN KEY ("roomId", "postId") REFERENCES "Post"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credit" ADD CONSTRAINT "Credit_roomId_memberId_fkey" FOREIGN KEY ("roomId", "memberId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say, and the new fields of the phases that formats and rooms hold already.
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_score_check" CHECK ("score" BETWEEN 1 AND 5);
ALTER TABLE "KeepApart" ADD CONSTRAINT "KeepApart_order_check" CHECK ("memberId" COLLATE "C" < "otherId" COLLATE "C");

UPDATE "Format" SET phases = (
  SELECT jsonb_agg('{"writeFirst": null, "sayItBack": false}'::jsonb || phase ORDER BY n)
  FROM jsonb_array_elements(phases) WITH ORDINALITY AS step (phase, n)
) WHERE jsonb_array_length(phases) > 0;
UPDATE "Room" SET phases = (
  SELECT jsonb_agg('{"writeFirst": null, "sayItBack": false}'::jsonb || phase ORDER BY n)
  FROM jsonb_array_elements(phases) WITH ORDINALITY AS step (phase, n)
) WHERE jsonb_array_length(phases) > 0;

-- Ballots that were cast before: on the side their voters are on now.
UPDATE "Ballot" SET side = m.side FROM "Member" m WHERE m."roomId" = "Ballot"."roomId" AND m.id = "Ballot"."memberId";
