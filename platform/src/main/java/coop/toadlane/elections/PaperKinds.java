package coop.toadlane.elections;

import coop.toadlane.office.Case;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.ElectionCount;
import coop.toadlane.record.ElectionEntry;
import coop.toadlane.record.Openness;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Voting on paper. A teller marks on the roll who was handed a paper; two tellers, one after the
 * other and without a word about whose it is, say what stands on it.
 */
final class PaperKinds {
    private static final Power TELLERS =
            Power.of("office:teller", "office:secretary", "office:board");

    private PaperKinds() {}

    /** An election whose papers somebody may handle who does not stand in it, or why not. */
    private static @Nullable Refusal fault(@Nullable Election election, int number, int teller) {
        if (election == null || election.opening() == null || election.count() != null) {
            return Refusal.of("elections.not-open", number);
        }
        return election.opening().candidates().contains(teller)
                ? Refusal.of("elections.teller-stands")
                : null;
    }

    @Component
    static final class HandingOut extends NamedKind<Acts.PaperHandout> {
        private final Elections elections;

        HandingOut(Elections elections) {
            super("elections.paper-handout", Acts.PaperHandout.class, Openness.MEMBERS, TELLERS);
            this.elections = elections;
        }

        @Override
        public Ruling rule(Case<Acts.PaperHandout> one, Sitting sitting) {
            int number = one.act().election();
            int member = one.act().member().value();
            var election = elections.find(sitting.coop(), number).orElse(null);
            var fault = fault(election, number, one.member().value());
            if (fault != null) {
                return fault;
            }
            if (!sitting.time().isBefore(Objects.requireNonNull(election).closes())) {
                return Refusal.of("elections.not-open", number);
            }
            var elector = elections.elector(sitting.coop(), number, member).orElse(null);
            if (elector == null) {
                return Refusal.at("member", "elections.member-not-on-roll", member);
            }
            if (elector.paper() != null) {
                return Refusal.at("member", "elections.paper-handed-already", member);
            }
            return elections.ballot(sitting.coop(), number, member).isPresent()
                    ? Refusal.at("member", "elections.voted-online", member)
                    : Ruling.enter(new ElectionEntry.PaperHanded(number, member));
        }
    }

    @Component
    static final class Entering extends NamedKind<Acts.PaperEntry> {
        private final Elections elections;

        Entering(Elections elections) {
            super("elections.paper-entry", Acts.PaperEntry.class, Openness.MEMBERS, TELLERS);
            this.elections = elections;
        }

        @Override
        public Ruling rule(Case<Acts.PaperEntry> one, Sitting sitting) {
            var act = one.act();
            int teller = one.member().value();
            var election = elections.find(sitting.coop(), act.election()).orElse(null);
            var fault = fault(election, act.election(), teller);
            if (fault != null) {
                return fault;
            }
            var papers = elections.papers(sitting.coop(), act.election());
            if (act.paper() < 1 || act.paper() > papers.handed()) {
                return Refusal.at("paper", "elections.no-paper", papers.handed());
            }
            var marks = marks(act.ranks(), Objects.requireNonNull(election));
            return marks != null ? marks : read(act, teller, papers);
        }

        private static @Nullable Refusal marks(List<List<Integer>> ranks, Election election) {
            var candidates = Objects.requireNonNull(election.opening()).candidates();
            var fault =
                    ranks.stream().anyMatch(Objects::isNull)
                            ? ElectionCount.Fault.GAP
                            : ElectionCount.marks(ranks, candidates);
            return fault == null
                    ? null
                    : Refusal.at(
                            "ranks", "elections.ballot-" + fault.name().toLowerCase(Locale.ROOT));
        }

        /** The first teller reads, another confirms; who read it first may read it again. */
        private static Ruling read(Acts.PaperEntry act, int teller, Elections.Papers papers) {
            var before =
                    papers.read().stream()
                            .filter(one -> one.paper() == act.paper())
                            .findFirst()
                            .orElse(null);
            if (before == null || (before.confirmed() == null && before.teller() == teller)) {
                return Ruling.enter(
                        new ElectionEntry.PaperRead(
                                act.election(), act.paper(), teller, act.ranks()));
            }
            if (before.confirmed() != null) {
                return Refusal.at("paper", "elections.paper-confirmed", act.paper());
            }
            return before.ranks().equals(act.ranks())
                    ? Ruling.enter(
                            new ElectionEntry.PaperConfirmed(
                                    act.election(), act.paper(), teller, act.ranks()))
                    : Refusal.at("ranks", "elections.paper-differs", act.paper());
        }
    }
}
