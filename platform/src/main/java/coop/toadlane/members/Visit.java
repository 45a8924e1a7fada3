package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Receipt;
import coop.toadlane.office.Request;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.people.Repeats;
import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A visitor who comes to a page of a co-op, perhaps with a form: where they sit, what they sent,
 * and the way to the clerk and back. A controller takes one as an argument, like a {@link Seat}.
 */
public final class Visit {
    private final Seat seat;
    private final Words words;
    private final Model model;
    private final Repeats repeats;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final String key;

    Visit(
            Seat seat,
            Words words,
            Model model,
            Repeats repeats,
            HttpServletRequest request,
            HttpServletResponse response) {
        this.seat = seat;
        this.words = words;
        this.model = model;
        this.repeats = repeats;
        this.request = request;
        this.response = response;
        this.key = key(field("key"));
    }

    /** The idempotency key that was sent, or a fresh one where none of use was. */
    static String key(String sent) {
        return sent.isEmpty() || sent.length() > Request.KEY_LENGTH
                ? UUID.randomUUID().toString()
                : sent;
    }

    public Seat seat() {
        return seat;
    }

    public CoopId coop() {
        return seat.coop();
    }

    /** The words of the visitor's language. */
    public Words words() {
        return words;
    }

    public String t(String text, Object... with) {
        return words.t(text, with);
    }

    /** What the page will be shown with. */
    public Model model() {
        return model;
    }

    /** The form's idempotency key, or a fresh one if it came without. */
    public String key() {
        return key;
    }

    /** All fields of the form as they were sent; the first value of each. */
    public Map<String, String> sent() {
        var sent = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, values[0]));
        return sent;
    }

    /** A field without the space around it; empty where it was not sent. */
    public String field(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** The day in a field, or null if none can be read there. */
    public @Nullable LocalDate day(String field) {
        try {
            return LocalDate.parse(field(field));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /**
     * Takes an act to the clerk, once however often the form is sent; refused where the same form
     * was sent before with something else in it.
     */
    public Outcome perform(Act act) {
        return perform(act, List.of());
    }

    /** The same for an act that names what was kept for it, which goes if the act is not done. */
    public Outcome perform(Act act, Collection<ParticularsId> kept) {
        return repeats.perform(new Request(seat.coop(), seat.actor(), key, act), kept);
    }

    /**
     * The clerk's answer: the next page with the receipt, or the form again with the refusal.
     *
     * @param done the key of the sentence that says what was done
     * @param next the address of the next page
     * @param again shows the form with what is wrong
     */
    public String answer(
            Outcome outcome, String done, String next, Function<Mistakes, String> again) {
        return answer(outcome, done, _ -> next, again);
    }

    /** The same where the next page is known only from the receipt. */
    public String answer(
            Outcome outcome,
            String done,
            Function<Receipt, String> next,
            Function<Mistakes, String> again) {
        return switch (outcome) {
            case Outcome.Done(var receipt) ->
                    leave(new Done(t(done), receipt.minute()), next.apply(receipt));
            case Outcome.Refused(var refusal) -> wrong(Refusals.mistakes(words, refusal), again);
        };
    }

    /** The next page, told either way: the receipt, or why it was refused. */
    public String tell(Outcome outcome, String done, String next) {
        return leave(
                switch (outcome) {
                    case Outcome.Done(var receipt) -> new Done(t(done), receipt.minute());
                    case Outcome.Refused(var refusal) ->
                            Done.refused(Refusals.sentence(words, refusal));
                },
                next);
    }

    /** Leads to the next page, or back to the desk, and tells there what was done or refused. */
    public String leave(Done done, String next) {
        var desk = DeskAnswer.address(seat, field(DeskAnswer.FIELD));
        if (desk != null) {
            return toDesk(desk, done);
        }
        RequestContextUtils.getOutputFlashMap(request).put(Done.KEY, done);
        return "redirect:" + next;
    }

    private String toDesk(String desk, Done done) {
        var flash = RequestContextUtils.getOutputFlashMap(request);
        if (done.refused()) {
            flash.put(DeskAnswer.KEY, new DeskAnswer(request.getRequestURI(), done.what(), sent()));
        } else {
            flash.put(Done.KEY, done);
        }
        return "redirect:" + desk;
    }

    /** The form again, on its page or its desk: what was sent can't be done as it is. */
    public String wrong(Mistakes mistakes, Function<Mistakes, String> again) {
        var desk = DeskAnswer.address(seat, field(DeskAnswer.FIELD));
        if (desk != null) {
            return toDesk(desk, Done.refused(mistakes.inOrder().iterator().next().getValue()));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return again.apply(mistakes);
    }

    /** The same with a single mistake at a field. */
    public String wrong(String field, String sentence, Function<Mistakes, String> again) {
        return wrong(new Mistakes().add(field, sentence), again);
    }
}
