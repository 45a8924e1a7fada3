package coop.toadlane.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a call of the API, as RFC 9457 writes it.
 *
 * @param type names the kind of problem: {@code urn:toadlane:refusal:CODE} for what the clerk
 *     refuses
 * @param code the refusal's code, which stays the same in every language
 * @param errors one for each field that is wrong; left out if none is
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    record FieldError(String field, String detail) {}
}
