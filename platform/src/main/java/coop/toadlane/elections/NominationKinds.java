package coop.toadlane.elections;

import coop.toadlane.members.Members;
import coop.toadlane.office.Act;
import coop.toadlane.office.Case;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Powers;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.ElectionEntry;
import coop.toadlane.record.Entry;
import coop.toadlane.record.Openness;
import coop.toadlane.record.Row;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nominations: made by any member, accepted or withdrawn by the nominee. */
final class NominationKinds {
    private NominationKinds() {}

    @Component
    static final class Nominating extends NamedKind<Acts.Nomination> {
        private final Elections elections;
        private final Members members;
        private final Powers powers;

        Nominating(Elections elections, Members members, Powers powers) {
            super(
                    "elections.nomination",
                    Acts.Nomination.class,
                    Openness.MEMBERS,
                    Power.of("member"));
            this.elections = elections;
            this.members = members;
            this.powers = powers;
        }

        @Override
        public Ruling rule(Case<Acts.Nomination> one, Sitting sitting) {
            var act = one.act();
            var election = elections.find(sitting.coop(), act.election()).orElse(null);
            if (election == null) {
                return Refusal.of("elections.none", act.election());
            }
            if (!election.beforeOpening()
                    || !sitting.time().isBefore(election.nominationsClose())) {
                return Refusal.of("elections.nominations-closed");
            }
            var fault = fault(act.member(), election, sitting);
            if (fault != null) {
                return fault;
            }
            var nominated =
                    new ElectionEntry.CandidateNominated(
                            act.election(), act.member().value(), one.member().value());
            return act.member().equals(one.member())
                    ? Ruling.enter(
                            nominated,
                            new ElectionEntry.NominationAccepted(
                                    act.election(), act.member().value()))
                    : Ruling.enter(nominated);
        }

        private @Nullable Refusal fault(MemberNo nominee, Election election, Sitting sitting) {
            var coop = sitting.coop();
            var line =
                    members.find(coop, nominee)
                            .filter(member -> member.on(sitting.today()))
                            .orElse(null);
            if (line == null) {
                return Refusal.at("member", "elections.no-member", nominee.value());
            }
            var stand = election.terms().stand();
            if (!stand.isEmpty() && !stand.contains(line.memberClass())) {
                return Refusal.at("member", "elections.may-not-stand", nominee.value());
            }
            if (!election.retiring().contains(nominee.value())
                    && powers.held(coop, nominee).contains(election.office())) {
                return Refusal.at("member", "elections.stays", nominee.value());
            }
            var before = nominee(elections, coop, election.number(), nominee);
            return before.isPresent() && before.get().withdrawn() == null
                    ? Refusal.at("member", "elections.nominated-already", nominee.value())
                    : null;
        }
    }

    private static Optional<Row.Candidate> nominee(
            Elections elections, CoopId coop, int election, MemberNo member) {
        return elections.candidates(coop, election).stream()
                .filter(one -> one.member() == member.value())
                .findFirst();
    }

    /** What a nominee does about their own nomination, until the ballot opens. */
    abstract static class Answering<A extends Act> extends NamedKind<A> {
        private final Elections elections;

        Answering(Elections elections, String noun, Class<A> type) {
            super("elections." + noun, type, Openness.MEMBERS, Power.of("member"));
            this.elections = elections;
        }

        abstract int election(A act);

        /** The entry, or why not. */
        abstract Ruling answer(A act, Row.Candidate nominee);

        @Override
        public Ruling rule(Case<A> one, Sitting sitting) {
            int number = election(one.act());
            var election = elections.find(sitting.coop(), number).orElse(null);
            if (election == null) {
                return Refusal.of("elections.none", number);
            }
            if (!election.beforeOpening()) {
                return Refusal.of("elections.opened-already");
            }
            var nominee = nominee(elections, sitting.coop(), number, one.member());
            return nominee.isPresent() && nominee.get().withdrawn() == null
                    ? answer(one.act(), nominee.get())
                    : Refusal.of("elections.not-nominated");
        }

        static Ruling enter(Entry entry) {
            return Ruling.enter(entry);
        }
    }

    @Component
    static final class Accepting extends Answering<Acts.Acceptance> {
        Accepting(Elections elections) {
            super(elections, "acceptance", Acts.Acceptance.class);
        }

        @Override
        int election(Acts.Acceptance act) {
            return act.election();
        }

        @Override
        Ruling answer(Acts.Acceptance act, Row.Candidate nominee) {
            return nominee.accepted() != null
                    ? Refusal.of("elections.accepted-already")
                    : enter(new ElectionEntry.NominationAccepted(act.election(), nominee.member()));
        }
    }

    @Component
    static final class Stating extends Answering<Acts.Statement> {
        Stating(Elections elections) {
            super(elections, "statement", Acts.Statement.class);
        }

        @Override
        public boolean offered() {
            return false;
        }

        @Override
        int election(Acts.Statement act) {
            return act.election();
        }

        @Override
        Ruling answer(Acts.Statement act, Row.Candidate nominee) {
            return enter(
                    new ElectionEntry.CandidateStated(
                            act.election(), nominee.member(), act.statement(), act.commitment()));
        }
    }

    @Component
    static final class Withdrawing extends Answering<Acts.Withdrawal> {
        Withdrawing(Elections elections) {
            super(elections, "withdrawal", Acts.Withdrawal.class);
        }

        @Override
        int election(Acts.Withdrawal act) {
            return act.election();
        }

        @Override
        Ruling answer(Acts.Withdrawal act, Row.Candidate nominee) {
            return enter(new ElectionEntry.NominationWithdrawn(act.election(), nominee.member()));
        }
    }

    @Component
    static final class Cancelling extends NamedKind<Acts.Cancellation> {
        private final Elections elections;

        Cancelling(Elections elections) {
            super(
                    "elections.cancellation",
                    Acts.Cancellation.class,
                    Openness.MEMBERS,
                    Power.of("office:secretary"));
            this.elections = elections;
        }

        @Override
        public Ruling rule(Case<Acts.Cancellation> one, Sitting sitting) {
            int number = one.act().election();
            var election = elections.find(sitting.coop(), number).orElse(null);
            if (election == null) {
                return Refusal.of("elections.none", number);
            }
            return election.beforeOpening()
                    ? Ruling.enter(new ElectionEntry.ElectionCancelled(number))
                    : Refusal.of("elections.opened-already");
        }
    }
}
