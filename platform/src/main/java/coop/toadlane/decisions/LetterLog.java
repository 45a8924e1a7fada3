package coop.toadlane.decisions;

import coop.toadlane.office.CoopId;
import coop.toadlane.words.Words;
import java.util.Optional;

/** Knows whom letters about a proposal have reached; written by the room that sends them. */
public interface LetterLog {

    /** In a sentence; empty where no letter is to be sent. */
    Optional<String> sentence(CoopId coop, int proposal, Words words);
}
