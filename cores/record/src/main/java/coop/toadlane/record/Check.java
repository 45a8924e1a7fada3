package coop.toadlane.record;

/** What a verification looks at, in the order it reports. */
public enum Check {
    /** The newest checkpoint is signed by the log's key. */
    CHECKPOINT("checkpoint", "signature by the log's key"),
    /** The root over every header's line is the checkpoint's. */
    LOG("log", "headers under the signed root"),
    /** Headers are canonical, numbered without a gap, and no time runs backwards. */
    HEADERS("headers", "in order, written as they should be"),
    /** Each body is the one its header names. */
    BODIES("bodies", "as their headers name them"),
    /** Each change of the log's key was signed by the key before it. */
    KEYS("keys", "changes of the log's key, signed by the key before"),
    /** Everyone who acted had the power to, under the rulebook of that minute. */
    AUTHORITIES("authorities", "acts by those who had the power"),
    /**
     * Entries are those their act can make, and say nothing impossible: no office left that was not
     * held, no account opened twice.
     */
    ENTRIES("entries", "changes that follow from their act and from what was before"),
    /** Each roll is the members entitled at that moment, with their weights. */
    ROLLS("rolls", "frozen with exactly the members entitled"),
    /** Each vote was cast by a member on the roll for themselves, while the ballot was open. */
    VOTES("votes", "by members on the roll, in time"),
    /** Each result was counted right and means what its method says. */
    VERDICTS("verdicts", "recounted"),
    /** Each election was called, opened and counted by its rule; the lot is the one sealed. */
    ELECTIONS("elections", "recounted, with the lot that was sealed"),
    /** The same for each choice between options, and what it spent. */
    CHOICES("choices", "recounted, with the lot that was sealed"),
    /** What a resolution carried is what was performed, not before its time, once. */
    ENACTMENTS("enactments", "performed as carried, in their time"),
    /** Every transaction sums to zero in every currency. */
    TRANSACTIONS("transactions", "in balance"),
    /** No member ever held less than nothing of a class. */
    HOLDINGS("holdings", "share movements that leave nobody below zero"),
    /** Each period follows the one before; its surplus is what the ledger gives. */
    PERIODS("periods", "closed with the surplus the ledger gives"),
    /** What a distribution placed adds up to the period's surplus, and is what was posted. */
    DISTRIBUTIONS("distributions", "that add up and were posted so"),
    /** Each distribution follows from its rules, the patronage and the ledger. */
    ALLOTMENTS("allotments", "worked out again by the rules, to the cent"),
    /** The registers the server shows are those the minutes give. */
    REGISTERS("registers", "rows as the minutes give them");

    private final String title;
    private final String what;

    Check(String title, String what) {
        this.title = title;
        this.what = what;
    }

    /** Its name in reports and in options. */
    public String title() {
        return title;
    }

    /** What is counted. */
    public String what() {
        return what;
    }
}
