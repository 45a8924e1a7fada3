package coop.toadlane.office;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters sheets: one transaction each, under the lock of the co-op's minute book. */
@Component
class Sheets {
    private final TransactionTemplate transactions;
    private final Book book;
    private final Sheet.Tools tools;
    private final Clock clock;

    Sheets(
            PlatformTransactionManager manager,
            Book book,
            Clock clock,
            Kinds kinds,
            Registers registers,
            Rulebooks rulebooks,
            Powers powers,
            Salts salts,
            Assuming assuming) {
        this.transactions = new TransactionTemplate(manager);
        this.book = book;
        this.clock = clock;
        this.tools = new Sheet.Tools(kinds, registers, rulebooks, powers, salts, assuming);
    }

    /** Either all of the sheet is durable when this returns, or an exception says nothing is. */
    List<Outcome> enter(CoopId coop, List<Request> requests) {
        return transactions.execute(status -> enter(coop, requests, status));
    }

    private List<Outcome> enter(CoopId coop, List<Request> requests, TransactionStatus status) {
        if (requests.stream().anyMatch(request -> request.act() instanceof Founding)) {
            book.open(coop);
        }
        var head = book.lock(coop).orElse(null);
        if (head == null) {
            return requests.stream()
                    .<Outcome>map(
                            _ -> new Outcome.Refused(Refusal.of("office.no-coop", coop.slug())))
                    .toList();
        }
        var keys = requests.stream().map(Request::scopedKey).collect(Collectors.toSet());
        var answers = new LinkedHashMap<String, Outcome>();
        book.answers(coop, keys)
                .forEach((key, receipt) -> answers.put(key, new Outcome.Done(receipt)));
        var fresh = fresh(requests, answers.keySet());
        if (!fresh.isEmpty()) {
            var outcomes = enterFresh(coop, head, fresh, status);
            for (int i = 0; i < fresh.size(); i++) {
                answers.put(fresh.get(i).scopedKey(), outcomes.get(i));
            }
        }
        var result = new ArrayList<Outcome>(requests.size());
        requests.forEach(request -> result.add(answers.get(request.scopedKey())));
        return result;
    }

    private static List<Request> fresh(List<Request> requests, Set<String> answered) {
        var first = new LinkedHashMap<String, Request>();
        requests.forEach(request -> first.putIfAbsent(request.scopedKey(), request));
        first.keySet().removeAll(answered);
        return List.copyOf(first.values());
    }

    private List<Outcome> enterFresh(
            CoopId coop, Head head, List<Request> requests, TransactionStatus status) {
        var keyBefore = book.key(coop);
        var sheet = new Sheet(coop, head, time(head), actors(requests), tools, status);
        var outcomes = sheet.enter(requests);
        if (!sheet.minutes().isEmpty()) {
            var key = keyBefore.or(() -> book.key(coop)).orElseThrow();
            book.append(coop, head, sheet.time(), sheet.minutes(), key);
            sheet.minutes().stream()
                    .filter(minute -> minute.header().kind().startsWith("office.key/"))
                    .reduce((_, later) -> later)
                    .ifPresent(minute -> book.handOver(coop, minute.header().number(), key));
            book.answer(coop, sheet.numbers(requests, outcomes));
        }
        return outcomes;
    }

    /** The clock's time, but never before the minute that went ahead. */
    private Instant time(Head head) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(head.time()) ? head.time() : now;
    }

    private static Set<MemberNo> actors(List<Request> requests) {
        return requests.stream()
                .map(Request::actor)
                .filter(Actor.Member.class::isInstance)
                .map(actor -> ((Actor.Member) actor).number())
                .collect(Collectors.toSet());
    }

    /** Performs drafts one after the other and takes everything back. */
    Clerk.Preview preview(CoopId coop, List<Draft> drafts) {
        return transactions.execute(status -> {
            status.setRollbackOnly();
            var head = book.lock(coop).orElseThrow();
            var sheet = new Sheet(coop, head, time(head), Set.of(), tools, status);
            var changes = new ArrayList<List<Change>>();
            for (var draft : drafts) {
                var known = changes(coop, draft);
                if (known instanceof Looked.At(var seen)) {
                    changes.add(seen);
                }
                var done =
                        sheet.perform(
                                List.of(draft), new Actor.Clock(), new Authority.Resolution(0));
                if (done instanceof Sitting.Performance.None(var refusal, _)) {
                    return new Clerk.Preview(List.copyOf(changes), refusal);
                }
            }
            return new Clerk.Preview(List.copyOf(changes), null);
        });
    }

    private sealed interface Looked {
        record At(List<Change> changes) implements Looked {}

        record Unreadable() implements Looked {}
    }

    private Looked changes(CoopId coop, Draft draft) {
        try {
            return new Looked.At(changes(tools.kinds().act(draft), coop));
        } catch (IllegalArgumentException e) {
            return new Looked.Unreadable();
        }
    }

    private <A extends Act> List<Change> changes(A act, CoopId coop) {
        return tools.kinds().of(act).changes(act, coop);
    }
}
