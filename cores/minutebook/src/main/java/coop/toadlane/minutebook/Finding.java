package coop.toadlane.minutebook;

import java.util.List;

/** What verifying found. */
public sealed interface Finding {
    /**
     * It is as it claims, on the word of these keys.
     *
     * @param by keys we know whose signatures hold, each once, in the order of the signatures
     */
    record Proven(List<NoteVerifier> by) implements Finding {
        /** Keeps a copy. */
        public Proven {
            by = List.copyOf(by);
        }
    }

    /**
     * It proves nothing to us.
     *
     * @param reason why, in plain words
     */
    record Refused(String reason) implements Finding {}
}
