package coop.toadlane.tally;

import java.util.List;
import java.util.Locale;

/** What a count means under its method, with every figure it rests on. */
public sealed interface Verdict {

    /**
     * The tests in the order they were made; where a verdict fell early, the later ones were not
     * made.
     */
    List<Check> checks();

    /** The verdict in a sentence; the reasons are the sentences of {@link #checks}. */
    default Sentence sentence() {
        return switch (this) {
            case Carried _ -> Sentence.of("verdict.carried");
            case Lost _ -> Sentence.of("verdict.lost");
            case Inquorate _ -> Sentence.of("verdict.inquorate");
            case NoDecision(var tie, _) ->
                    Sentence.of("verdict.no_decision." + tie.name().toLowerCase(Locale.ROOT));
        };
    }

    /** The question carries. */
    record Carried(List<Check> checks) implements Verdict {
        public Carried {
            checks = List.copyOf(checks);
        }
    }

    /** The question is lost; the last check is the one that was missed. */
    record Lost(List<Check> checks) implements Verdict {
        public Lost {
            checks = List.copyOf(checks);
        }
    }

    /** Too few took part: neither carried nor lost. */
    record Inquorate(List<Check> checks) implements Verdict {
        public Inquorate {
            checks = List.copyOf(checks);
        }
    }

    /** An equality of votes that the rule does not call lost. */
    record NoDecision(Tie tie, List<Check> checks) implements Verdict {
        public NoDecision {
            if (tie == Tie.LOST) {
                throw new IllegalArgumentException("a tie that is lost is a verdict: lost");
            }
            checks = List.copyOf(checks);
        }

        /**
         * The verdict after the chair's casting vote.
         *
         * @throws IllegalStateException where the rule asks for a rerun
         */
        public Verdict decidedByChair(boolean inFavour) {
            if (tie != Tie.CHAIR_CASTING) {
                throw new IllegalStateException("the rule gives the chair no casting vote");
            }
            var all = new java.util.ArrayList<>(checks);
            all.add(new Check("chair.in_favour", inFavour ? 1 : 0, 1, 1, inFavour));
            return inFavour ? new Carried(all) : new Lost(all);
        }
    }
}
