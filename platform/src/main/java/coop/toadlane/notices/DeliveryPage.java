package coop.toadlane.notices;

import coop.toadlane.office.MemberNo;
import coop.toadlane.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Letters and what became of them, for the page.
 *
 * @param kind names the texts of the page: {@code log} or {@code invitations}
 * @param back where it came from, which is called {@code from}
 * @param sums how many letters of each kind went out, in sentences
 * @param failed whether any did not arrive
 */
public record DeliveryPage(
        String kind,
        String back,
        String from,
        String letters,
        List<String> sums,
        boolean failed,
        List<Line> lines) {

    /** What became of one letter. */
    public record Line(
            String topic, String member, String state, Instant at, @Nullable String address) {}

    static DeliveryPage of(
            String kind,
            String back,
            String from,
            String letters,
            List<DeliveryLog.Sum> sums,
            List<DeliveryLog.Line> lines,
            Map<MemberNo, String> names,
            Words words) {
        return new DeliveryPage(
                kind,
                back,
                from,
                letters,
                sums.stream().map(sum -> DeliveryLog.said(sum, words)).toList(),
                sums.stream().anyMatch(sum -> sum.failed() > 0),
                lines.stream().map(line -> line(line, names, words)).toList());
    }

    private static Line line(DeliveryLog.Line line, Map<MemberNo, String> names, Words words) {
        var number = words.t("notices.log.member", line.member().toString());
        var name = names.get(line.member());
        var state = words.t("notices.state." + line.state().toLowerCase(java.util.Locale.ROOT));
        return new Line(
                words.t("people.topic." + line.topic().key()),
                name == null ? number : name + " (" + number + ")",
                line.fault() == null
                        ? state
                        : state + ": " + words.t("notices.fault." + line.fault()),
                line.settled() == null ? line.queued() : line.settled(),
                line.address());
    }
}
