package coop.toadlane.decisions;

import coop.toadlane.members.Members;
import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Draft;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says beforehand what a proposal would change, who will decide, and when it takes effect. */
@Component
class Outlooks {
    private final Clerk clerk;
    private final Members members;
    private final MethodOf methods;

    Outlooks(Clerk clerk, Members members, MethodOf methods) {
        this.clerk = clerk;
        this.members = members;
        this.methods = methods;
    }

    Outlook of(Seat seat, List<Draft> drafts, Words words) {
        return switch (methods.of(drafts, seat.rulebook())) {
            case MethodOf.Answer.Unfit(var refusal) ->
                    new Outlook(List.of(), Refusals.sentence(words, refusal), List.of());
            case MethodOf.Answer.By by -> {
                var preview = clerk.preview(seat.coop(), drafts);
                var changes = preview.changes().stream().flatMap(List::stream).toList();
                var names = members.names(seat, ChangeWords.members(changes));
                yield new Outlook(
                        new ChangeWords(words, names).all(changes),
                        preview.refusal() == null
                                ? null
                                : Refusals.sentence(words, preview.refusal()),
                        how(by.terms(), seat, words));
            }
        };
    }

    private static List<String> how(Terms terms, Seat seat, Words words) {
        var said = new ArrayList<>(new MethodWords(words).all(terms));
        var opens = BallotDays.earliest(seat.today(), terms);
        var closes = opens.plusDays(terms.openDays());
        said.add(
                words.t(
                        "decisions.how.if-today",
                        words.date(opens),
                        words.date(closes),
                        words.date(closes.plusDays(terms.delayDays()))));
        return said;
    }
}
