package coop.toadlane.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What went wrong with a call of the API, as RFC 9457 writes it.
 *
 * @param type a path on this server that names the kind of problem
 * @param errors one for each field that is wrong; left out if none is
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    record FieldError(String field, String detail) {}
}
