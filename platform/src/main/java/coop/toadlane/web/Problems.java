package coop.toadlane.web;

import coop.toadlane.office.Refusal;
import coop.toadlane.words.Texts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the problems of the API, each a status with a title and what to do about it. */
@Component
class Problems {

    private final Texts texts;
    private final JsonMapper json;

    Problems(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** Whether a program asked, not a browser. */
    static boolean concern(String path) {
        return path.startsWith("/api/");
    }

    void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(request, response, HttpStatus.UNAUTHORIZED, "web.problem.sign_in");
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        var lacksScope =
                !HttpMethod.GET.matches(request.getMethod())
                        && who != null
                        && who.getAuthorities().stream()
                                .noneMatch(one -> BearerFilter.ACT.equals(one.getAuthority()));
        var detail = lacksScope ? "web.problem.scope" : "web.problem.denied";
        write(request, response, HttpStatus.FORBIDDEN, detail);
    }

    /** The problem in the language of the request, with a detail from the texts. */
    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String detail)
            throws IOException {
        var words = texts.in(request.getLocale());
        response.setStatus(status.value());
        response.setContentType("application/problem+json;charset=utf-8");
        json.writeValue(
                response.getOutputStream(), of(request, status, words.t(detail), List.of()));
    }

    /** A sentence in the language of the request. */
    String say(HttpServletRequest request, String key) {
        return texts.in(request.getLocale()).t(key);
    }

    Problem of(
            HttpServletRequest request,
            HttpStatus status,
            String detail,
            List<Problem.FieldError> errors) {
        return new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.value(),
                detail,
                asked(request),
                null,
                errors);
    }

    /** What the clerk refused, said in the language of the request. */
    Problem refusal(
            HttpServletRequest request, HttpStatus status, Refusal refusal, String sentence) {
        var field = refusal.field();
        return new Problem(
                "urn:toadlane:refusal:" + refusal.code(),
                status.getReasonPhrase(),
                status.value(),
                sentence,
                asked(request),
                refusal.code(),
                field == null ? List.of() : List.of(new Problem.FieldError(field, sentence)));
    }

    /** The path asked for, also when the error page answers in its stead. */
    static String asked(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path == null ? request.getRequestURI() : path.toString();
    }
}
