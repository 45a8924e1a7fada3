package coop.toadlane.office;

import coop.toadlane.record.Body;
import coop.toadlane.record.Entry;
import coop.toadlane.record.Header;
import coop.toadlane.record.Json;
import coop.toadlane.record.Openness;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionStatus;

/**
 * One sheet of the minute book: the acts of one co-op that are entered in one transaction. It lives
 * as long as the transaction and is used by one thread.
 */
final class Sheet implements Sitting {
    private final CoopId coop;
    private final Head head;
    private final Instant time;
    private final Tools tools;
    private final TransactionStatus transaction;
    private final List<Minute> minutes = new ArrayList<>();
    private final Powers.Session powers;
    private @Nullable Rulebook rulebook;

    /** What a sheet works with. */
    record Tools(
            Kinds kinds,
            Registers registers,
            Rulebooks rulebooks,
            Powers powers,
            Salts salts,
            Assuming assuming) {}

    Sheet(
            CoopId coop,
            Head head,
            Instant time,
            Set<MemberNo> actors,
            Tools tools,
            TransactionStatus transaction) {
        this.coop = coop;
        this.head = head;
        this.time = time;
        this.tools = tools;
        this.transaction = transaction;
        this.powers = tools.powers().new Session(coop, today(), actors);
    }

    List<Minute> minutes() {
        return minutes;
    }

    @Override
    public CoopId coop() {
        return coop;
    }

    @Override
    public boolean isNew() {
        return head.size() == 0 && minutes.isEmpty();
    }

    @Override
    public Instant time() {
        return time;
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(time, ZoneId.of(rulebook().text(OfficeRules.ZONE)));
    }

    @Override
    public Rulebook rulebook() {
        var known = rulebook;
        return known != null ? known : (rulebook = tools.rulebooks().of(coop));
    }

    /** Before anything else, what a new release of the house assumes and no minute says yet. */
    private void assume() {
        if (!isNew() && tools.assuming().lacking(rulebook()).isPresent()) {
            var kind = tools.kinds().of(new Assumption());
            one(kind, new Case<>(new Assumption(), new Actor.Clock(), new Authority.Rule()));
        }
    }

    /** Enters requests, grouped by kind; the answers stand in the requests' order. */
    List<Outcome> enter(List<Request> requests) {
        assume();
        var groups = new LinkedHashMap<Kind<?>, List<Integer>>();
        for (int i = 0; i < requests.size(); i++) {
            groups.computeIfAbsent(tools.kinds().of(requests.get(i).act()), _ -> new ArrayList<>())
                    .add(i);
        }
        var outcomes = new Outcome[requests.size()];
        groups.forEach((kind, places) -> enter(kind, places, requests, outcomes));
        return List.of(outcomes);
    }

    @SuppressWarnings("unchecked")
    private <A extends Act> void enter(
            Kind<A> kind, List<Integer> places, List<Request> requests, Outcome[] outcomes) {
        var cases = new ArrayList<Case<A>>();
        var asked = new ArrayList<Integer>();
        for (int place : places) {
            var request = requests.get(place);
            var act = (A) request.act();
            switch (powers.ask(kind, act, request.actor(), rulebook().power(kind))) {
                case Powers.Answer.May(var authority) -> {
                    var one = new Case<>(act, request.actor(), authority);
                    if (kind instanceof HotKind<A>) {
                        cases.add(one);
                        asked.add(place);
                    } else {
                        outcomes[place] = one(kind, one);
                    }
                }
                case Powers.Answer.MayNot(var refusal) ->
                        outcomes[place] = new Outcome.Refused(refusal);
            }
        }
        if (kind instanceof HotKind<A> hot && !cases.isEmpty()) {
            var answers = run(hot, cases);
            for (int i = 0; i < asked.size(); i++) {
                outcomes[asked.get(i)] = answers.get(i);
            }
        }
    }

    private <A extends Act> List<Outcome> run(HotKind<A> kind, List<Case<A>> cases) {
        var rulings = kind.ruleAll(cases, this);
        var entered = new ArrayList<Entered>();
        var outcomes = new ArrayList<Outcome>(cases.size());
        for (int i = 0; i < cases.size(); i++) {
            outcomes.add(
                    switch (rulings.get(i)) {
                        case Refusal refusal -> new Outcome.Refused(refusal);
                        case Ruling.Enter enter -> done(kind, cases.get(i), enter, entered);
                    });
        }
        tools.registers().enter(coop, entered);
        return outcomes;
    }

