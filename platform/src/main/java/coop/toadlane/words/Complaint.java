package coop.toadlane.words;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A problem as RFC 9457 writes it: how the API says what is wrong with what was sent. */
public final class Complaint {
    private Complaint() {}

    /** One of the {@code errors}: a field, and what to do about it. */
    public static Map<String, Object> at(String field, String sentence) {
        return Map.of("field", field, "detail", sentence);
    }

    /** One of the {@code errors}: a field of a file's line, counted from 1. */
    public static Map<String, Object> at(long line, String field, String sentence) {
        return Map.of("line", line, "field", field, "detail", sentence);
    }

    /** What is wrong with the whole, and with each field. */
    public static ResponseEntity<ProblemDetail> of(
            HttpStatus status, String sentence, List<Map<String, Object>> errors) {
        return ResponseEntity.of(problem(status, sentence, errors)).build();
    }

    /** What was refused, with a code that stays the same in every language. */
    public static ResponseEntity<ProblemDetail> refused(
            HttpStatus status, String code, String sentence, @Nullable String field) {
        var errors = field == null ? List.<Map<String, Object>>of() : List.of(at(field, sentence));
        var problem = problem(status, sentence, errors);
        problem.setType(URI.create("urn:toadlane:refusal:" + code));
        problem.setProperty("code", code);
        return ResponseEntity.of(problem).build();
    }

    private static ProblemDetail problem(
            HttpStatus status, String sentence, List<Map<String, Object>> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    /** A form that can't be taken as it is: 422. */
    public static ResponseEntity<ProblemDetail> of(Words words, Mistakes mistakes) {
        var byField = new LinkedHashMap<String, String>();
        mistakes.inOrder().forEach(one -> byField.put(one.getKey(), one.getValue()));
        var whole = byField.remove(Mistakes.WHOLE);
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                whole == null ? words.t("web.form.mistakes") : whole,
                byField.entrySet().stream().map(one -> at(one.getKey(), one.getValue())).toList());
    }
}
