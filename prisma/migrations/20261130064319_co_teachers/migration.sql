-- DropForeignKey
ALTER TABLE "Member" DROP CONSTRAINT "Member_teacherId_fkey";

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "endsAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "CoTeacherLink" (
    "roomId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "madeById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "usedById" TEXT,

    CONSTRAINT "CoTeacherLink_pkey" PRIMARY KEY ("roomId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CoTeacherLink_hash_key" ON "CoTeacherLink"("hash");

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_teacherId_fkey" FOREIGN KEY ("teacherId") REFERENCES "Teacher"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoTeacherLink" ADD CONSTRAINT "CoTeacherLink_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;