    private <A extends Act> Outcome one(Kind<A> kind, Case<A> one) {
        return switch (kind.rule(one, this)) {
            case Refusal refusal -> new Outcome.Refused(refusal);
            case Ruling.Enter enter when enter.then().isEmpty() -> enterAlone(kind, one, enter);
            case Ruling.Enter enter -> {
                var savepoint = transaction.createSavepoint();
                int before = minutes.size();
                var done = enterAlone(kind, one, enter);
                yield switch (perform(enter.then(), one.actor(), one.authority())) {
                    case Performance.All _ -> {
                        transaction.releaseSavepoint(savepoint);
                        yield done;
                    }
                    case Performance.None(var refusal, _) -> {
                        undo(savepoint, before);
                        yield new Outcome.Refused(refusal);
                    }
                };
            }
        };
    }

    private <A extends Act> Outcome enterAlone(Kind<A> kind, Case<A> one, Ruling.Enter enter) {
        var entered = new ArrayList<Entered>();
        var done = done(kind, one, enter, entered);
        tools.registers().enter(coop, entered);
        if (kind.turns()) {
            rulebook = null;
            powers.refresh();
        }
        return done;
    }

    /** Writes the minute of a ruling and lays its entries by for the registers. */
    private <A extends Act> Outcome.Done done(
            Kind<A> kind, Case<A> one, Ruling.Enter enter, List<Entered> entered) {
        long number = head.size() + minutes.size();
        var open = kind.openness();
        var body =
                new Body(
                                Json.tree(one.act()),
                                enter.entries(),
                                open == Openness.PUBLIC ? null : tools.salts().next())
                        .line();
        var actor = one.actor().toString();
        var authority = one.authority().toString();
        var header =
                new Header(number, time, kind.versioned(), actor, authority, open, Body.hash(body));
        minutes.add(new Minute(header, body, parties(kind, one)));
        int place = 0;
        for (Entry entry : enter.entries()) {
            entered.add(new Entered(entry, number, place++, time, actor, authority));
        }
        return new Outcome.Done(new Receipt(coop, number, time, kind.versioned()));
    }

    private static <A extends Act> Set<MemberNo> parties(Kind<A> kind, Case<A> one) {
        var parties = new HashSet<>(kind.parties(one.act()));
        if (one.actor() instanceof Actor.Member(var member)) {
            parties.add(member);
        }
        return parties;
    }

    @Override
    public Performance perform(List<Draft> drafts, Actor actor, Authority authority) {
        var savepoint = transaction.createSavepoint();
        int before = minutes.size();
        var numbers = new ArrayList<Long>();
        for (int i = 0; i < drafts.size(); i++) {
            switch (one(drafts.get(i), actor, authority)) {
                case Outcome.Done(var receipt) -> numbers.add(receipt.minute());
                case Outcome.Refused(var refusal) -> {
                    undo(savepoint, before);
                    return new Performance.None(refusal, i);
                }
            }
        }
        transaction.releaseSavepoint(savepoint);
        return new Performance.All(List.copyOf(numbers));
    }

    @Override
    public Performance rehearse(List<Draft> drafts, Authority authority) {
        var savepoint = transaction.createSavepoint();
        int before = minutes.size();
        var answer = perform(drafts, new Actor.Clock(), authority);
        undo(savepoint, before);
        return answer;
    }

    private Outcome one(Draft draft, Actor actor, Authority authority) {
        Act act;
        try {
            act = tools.kinds().act(draft);
        } catch (IllegalArgumentException e) {
            return new Outcome.Refused(Refusal.of("office.draft-unreadable", draft.kind()));
        }
        return one(act, actor, authority);
    }

    private <A extends Act> Outcome one(A act, Actor actor, Authority authority) {
        var kind = tools.kinds().of(act);
        if (!(authority instanceof Authority.Founding || authority instanceof Authority.Election)
                && rulebook().power(kind).decision() == null) {
            return new Outcome.Refused(Refusal.of("office.not-by-decision", kind.name()));
        }
        return one(kind, new Case<>(act, actor, authority));
    }

    private void undo(Object savepoint, int before) {
        transaction.rollbackToSavepoint(savepoint);
        transaction.releaseSavepoint(savepoint);
        minutes.subList(before, minutes.size()).clear();
        rulebook = null;
        powers.refresh();
    }

    Map<String, Long> numbers(List<Request> requests, List<Outcome> outcomes) {
        var numbers = new LinkedHashMap<String, Long>();
        for (int i = 0; i < requests.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Done(var receipt)) {
                numbers.put(requests.get(i).scopedKey(), receipt.minute());
            }
        }
        return numbers;
    }
}
