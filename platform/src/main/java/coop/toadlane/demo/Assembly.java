package coop.toadlane.demo;

import coop.toadlane.demo.Motion.Remark;
import coop.toadlane.office.Request;
import coop.toadlane.people.Particulars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Brings the demo's motions before its members, who argue and vote. */
final class Assembly {
    private final Stage stage;
    private final Joining people;
    private int proposals;

    Assembly(Stage stage, Joining people) {
        this.stage = stage;
        this.people = people;
    }

    void lay(Motion motion) {
        var number = new int[1];
        var day = motion.noticed();
        stage.on(day.minusDays(3), 9, () -> number[0] = propose(motion));
        stage.on(day.minusDays(2), 19, () -> sponsor(motion, number[0]));
        stage.on(
                day,
                9,
                () ->
                        act(
                                motion.proposer(),
                                "notice",
                                Map.of(
                                        "proposal",
                                        number[0],
                                        "version",
                                        1,
                                        "opens",
                                        motion.opens())));
        for (int i = 0; i < motion.remarks().size(); i++) {
            var remark = motion.remarks().get(i);
            stage.on(day.plusDays(i + 1L), 20, () -> say(number[0], remark));
        }
        stage.midnight(motion.opens());
        stage.on(motion.opens().plusDays(1), 12, () -> vote(motion, number[0], 0));
        stage.on(motion.opens().plusDays(4), 21, () -> vote(motion, number[0], 1));
        stage.midnight(motion.closes());
        stage.midnight(motion.enacted());
    }

    private int propose(Motion motion) {
        act(
                motion.proposer(),
                "proposal",
                Map.of(
                        "title",
                        motion.title(),
                        "text",
                        motion.text(),
                        "acts",
                        motion.acts().get()));
        return ++proposals;
    }

    private void sponsor(Motion motion, int number) {
        people.on(motion.noticed()).stream()
                .filter(member -> member != motion.proposer())
                .limit(motion.terms().sponsors)
                .forEach(member -> act(member, "sponsorship", Map.of("proposal", number)));
    }

    private void say(int number, Remark remark) {
        var fields = words(remark.words());
        fields.put("proposal", number);
        fields.put("side", remark.side());
        act(remark.member(), "comment", fields);
    }

    /** The newest members vote first; of ten in a row, one abstains and some are against. */
    private void vote(Motion motion, int number, int half) {
        var voters = voters(motion);
        var ballots = new ArrayList<Request>();
        for (int i = half; i < voters.size(); i += 2) {
            var choice = i % 10 < motion.yes() ? "FOR" : i % 10 == 9 ? "ABSTAIN" : "AGAINST";
            ballots.add(
                    stage.request(
                            voters.get(i),
                            stage.act(
                                    "decisions.ballot",
                                    Map.of("proposal", number, "choice", choice))));
        }
        stage.all(ballots);
    }

    private List<Integer> voters(Motion motion) {
        return people.on(motion.noticed().minusDays(1)).reversed().stream()
                .limit(motion.votes())
                .toList();
    }

    private Map<String, Object> words(String words) {
        Particulars.Kept kept = stage.particulars.keepText(words);
        var fields = new TreeMap<String, Object>();
        fields.put("text", kept.id().value());
        fields.put("commitment", kept.commitment());
        return fields;
    }

    private void act(int member, String kind, Map<String, ?> fields) {
        stage.act(member, stage.act("decisions." + kind, fields));
    }

    /** The day after the distribution takes effect. */
    static LocalDate shared(LocalDate start) {
        return Year.lastDay(start).plusDays(29);
    }
}
