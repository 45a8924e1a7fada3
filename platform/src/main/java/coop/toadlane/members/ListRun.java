package coop.toadlane.members;

import coop.toadlane.office.Actor;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Enters a list: first the particulars, in steps that can be watched, then all in one act. */
@Component
class ListRun {
    private static final Logger LOG = LoggerFactory.getLogger(ListRun.class);
    private static final int STEP = 500;
    private final Clerk clerk;
    private final Particulars particulars;
    private final MemberLists lists;
    private final Invitations invitations;

    ListRun(Clerk clerk, Particulars particulars, MemberLists lists, Invitations invitations) {
        this.clerk = clerk;
        this.particulars = particulars;
        this.lists = lists;
        this.invitations = invitations;
    }

    /**
     * A short list is entered when this returns; a long one beside the request that started it,
     * while its own page shows how far it is.
     */
    void start(
            CoopId coop,
            Actor actor,
            UUID list,
            List<ListReader.Line> lines,
            boolean invite,
            Words words) {
        if (!lists.start(list, lines.size())) {
            return;
        }
        if (lines.size() <= STEP) {
            run(coop, actor, list, lines, invite, words);
        } else {
            Thread.ofVirtual()
                    .name("member-list-" + list)
                    .start(() -> run(coop, actor, list, lines, invite, words));
        }
    }

    private void run(
            CoopId coop,
            Actor actor,
            UUID list,
            List<ListReader.Line> lines,
            boolean invite,
            Words words) {
        var kept = new ArrayList<Particulars.Kept>();
        try {
            for (int from = 0; from < lines.size(); from += STEP) {
                var step = lines.subList(from, Math.min(lines.size(), from + STEP));
                kept.addAll(
                        particulars.keepAll(step.stream().map(ListReader.Line::details).toList()));
                lists.progress(list, kept.size());
            }
            if (invite) {
                invitations.ask(coop, invited(lines, kept), Locale.of(words.language()));
            }
            var act = new Enrolment(newcomers(lines, kept));
            // A fresh key each time: a list that failed once may be entered again.
            var key = list + "/" + kept.getFirst().id();
            switch (clerk.perform(new Request(coop, actor, key, act))) {
                case Outcome.Done(var receipt) -> lists.done(list, receipt.minute());
                case Outcome.Refused(var refusal) -> {
                    erase(kept);
                    lists.failed(list, Refusals.sentence(words, refusal));
                }
            }
        } catch (RuntimeException broken) {
            LOG.error("couldn't enter the list {}", list, broken);
            lists.failed(list, words.t("members.import.broke"));
        }
    }

    private void erase(List<Particulars.Kept> kept) {
        kept.forEach(one -> particulars.erase(one.id()));
    }

    /** Those who are still members and have an e-mail address. */
    static List<ParticularsId> invited(List<ListReader.Line> lines, List<Particulars.Kept> kept) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).canBeInvited())
                .mapToObj(i -> kept.get(i).id())
                .toList();
    }

    static List<Enrolment.Newcomer> newcomers(
            List<ListReader.Line> lines, List<Particulars.Kept> kept) {
        var newcomers = new ArrayList<Enrolment.Newcomer>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            newcomers.add(
                    new Enrolment.Newcomer(
                            line.number(),
                            line.memberClass(),
                            line.details().kind() == coop.toadlane.people.Details.Kind.ORGANISATION,
                            line.since(),
                            line.leftOn(),
                            line.how(),
                            kept.get(i).id().value(),
                            kept.get(i).commitment()));
        }
        return newcomers;
    }
}
