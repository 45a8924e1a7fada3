package coop.toadlane.tally;

/**
 * One figure that a verdict rests on.
 *
 * @param key which test, such as {@code quorum.cast} or {@code threshold.for_against}; also its
 *     message key
 * @param have what there was
 * @param need what was needed at least (at most, for {@code objections.none})
 * @param of the whole of which it is a part
 * @param met whether it was enough
 */
public record Check(String key, long have, long need, long of, boolean met) {

    static Check atLeast(String key, long have, long need, long of) {
        return new Check(key, have, need, of, have >= need);
    }

    /** Words for this test: {@link Sentence#args} are have, need and of. */
    public Sentence sentence() {
        return new Sentence(key + (met ? ".met" : ".missed"), java.util.List.of(have, need, of));
    }
}
