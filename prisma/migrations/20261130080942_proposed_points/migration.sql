-- AlterTable
ALTER TABLE "Motion" ADD COLUMN     "hasPoints" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "isOfClass" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "ProposedPoint" (
    "roomId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "isHeld" BOOLEAN NOT NULL DEFAULT false,
    "verdict" "Verdict",
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProposedPoint_pkey" PRIMARY KEY ("roomId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProposedPoint_id_key" ON "ProposedPoint"("id");

-- CreateIndex
CREATE INDEX "ProposedPoint_roomId_authorId_idx" ON "ProposedPoint"("roomId", "authorId");

-- AddForeignKey
ALTER TABLE "ProposedPoint" ADD CONSTRAINT "ProposedPoint_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposedPoint" ADD CONSTRAINT "ProposedPoint_roomId_authorId_fkey" FOREIGN KEY ("roomId", "authorId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
