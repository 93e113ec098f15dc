-- CreateTable
CREATE TABLE "Sentence" (
    "roomId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "phaseIndex" INTEGER NOT NULL,
    "isHeld" BOOLEAN NOT NULL DEFAULT false,
    "counted" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Sentence_pkey" PRIMARY KEY ("roomId","id")
);

-- CreateTable
CREATE TABLE "SentencePost" (
    "roomId" TEXT NOT NULL,
    "sentenceId" TEXT NOT NULL,
    "postId" TEXT NOT NULL,

    CONSTRAINT "SentencePost_pkey" PRIMARY KEY ("roomId","sentenceId","postId")
);

-- CreateTable
CREATE TABLE "Voice" (
    "roomId" TEXT NOT NULL,
    "sentenceId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "voice" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Voice_pkey" PRIMARY KEY ("roomId","sentenceId","memberId")
);

-- CreateTable
CREATE TABLE "SentenceReview" (
    "roomId" TEXT NOT NULL,
    "sentenceId" TEXT NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "byId" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SentenceReview_pkey" PRIMARY KEY ("roomId","sentenceId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Sentence_id_key" ON "Sentence"("id");

-- CreateIndex
CREATE INDEX "SentencePost_roomId_postId_idx" ON "SentencePost"("roomId", "postId");

-- CreateIndex
CREATE INDEX "Voice_roomId_memberId_idx" ON "Voice"("roomId", "memberId");

-- AddForeignKey
ALTER TABLE "Sentence" ADD CONSTRAINT "Sentence_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sentence" ADD CONSTRAINT "Sentence_roomId_authorId_fkey" FOREIGN KEY ("roomId", "authorId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentencePost" ADD CONSTRAINT "SentencePost_roomId_sentenceId_fkey" FOREIGN KEY ("roomId", "sentenceId") REFERENCES "Sentence"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentencePost" ADD CONSTRAINT "SentencePost_roomId_postId_fkey" FOREIGN KEY ("roomId", "postId") REFERENCES "Post"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Voice" ADD CONSTRAINT "Voice_roomId_sentenceId_fkey" FOREIGN KEY ("roomId", "sentenceId") REFERENCES "Sentence"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Voice" ADD CONSTRAINT "Voice_roomId_memberId_fkey" FOREIGN KEY ("roomId", "memberId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentenceReview" ADD CONSTRAINT "SentenceReview_roomId_sentenceId_fkey" FOREIGN KEY ("roomId", "sentenceId") REFERENCES "Sentence"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
