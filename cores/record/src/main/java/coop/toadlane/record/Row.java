package coop.toadlane.record;

import coop.toadlane.record.LedgerEntry.AccountType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One row of a register as the server shows it. The folds over the minutes make the same rows; a
 * row that is not among them was changed behind the minute book's back.
 */
public sealed interface Row {

    /** Who may perform a kind of act when the rulebook is silent, and who reads of it. */
    record Power(String kind, List<String> by, Openness openness) implements Row {}

    /** A key of the log that another took the place of, with the last checkpoint it signed. */
    record Handover(long minute, String from, String to, String note) implements Row {}

    record Coop(
            String slug,
            String name,
            String purpose,
            String blueprint,
            String currency,
            String origin,
            String key,
            Instant founded)
            implements Row {}

    record Rule(String key, long minute, JsonNode value, String authority, Instant since)
            implements Row {}

    /** What the house said in a minute to hold where the rulebook is silent. */
    record Assumption(long minute, SortedMap<String, JsonNode> rules) implements Row {}

    record Office(String office, int member, Instant since, @Nullable Instant until, long minute)
            implements Row {}

    record Account(String account, String name, AccountType type, long minute) implements Row {}

    record Transaction(
            long minute, int place, LocalDate date, String text, List<LedgerEntry.Line> lines)
            implements Row {}

    record Balance(String account, String currency, long amount) implements Row {}

    /** A member as they stand last; names and addresses are nowhere in the record. */
    record Member(
            int member,
            String memberClass,
            boolean organisation,
            LocalDate since,
            @Nullable LocalDate leftOn,
            MemberEntry.@Nullable Departure how,
            long minute,
            @Nullable Long leftMinute)
            implements Row {}

    record MemberClass(int member, long minute, LocalDate since, String memberClass)
            implements Row {}

    /** Which particulars held for a member from a day on, as their salted hash. */
    record Particulars(int member, long minute, LocalDate since, String commitment)
            implements Row {}

    record Proposal(
            int proposal,
            int version,
            int proposer,
            String title,
            String text,
            String method,
            List<DecisionEntry.ProposedAct> acts,
            long minute,
            Instant proposed,
            @Nullable Instant withdrawn,
            @Nullable Notice notice,
            @Nullable Opening opening,
            @Nullable Closing closing,
            @Nullable Stay stay,
            @Nullable Instant revoked,
            @Nullable Enactment enactment,
            @Nullable Failure failure,
            @Nullable Instant expired)
            implements Row {}

    /** Part of {@link Proposal}. */
    record Notice(
            Instant at,
            long minute,
            String hash,
            JsonNode method,
            SortedMap<String, DecisionEntry.ClassVotes> classes,
            Instant opens,
            Instant closes,
            long delaySeconds,
            long graceSeconds,
            @Nullable String zone) {}

    /** Part of {@link Proposal}. */
    record Opening(Instant at, long minute, long entitled, long unit, String rollHash) {}

    /** Part of {@link Proposal}. */
    record Closing(
            Instant at,
            long minute,
            long votesFor,
            long against,
            long abstain,
            long objections,
            String verdict,
            @Nullable Instant effective,
            @Nullable Instant expires) {}

    /** Part of {@link Proposal}. */
    record Stay(Instant at, String by, String reason, Instant until) {}

    /** Part of {@link Proposal}. */
    record Enactment(Instant at, long minute, List<Long> minutes) {}

    /** Part of {@link Proposal}. */
    record Failure(Instant at, int act, String code, List<String> arguments) {}

    record Sponsor(int proposal, int member, long minute) implements Row {}

    record RollLine(int proposal, int member, String memberClass, long weight) implements Row {}

    /** The vote that counts: the member's last. */
    record Vote(
            int proposal,
            int member,
            DecisionEntry.Choice choice,
            boolean resolved,
            @Nullable UUID reason,
            @Nullable String commitment,
            long minute,
            Instant cast)
            implements Row {}

    record Election(
            int election,
            String office,
            int seats,
            JsonNode terms,
            List<Integer> retiring,
            Instant nominationsClose,
            Instant opens,
            Instant closes,
            long delaySeconds,
            long minute,
            Instant called,
            @Nullable Instant cancelled,
            @Nullable Instant lapsed,
            @Nullable BallotOpening opening,
            @Nullable BallotCount count,
            @Nullable Enactment enactment)
            implements Row {}

