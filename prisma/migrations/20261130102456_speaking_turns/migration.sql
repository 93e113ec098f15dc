-- CreateEnum
CREATE TYPE "TurnState" AS ENUM ('waiting', 'speaking', 'spoken', 'skipped');

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "isSpoken" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "SpeakingTurn" (
    "roomId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "phaseIndex" INTEGER NOT NULL,
    "state" "TurnState" NOT NULL DEFAULT 'waiting',
    "side" "Side",
    "paragraphId" TEXT,
    "postId" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "noteId" TEXT,
    "notedById" TEXT,

    CONSTRAINT "SpeakingTurn_pkey" PRIMARY KEY ("roomId","id")
);

-- CreateTable
CREATE TABLE "Scribe" (
    "roomId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Scribe_pkey" PRIMARY KEY ("roomId")
);

-- CreateIndex
CREATE UNIQUE INDEX "SpeakingTurn_id_key" ON "SpeakingTurn"("id");

-- CreateIndex
CREATE INDEX "SpeakingTurn_roomId_memberId_idx" ON "SpeakingTurn"("roomId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Scribe_roomId_memberId_key" ON "Scribe"("roomId", "memberId");

-- AddForeignKey
ALTER TABLE "SpeakingTurn" ADD CONSTRAINT "SpeakingTurn_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakingTurn" ADD CONSTRAINT "SpeakingTurn_roomId_memberId_fkey" FOREIGN KEY ("roomId", "memberId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scribe" ADD CONSTRAINT "Scribe_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scribe" ADD CONSTRAINT "Scribe_roomId_memberId_fkey" FOREIGN KEY ("roomId", "memberId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One speaks at a time in a room, and a student waits once in a phase.
CREATE UNIQUE INDEX "SpeakingTurn_one_speaks" ON "SpeakingTurn"("roomId") WHERE state = 'speaking';
CREATE UNIQUE INDEX "SpeakingTurn_one_waits" ON "SpeakingTurn"("roomId", "phaseIndex", "memberId") WHERE state = 'waiting';
