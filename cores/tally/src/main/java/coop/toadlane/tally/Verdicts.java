package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.List;

/** The verdict on a count: a pure function, in integers. */
public final class Verdicts {
    private Verdicts() {}

    /** The verdict: quorum first, then somebody in favour, the floors, the threshold, the tie. */
    public static Verdict of(Method method, Count count) {
        var checks = new ArrayList<Check>();
        var quorum = method.quorum().check(count);
        checks.add(quorum);
        if (!quorum.met()) {
            return new Verdict.Inquorate(checks);
        }
        return switch (method) {
            case Method.Vote vote -> vote(vote, count, checks);
            case Method.Consent _ -> consent(count, checks);
        };
    }

    private static Verdict vote(Method.Vote method, Count count, List<Check> checks) {
        var floors = new ArrayList<Check>();
        floors.add(someInFavour(count));
        if (method.minFor() > 0) {
            floors.add(
                    Check.atLeast("min.for", count.inFavour(), method.minFor(), count.entitled()));
        }
        if (method.minNonNegative() > 0) {
            floors.add(
                    Check.atLeast(
                            "min.non_negative",
                            count.inFavour() + count.abstain(),
                            method.minNonNegative(),
                            count.entitled()));
        }
        for (var floor : floors) {
            checks.add(floor);
            if (!floor.met()) {
                return new Verdict.Lost(checks);
            }
        }
        var threshold = method.threshold().check(count);
        checks.add(threshold);
        if (threshold.met()) {
            return new Verdict.Carried(checks);
        }
        return method.tie() != Tie.LOST && method.threshold().tied(count)
                ? new Verdict.NoDecision(method.tie(), checks)
                : new Verdict.Lost(checks);
    }

    private static Verdict consent(Count count, List<Check> checks) {
        var consents = someInFavour(count);
        checks.add(consents);
        if (!consents.met()) {
            return new Verdict.Lost(checks);
        }
        var objections =
                new Check(
                        "objections.none", count.against(), 0, count.cast(), count.against() == 0);
        checks.add(objections);
        return objections.met() ? new Verdict.Carried(checks) : new Verdict.Lost(checks);
    }

    private static Check someInFavour(Count count) {
        return Check.atLeast("some.for", count.inFavour(), 1, count.cast());
    }

    /**
     * Whether no vote still to come can change which verdict it is, so that the question may close
     * early ({@code can_be_closed_early?} of One Click Orgs).
     *
     * <p>The count holds final votes only: a vote that may still be changed, withdrawn or
     * overridden belongs to {@code outstanding}, not to the count. Outstanding votes come first
     * from those present who have not voted; only what exceeds them may still arrive. Nobody who is
     * present leaves. Exact for votes of weight one; for weighted votes it treats the outstanding
     * weight as divisible and so may say no where yes would be right, never the reverse.
     *
     * <p>Four completions decide, since a vote for never hurts a question and a vote against (or an
     * arrival) never helps it: nobody more votes, all vote for, all vote against, and, where a tie
     * has its own rule, a tie.
     *
     * @throws IllegalArgumentException if more votes are outstanding than entitled have not voted
     */
    public static boolean settled(Method method, Count count, long outstanding) {
        if (outstanding < 0 || outstanding > count.entitled() - count.voted()) {
            throw new IllegalArgumentException(
                    "%d votes cannot be outstanding: %d of %d have voted"
                            .formatted(outstanding, count.voted(), count.entitled()));
        }
        var now = of(method, count).getClass();
        return now == of(method, with(count, outstanding, 0)).getClass()
                && now == of(method, with(count, 0, outstanding)).getClass()
                && (now == Verdict.NoDecision.class || !tieReachable(method, count, outstanding));
    }

    private static Count with(Count count, long inFavour, long against) {
        var voted = Math.addExact(count.voted(), inFavour + against);
        return new Count(
                count.entitled(),
                Math.max(count.present(), voted),
                count.inFavour() + inFavour,
                count.against() + against,
                count.abstain(),
                count.invalid());
    }

    private static boolean tieReachable(Method method, Count count, long outstanding) {
        if (!(method instanceof Method.Vote vote) || vote.tie() == Tie.LOST) {
            return false;
        }
        var each =
                Math.max(Math.max(count.inFavour(), count.against()), Math.max(1, vote.minFor()));
        var voters = Math.subtractExact(count.voted(), count.inFavour() + count.against());
        each =
                switch (vote.threshold().base()) {
                    case FOR_AGAINST -> each;
                    case CAST -> Math.max(each, vote.minNonNegative());
                    case PRESENT ->
                            Math.max(
                                    Math.max(each, vote.minNonNegative()),
                                    half(count.present() - voters));
                    case ENTITLED ->
                            Math.max(
                                    Math.max(each, vote.minNonNegative()),
                                    half(count.entitled() - voters));
                };
        var more = 2 * each - count.inFavour() - count.against();
        if (more > outstanding) {
            return false;
        }
        var inFavour = each - count.inFavour();
        var tied = with(count, inFavour, each - count.against());
        var abstaining =
                vote.threshold().base() == Threshold.Base.FOR_AGAINST ? outstanding - more : 0;
        var completed =
                new Count(
                        tied.entitled(),
                        Math.max(tied.present(), tied.voted() + abstaining),
                        tied.inFavour(),
                        tied.against(),
                        tied.abstain() + abstaining,
                        tied.invalid());
        return of(method, completed) instanceof Verdict.NoDecision;
    }

    private static long half(long number) {
        return number / 2 + number % 2;
    }
}
