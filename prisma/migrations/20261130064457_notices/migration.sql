-- AlterTable
ALTER TABLE "Room" ADD COLUMN     "movedById" TEXT;

-- CreateTable
CREATE TABLE "SeenNotices" (
    "roomId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "upTo" JSONB NOT NULL,

    CONSTRAINT "SeenNotices_pkey" PRIMARY KEY ("roomId","memberId")
);

-- CreateTable
CREATE TABLE "NoticeMail" (
    "teacherId" TEXT NOT NULL,
    "isOn" BOOLEAN NOT NULL,
    "hour" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "upTo" TIMESTAMPTZ(3) NOT NULL,
    "lookedAt" TIMESTAMPTZ(3),
    "retryAt" TIMESTAMPTZ(3),

    CONSTRAINT "NoticeMail_pkey" PRIMARY KEY ("teacherId")
);

-- CreateIndex
CREATE INDEX "Member_teacherId_idx" ON "Member"("teacherId");

-- AddForeignKey
ALTER TABLE "SeenNotices" ADD CONSTRAINT "SeenNotices_roomId_memberId_fkey" FOREIGN KEY ("roomId", "memberId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeMail" ADD CONSTRAINT "NoticeMail_teacherId_fkey" FOREIGN KEY ("teacherId") REFERENCES "Teacher"("id") ON DELETE CASCADE ON UPDATE CASCADE;