    /** Part of {@link Election}. */
    record BallotOpening(
            Instant at,
            long minute,
            int entitled,
            String rollHash,
            List<Integer> candidates,
            String commitment,
            String seal) {}

    /** Part of {@link Election}. */
    record BallotCount(
            Instant at,
            long minute,
            int online,
            int papers,
            String seed,
            List<Integer> winners,
            @Nullable String quota,
            String digest,
            Instant effective) {}

    record Candidate(
            int election,
            int member,
            int by,
            long minute,
            @Nullable Instant accepted,
            @Nullable UUID statement,
            @Nullable String commitment,
            @Nullable Instant withdrawn)
            implements Row {}

    /** A member who may vote in an election; with the minute when they were handed a paper. */
    record Elector(int election, int member, @Nullable Long paper) implements Row {}

    /** The ballot that counts: the member's last. */
    record ElectionBallot(
            int election, int member, List<List<Integer>> ranks, long minute, Instant cast)
            implements Row {}

    record Choice(
            int choice,
            UUID text,
            String commitment,
            JsonNode terms,
            ChoiceEntry.@Nullable Purse purse,
            Instant suggestionsClose,
            Instant opens,
            Instant closes,
            long delaySeconds,
            long minute,
            Instant called,
            @Nullable Instant cancelled,
            @Nullable Instant lapsed,
            @Nullable ChoiceOpening opening,
            @Nullable ChoiceResult result,
            @Nullable Instant enacted,
            @Nullable Long enactedIn)
            implements Row {}

    /** Part of {@link Choice}. */
    record ChoiceOpening(
            Instant at,
            long minute,
            int entitled,
            String rollHash,
            List<Integer> options,
            String commitment,
            String seal) {}

    /** Part of {@link Choice}. */
    record ChoiceResult(
            Instant at,
            long minute,
            int cast,
            String seed,
            List<Integer> chosen,
            String digest,
            Instant effective) {}

    record Option(
            int choice,
            int option,
            int member,
            UUID text,
            String commitment,
            long cost,
            long minute,
            Instant suggested,
            @Nullable Instant withdrawn)
            implements Row {}

    record Remark(
            int choice,
            int option,
            int remark,
            int member,
            UUID text,
            String commitment,
            long minute,
            Instant said)
            implements Row {}

    /** A member who may vote in a choice. */
    record Chooser(int choice, int member) implements Row {}

    /** The ballot that counts: the member's last. */
    record ChoiceBallot(
            int choice, int member, List<ChoiceEntry.Mark> marks, long minute, Instant cast)
            implements Row {}

    record ElectionPaper(
            int election,
            int paper,
            List<List<Integer>> ranks,
            int teller,
            long minute,
            @Nullable Integer second,
            @Nullable Long confirmed)
            implements Row {}

    record Subscription(
            int subscription,
            int member,
            String shareClass,
            long quantity,
            long price,
            String currency,
            long paid,
            boolean cancelled,
            Instant made,
            long minute)
            implements Row {}

    record ShareMove(
            long minute,
            int place,
            int member,
            String shareClass,
            long quantity,
            long price,
            String currency,
            LocalDate validAt,
            Instant recordedAt,
            ShareEntry.Cause cause,
            @Nullable Integer subscription,
            @Nullable Integer counterpart)
            implements Row {}

    record Holding(int member, String shareClass, long quantity) implements Row {}

    record Period(
            int period,
            LocalDate from,
            LocalDate to,
            long surplus,
            String currency,
            long minute,
            Instant closed)
            implements Row {}

    record Distribution(
            int period,
            JsonNode rules,
            String currency,
            long result,
            SortedMap<String, Long> figures,
            List<SurplusEntry.Placement> placements,
            long minute,
            Instant done,
            String authority)
            implements Row {}

    record Allotment(
            int period,
            int place,
            int member,
            String memberClass,
            long cash,
            long capital,
            long minute)
            implements Row {}

    /** One use of the co-op; the amount without zeros at its end. */
    record Use(
            long minute,
            int place,
            int row,
            @Nullable Integer member,
            String measure,
            LocalDate date,
            String amount)
            implements Row {

        /** A decimal in the one form a row has it in. */
        public static String plain(BigDecimal amount) {
            return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        }
    }

    /** The row's line. */
    default String line() {
        return Json.write(this);
    }
}
